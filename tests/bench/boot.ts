/** Q8: from start to the first cached board on the screen, against an empty Electron window. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import setUp from '../e2e/global-setup.ts';
import { end, startEmpty, startTandem } from './electron-process.ts';
import { writeEmptyApp } from './empty-app.ts';
import { type BenchRow, ratioRow } from './row.ts';

export async function benchBoot(dir: string, runs: number): Promise<readonly BenchRow[]> {
  const tearDown = await setUp();
  try {
    const profile = join(dir, 'boot-profile');
    const emptyApp = writeEmptyApp(dir);
    const bootTandem = (): Promise<number> => secondsUntil(() => startTandem(profile));
    const bootEmpty = (): Promise<number> => secondsUntil(() => startEmpty(emptyApp));
    // Once without counting: it fills the profile with the cached board, and the disk's cache.
    await bootTandem();
    await bootEmpty();
    const tandem: number[] = [];
    const empty: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      empty.push(await bootEmpty());
      tandem.push(await bootTandem());
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

async function secondsUntil(start: () => Promise<ChildProcess>): Promise<number> {
  const begin = performance.now();
  const child = await start();
  const seconds = (performance.now() - begin) / 1000;
  await end(child);
  return seconds;
}
