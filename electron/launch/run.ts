import { spawn } from 'node:child_process';

export type RunOptions = { readonly cwd?: string; readonly timeoutMs?: number; readonly env?: NodeJS.ProcessEnv };

/** `code` is null where the command could not be started or was stopped at its time limit. */
export type RunOutcome = { readonly code: number | null; readonly output: string };

/** Runs a command quietly to its end and hands back all it said. Never throws. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunOutcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that the time limit reaches what the command started, too.
      detached: process.platform !== 'win32',
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const limit = options.timeoutMs && setTimeout(() => killGroup(child.pid), options.timeoutMs);
    const finish = (code: number | null, more = ''): void => {
      clearTimeout(limit);
      resolve({ code, output: output + more });
    };
    child.on('error', (error) => finish(null, error.message));
    child.on('close', (code) => finish(code));
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself in this very moment.
  }
}
