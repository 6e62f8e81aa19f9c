/** Starts Tandem, or an empty app, in the Electron runtime that the end-to-end tests found. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../electron/launch/build.ts';

const longestMs = 60_000;

/** Resolves when the empty window has been painted. */
export async function startEmpty(app: string): Promise<ChildProcess> {
  const child = spawnRuntime([app]);
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

/** Resolves when the first board has been painted. */
export async function startTandem(profile: string, more: readonly string[] = []): Promise<ChildProcess> {
  const log = join(profile, 'logs', 'tandem.log');
  const painted = (): number =>
    existsSync(log) ? readFileSync(log, 'utf8').split('first board was painted').length : 1;
  const before = painted();
  const child = spawnRuntime([projectRoot, '--windowed', '--profile', profile, ...more]);
  for (const begin = performance.now(); painted() === before; await wait(5)) {
    if (performance.now() - begin > longestMs) throw new Error('No board was painted within a minute.');
  }
  return child;
}

export async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function spawnRuntime(args: readonly string[]): ChildProcess {
  const runtime = process.env['TANDEM_RUNTIME'] ?? 'electron';
  return spawn(runtime, ['--no-sandbox', '--disable-gpu', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
}
