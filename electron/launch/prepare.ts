/** Runs before `npm test`: sees that a runtime, a display to be and a browser are there, and installs what it may. */
import { existsSync } from 'node:fs';
import { findBrowser, findOnPath } from './browser.ts';
import { projectRoot } from './build.ts';
import { lookAtMachine } from './machine.ts';
import { run } from './run.ts';
import { runtimeSearch } from './runtime-search.ts';
import { findRuntime } from './runtime.ts';
import { installCommand, missingLibraries } from './system-packages.ts';

const say = (line: string): void => console.log(line);

/** What is not there, in words. */
async function findWants(executable: string): Promise<readonly string[]> {
  const { platform, hasDisplay } = lookAtMachine();
  const wants = [...(await missingLibraries(executable, platform))];
  if (!hasDisplay && findOnPath(['Xvfb']) === undefined) wants.push('Xvfb');
  if (findBrowser() === undefined) wants.push('a Chromium browser');
  return wants;
}

async function prepare(): Promise<void> {
  const executable = await findRuntime(runtimeSearch(projectRoot, say));
  if (executable === undefined) throw new Error('The end-to-end tests need an Electron runtime, and none can be had.');
  const wants = await findWants(executable);
  if (wants.length === 0) return;
  const sentence = `The end-to-end tests need ${wants.join(', ')}.`;
  const mayInstall = lookAtMachine().isRoot && existsSync('/usr/bin/apt-get');
  if (!mayInstall) throw new Error(`${sentence} On Debian: sudo ${(await installCommand('test')).join(' ')}`);
  say(`${sentence} Installing ...`);
  await install();
  const still = await findWants(executable);
  if (still.length > 0) throw new Error(`After installing, this is still missing: ${still.join(', ')}.`);
}

async function install(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { env });
  if (update.code !== 0) say('apt-get update failed; trying with the lists at hand.');
  const [command = 'apt-get', ...args] = await installCommand('test');
  const outcome = await run(command, args, { env });
  if (outcome.code !== 0) throw new Error(`apt-get install failed.\n${outcome.output.trim()}`);
}

await prepare().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
