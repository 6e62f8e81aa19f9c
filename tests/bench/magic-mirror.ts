/** MagicMirror's default page, to be held against: installed for the bench alone, its server on this machine only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../../electron/launch/run.ts';

export type MagicMirror = { readonly url: string; readonly stop: () => void };

const install = ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'];
const parts = 'node_modules/magicmirror/js';
const installMs = 180_000;
const longestMs = 30_000;

/** Undefined, and said why, where it can't be had. */
export async function startMagicMirror(dir: string): Promise<MagicMirror | undefined> {
  const home = join(dir, 'magic-mirror');
  const folder = join(home, 'node_modules', 'magicmirror');
  mkdirSync(home, { recursive: true });
  // It finds its own parts by these names, which it looks for in the outermost package.
  const aliases = { node_helper: `${parts}/node_helper.js`, logger: `${parts}/logger.js` };
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, _moduleAliases: aliases }));
  // Its page's own libraries and fonts are packages within it, which its install scripts would have got.
  const steps = [
    { cwd: home, args: [...install, 'magicmirror@2.30.0'] },
    { cwd: join(folder, 'vendor'), args: install },
    { cwd: join(folder, 'fonts'), args: install },
  ];
  for (const { cwd, args } of steps) {
    const { code, output } = await run('npm', args, { cwd, timeoutMs: installMs });
    if (code === 0) continue;
    console.log(`MagicMirror can not be had here, so nothing is held against it: ${output.trim().split('\n').at(-1)}`);
    return undefined;
  }
  copyFileSync(join(folder, 'config', 'config.js.sample'), join(folder, 'config', 'config.js'));
  return serve(folder);
}

async function serve(folder: string): Promise<MagicMirror | undefined> {
  const port = await freePort();
  // Its sample config listens on localhost alone.
  const server = spawn(process.execPath, ['serveronly'], {
    cwd: folder,
    env: { ...process.env, MM_PORT: String(port) },
    stdio: 'ignore',
  });
  const url = `http://localhost:${port}/`;
  const stop = (): void => void server.kill();
  if (await answers(url, server)) return { url, stop };
  stop();
  console.log('MagicMirror was installed and does not start here, so nothing is held against it.');
  return undefined;
}

async function answers(url: string, server: ChildProcess): Promise<boolean> {
  for (const begin = performance.now(); performance.now() - begin < longestMs; await wait(250)) {
    if (server.exitCode !== null) return false;
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return true;
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
