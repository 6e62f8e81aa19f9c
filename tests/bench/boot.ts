/** Q8: from start to the first cached board on the screen, against an empty Electron window. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../electron/launch/build.ts';
import setUp from '../e2e/global-setup.ts';
import { writeEmptyApp } from './empty-app.ts';
import { type BenchRow, ratioRow } from './row.ts';

const longestMs = 60_000;

export async function benchBoot(dir: string, runs: number): Promise<readonly BenchRow[]> {
  const tearDown = await setUp();
  try {
    const profile = join(dir, 'boot-profile');
    const emptyApp = writeEmptyApp(dir);
    // Once without counting: it fills the profile with the cached board, and the disk's cache.
    await bootTandem(profile);
    await bootEmpty(emptyApp);
    const tandem: number[] = [];
    const empty: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      empty.push(await bootEmpty(emptyApp));
      tandem.push(await bootTandem(profile));
    }
    return [
      ratioRow(
        'Q8',
        'start to first cached board, s',
        tandem,
        { what: 'an empty Electron window, s', values: empty },
        1.5,
      ),
    ];
  } finally {
    tearDown();
  }
}

async function bootEmpty(app: string): Promise<number> {
  const begin = performance.now();
  const child = spawnRuntime([app]);
  if (child.stdout) await once(child.stdout, 'data');
  const seconds = (performance.now() - begin) / 1000;
  await end(child);
  return seconds;
}

async function bootTandem(profile: string): Promise<number> {
  const log = join(profile, 'logs', 'tandem.log');
  const painted = (): number =>
    existsSync(log) ? readFileSync(log, 'utf8').split('first board was painted').length : 1;
  const before = painted();
  const begin = performance.now();
  const child = spawnRuntime([projectRoot, '--windowed', '--profile', profile]);
  while (painted() === before) {
    if (performance.now() - begin > longestMs) throw new Error('No board was painted within a minute.');
    await wait(5);
  }
  const seconds = (performance.now() - begin) / 1000;
  await end(child);
  return seconds;
}

function spawnRuntime(args: readonly string[]): ChildProcess {
  const runtime = process.env['TANDEM_RUNTIME'] ?? 'electron';
  return spawn(runtime, ['--no-sandbox', '--disable-gpu', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
