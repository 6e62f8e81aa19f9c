import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const module = fileURLToPath(new URL('../../../electron/launch/end-with-npm.ts', import.meta.url));
const script = `process.on('SIGTERM', () => process.exit()); setInterval(() => {}, 1000);
  import(${JSON.stringify(module)}).then((m) => { m.endWithNpm(); console.log(process.pid); });`;

describe.skipIf(process.platform === 'win32')('a program started by npm', () => {
  it('ends when npm and its shell have ended', async () => {
    const env = { ...process.env, npm_lifecycle_event: 'start' };
    // A shell that has more to do afterwards, and so does not become the program itself.
    const shell = spawn('sh', ['-c', '"$0" -e "$1"; true', process.execPath, script], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(shell.stdout, 'data')) as [Buffer];
    let hasEnded = false;
    onTestFinished(() => {
      if (!hasEnded) process.kill(Number(line.toString()), 'SIGKILL');
    });
    shell.kill('SIGKILL');
    // The program holds the other end of this stream for as long as it runs.
    await once(shell.stdout, 'end');
    hasEnded = true;
    expect(shell.signalCode).toBe('SIGKILL');
  });
});
