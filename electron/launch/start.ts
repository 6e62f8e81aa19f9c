/** `npm start`: builds if the sources have changed, finds a runtime, and opens the wall; else serves it to a browser. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type AppArguments, parseAppArguments, typedIn } from '../core/app-arguments.ts';
import { buildIfNeeded, projectRoot } from './build.ts';
import { endWithNpm } from './end-with-npm.ts';
import { lookAtMachine, runtimeFlags } from './machine.ts';
import { runtimeSearch } from './runtime-search.ts';
import { findRuntime } from './runtime.ts';
import { installCommand, missingLibraries } from './system-packages.ts';

const say = (line: string): void => console.log(line);

async function start(typed: readonly string[]): Promise<void> {
  const wanted = parseAppArguments(typed, typedIn(process.env));
  await buildIfNeeded(projectRoot, say);
  const machine = lookAtMachine();
  if (!machine.hasDisplay) return serve(wanted, 'There is no display here');
  const executable = await findRuntime(runtimeSearch(projectRoot, say));
  if (executable === undefined) return serve(wanted, 'The Electron runtime can not be had here');
  const missing = await missingLibraries(executable, machine.platform);
  if (missing.length > 0) {
    const command = (await installCommand('start')).join(' ');
    return serve(wanted, `Electron needs ${missing[0]} and other system libraries ("sudo ${command}" installs them)`);
  }
  const { flags, remarks } = runtimeFlags(machine);
  remarks.forEach(say);
  follow(executable, [...flags, projectRoot, ...pathArguments(wanted), ...(wanted.windowed ? ['--windowed'] : [])]);
}

function serve(wanted: AppArguments, why: string): void {
  say(`${why}, so the wall is served to a browser instead.`);
  const host = join(projectRoot, 'electron', 'serve.ts');
  follow(process.execPath, [host, 'serve', ...pathArguments(wanted), '--port', String(wanted.port)]);
}

function pathArguments({ configFile, profileDir }: AppArguments): readonly string[] {
  return [...(configFile === undefined ? [] : ['--config', configFile]), '--profile', profileDir];
}

/** Stands for the command from here on: hands it every signal and ends as it ends. */
function follow(command: string, args: readonly string[]): void {
  const child = spawn(command, args, { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  signals.forEach((signal) => process.on(signal, () => child.kill(signal)));
  child.on('error', (error) => fail(error));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

endWithNpm();
await start(process.argv.slice(2)).catch(fail);
