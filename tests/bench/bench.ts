/**
 * `npm run bench`: speed and weight as ratios of two things measured in the same run. It never fails on a time; a row says
 * `holds` or `falls short`. `-- --json FILE` writes the rows, `-- --only ingest,snapshot` runs some of them,
 * `-- --minutes 1` looks at an idle wall for less than five.
 */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBoot } from './boot.ts';
import { benchHubspot } from './hubspot-sync.ts';
import { benchIdle } from './idle.ts';
import { benchIngest } from './ingest.ts';
import { benchLeaks } from './leaks.ts';
import { benchMemory } from './memory.ts';
import { benchRotation } from './rotation.ts';
import { type BenchRow, printTable } from './row.ts';
import { benchSnapshot } from './snapshot.ts';

type Bench = (dir: string, runs: number, minutes: number) => Promise<readonly BenchRow[]>;

const benches: Readonly<Record<string, Bench>> = {
  ingest: benchIngest,
  snapshot: benchSnapshot,
  boot: benchBoot,
  rotation: benchRotation,
  leaks: benchLeaks,
  memory: benchMemory,
  idle: benchIdle,
  hubspot: benchHubspot,
};

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    runs: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '5' },
  },
});
const wanted = values.only?.split(',') ?? Object.keys(benches);
const dir = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
try {
  const rows: BenchRow[] = [];
  for (const name of wanted) {
    const bench = benches[name];
    if (!bench) throw new Error(`There is no bench "${name}": ${Object.keys(benches).join(', ')}.`);
    console.log(`measuring ${name} ...`);
    rows.push(...(await bench(dir, Number(values.runs), Number(values.minutes))));
  }
  printTable(rows);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  await rm(dir, { recursive: true, force: true });
}
