/** Q1 to Q4: a million rows of CSV into the ledger, against DuckDB reading the same file with the same types. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDealsFile } from './deals-file.ts';
import { type BenchRow, percentile, plainRow, ratioRow } from './row.ts';

export type IngestResult = {
  readonly seconds: number;
  readonly peakMb: number;
  /** How late a timer due every 5 ms came, in ms: what the JavaScript thread was blocked for. */
  readonly blocksMs: readonly number[];
};

const rows = 1_000_000;

export async function benchIngest(dir: string, runs: number): Promise<readonly BenchRow[]> {
  const file = join(dir, 'deals.csv');
  const changed = join(dir, 'changed.csv');
  const small = join(dir, 'small.csv');
  writeDealsFile(file, rows);
  writeDealsFile(changed, rows, 100);
  writeDealsFile(small, 100_000);

  const times = { plain: [] as number[], first: [] as number[], unchanged: [] as number[], some: [] as number[] };
  const peaks: number[] = [];
  const smallPeaks: number[] = [];
  const blocks: number[][] = [];
  for (let run = 0; run < runs; run += 1) {
    times.plain.push(measure('plain', dir, file, run).seconds);
    const first = measure('ledger', dir, file, run);
    times.first.push(first.seconds);
    peaks.push(first.peakMb);
    blocks.push([...first.blocksMs]);
    times.unchanged.push(measure('ledger-again', dir, file, run).seconds);
    times.some.push(measure('ledger-again', dir, changed, run).seconds);
    smallPeaks.push(measure('ledger', dir, small, run + 1000).peakMb);
  }
  const longest = Math.max(...blocks.map((list) => Math.max(...list)));
  const p99 = Math.max(...blocks.map((list) => percentile(list, 0.99)));
  const first = { what: 'Q1, s', values: times.first };
  return [
    ratioRow(
      'Q1',
      '1,000,000 rows of CSV into the ledger, s',
      times.first,
      { what: 'DuckDB read_csv, s', values: times.plain },
      4,
    ),
    ratioRow('Q2', 'the same file unchanged, s', times.unchanged, first, 0.1),
    ratioRow('Q2', 'the same file with 100 rows changed, s', times.some, first, 0.8),
    plainRow('Q3', 'peak memory of Q1, MB', Math.max(...peaks), 600, runs),
    plainRow('Q3', 'peak memory at 100,000 rows, MB', Math.max(...smallPeaks), 250, runs),
    plainRow('Q4', 'longest block of the main thread in Q1, ms', longest, 50, runs),
    plainRow('Q4', '99th percentile of blocks in Q1, ms', p99, 10, runs),
  ];
}

/** Each in a process of its own, so that memory is its own too. */
function measure(what: string, dir: string, file: string, run: number): IngestResult {
  const script = fileURLToPath(new URL('ingest-process.ts', import.meta.url));
  const output = execFileSync(process.execPath, [script, what, file, join(dir, `run-${run}`)], { encoding: 'utf8' });
  return JSON.parse(output) as IngestResult;
}
