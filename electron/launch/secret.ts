/**
 * `npm run secret -- set NAME`: asks for a secret without echo and has the desktop app seal it with the key store of the
 * operating system. `remove NAME` and `list` do what they say.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { parseAppArguments, typedIn } from '../core/app-arguments.ts';
import { openHiddenInput } from '../core/hidden-input.ts';
import { noKeyStore, parseSecretCommand } from '../core/secret-command.ts';
import { buildIfNeeded, projectRoot } from './build.ts';
import { lookAtMachine, runtimeFlags } from './machine.ts';
import { runtimeSearch } from './runtime-search.ts';
import { findRuntime } from './runtime.ts';

const say = (line: string): void => console.error(line);

/** Resolves with the exit code. */
async function main(typed: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...typed],
    allowPositionals: true,
    options: { profile: { type: 'string' }, 'without-key-store': { type: 'boolean' } },
  });
  const command = parseSecretCommand(positionals);
  const profile = values.profile === undefined ? [] : ['--profile', values.profile];
  const { profileDir } = parseAppArguments(profile, typedIn(process.env));
  await buildIfNeeded(projectRoot, say);
  const machine = lookAtMachine();
  const executable = machine.hasDisplay ? await findRuntime(runtimeSearch(projectRoot, say)) : undefined;
  if (executable === undefined) throw new Error(noKeyStore(command.kind === 'list' ? 'name' : command.name));
  const words = [...positionals, ...(values['without-key-store'] === true ? ['--without-key-store'] : [])];
  const value = command.kind === 'set' ? await askFor(command.name) : '';
  const args = [...runtimeFlags(machine).flags, projectRoot, '--profile', profileDir, '--secret', ...words];
  const child = spawn(executable, args, { stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin.end(`${value}\n`);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

async function askFor(name: string): Promise<string> {
  const input = openHiddenInput(process.stdin, say);
  try {
    return await input.ask(`The secret "${name}" (it is not shown):`);
  } finally {
    input.close();
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
