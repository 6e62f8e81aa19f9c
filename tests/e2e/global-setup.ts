import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { buildIfNeeded, projectRoot } from '../../electron/launch/build.ts';
import { lookAtMachine } from '../../electron/launch/machine.ts';
import { runtimeSearch } from '../../electron/launch/runtime-search.ts';
import { findRuntime } from '../../electron/launch/runtime.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Sees to a build, a runtime and a display. Workers learn of them from the environment. Returns the clean-up. */
export default async function setUp(): Promise<() => void> {
  await buildIfNeeded(projectRoot, say);
  const runtime = await findRuntime(runtimeSearch(projectRoot, say));
  if (runtime === undefined) throw new Error('There is no Electron runtime to test with: run `npm run pretest`.');
  process.env['TANDEM_RUNTIME'] = runtime;
  // Playwright asks the electron package for the runtime, and that asks this variable.
  if (process.platform === 'linux') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(runtime);
  return lookAtMachine().hasDisplay ? () => {} : startDisplay();
}

/** A display without a screen, under the first number that is free. */
async function startDisplay(): Promise<() => void> {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const numbers = xvfb.stdio[3] as Readable;
  const failed = once(xvfb, 'exit').then(() => Promise.reject(new Error('Xvfb did not start.')));
  const [number]: unknown[] = await Promise.race([once(numbers, 'data'), failed]);
  // Its end is no failure any more from here on.
  failed.catch(() => undefined);
  process.env['DISPLAY'] = `:${String(number).trim()}`;
  return () => xvfb.kill();
}
