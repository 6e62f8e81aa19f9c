/** Q16: what all processes of Tandem hold while nothing happens, against an empty Electron app with one window. */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import setUp from '../e2e/global-setup.ts';
import { companyDocument } from './company-config.ts';
import { writeCompanyFiles } from './company-files.ts';
import { end, startEmpty, startTandem } from './electron-process.ts';
import { writeEmptyApp } from './empty-app.ts';
import { kindOf, processTree, proportionalMb } from './processes.ts';
import { type BenchRow, median, ratioRow } from './row.ts';

/** With their activities and deals 100,000 records. */
const leads = 66_667;
/** Time enough to read the files in, and to give back what that took. */
const firstSyncMs = 45_000;
const idleMs = 30_000;

type ByKind = ReadonlyMap<string, number>;

export async function benchMemory(dir: string, runs: number): Promise<readonly BenchRow[]> {
  const tearDown = await setUp();
  try {
    const company = join(dir, 'memory');
    mkdirSync(company, { recursive: true });
    writeCompanyFiles(company, leads);
    const config = join(company, 'tandem.json');
    writeFileSync(config, JSON.stringify(companyDocument));
    const start = async (): Promise<ChildProcess> => startTandem(join(dir, 'memory-profile'), ['--config', config]);
    const emptyApp = writeEmptyApp(dir);
    const first = await start();
    await wait(firstSyncMs);
    await end(first);
    const tandem: ByKind[] = [];
    const empty: ByKind[] = [];
    for (let run = 0; run < runs; run += 1) {
      empty.push(await heldBy(await startEmpty(emptyApp)));
      tandem.push(await heldBy(await start()));
    }
    sayByKind(tandem, empty);
    return [
      ratioRow(
        'Q16',
        'memory of all processes at rest, 100,000 records, MB',
        tandem.map(sum),
        { what: 'an empty Electron app, MB', values: empty.map(sum) },
        1.3,
      ),
    ];
  } finally {
    tearDown();
  }
}

/** In MB, by the kind of process, after a while at rest. */
async function heldBy(child: ChildProcess): Promise<ByKind> {
  await wait(idleMs);
  const held = new Map<string, number>();
  for (const pid of processTree(child.pid ?? 0)) {
    held.set(kindOf(pid), (held.get(kindOf(pid)) ?? 0) + proportionalMb(pid));
  }
  await end(child);
  return held;
}

function sum(held: ByKind): number {
  return [...held.values()].reduce((a, b) => a + b, 0);
}

function sayByKind(tandem: readonly ByKind[], empty: readonly ByKind[]): void {
  const kinds = new Set([...tandem, ...empty].flatMap((held) => Array.from(held.keys())));
  for (const kind of kinds) {
    const of = (list: readonly ByKind[]): string => median(list.map((held) => held.get(kind) ?? 0)).toFixed(0);
    console.log(`  ${kind}: ${of(tandem)} MB, of the empty app ${of(empty)} MB`);
  }
}
