/** One measurement of the ingest bench: `plain`, `ledger` or `ledger-again`, a file, a profile folder. Prints JSON. */
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { systemClock } from '../../electron/core/clock.ts';
import { openLedger } from '../../electron/core/ledger/open-ledger.ts';
import { syncSource } from '../../electron/core/sync.ts';
import { createConnector } from '../../electron/connectors/registry.ts';
import { buildEnvironment } from '../builders/connector-environment.ts';
import { sourceSchema } from '../../shared/config/sources.ts';
import { dealsColumns, dealsSource } from './deals-file.ts';
import type { IngestResult } from './ingest.ts';

const [, , what = '', file = '', profile = ''] = process.argv;
/** The ledger's own default, and the same for what it is held against. */
const threads = Math.max(1, availableParallelism() - 1);
mkdirSync(profile, { recursive: true });
if (what !== 'ledger-again')
  for (const name of ['plain.db', 'ledger.duckdb']) rmSync(join(profile, name), { force: true });

const blocksMs: number[] = [];
let last = performance.now();
const ticker = setInterval(() => {
  const now = performance.now();
  blocksMs.push(Math.max(0, now - last - 5));
  last = now;
}, 5);
const begin = performance.now();
await (what === 'plain' ? readPlain() : readIntoLedger());
const seconds = (performance.now() - begin) / 1000;
clearInterval(ticker);
const result: IngestResult = { seconds, peakMb: peakMegabytes(), blocksMs };
process.stdout.write(JSON.stringify(result));

async function readPlain(): Promise<void> {
  const database = await DuckDBInstance.create(join(profile, 'plain.db'), { threads: String(threads) });
  const connection = await database.connect();
  await connection.run(`create table deals as select * from read_csv('${file}', auto_detect=false, header=true, delim=',', quote='"', escape='"',
    columns={'id':'VARCHAR','name':'VARCHAR','company':'VARCHAR','amount':'VARCHAR','currency':'VARCHAR','stage':'VARCHAR','owner':'VARCHAR',
    'created_at':'TIMESTAMP','close_date':'TIMESTAMP','lead_source':'VARCHAR','note':'VARCHAR'})`);
  connection.closeSync();
  database.closeSync();
}

async function readIntoLedger(): Promise<void> {
  const { ledger } = await openLedger({ path: join(profile, 'ledger.duckdb'), memoryMb: 256, threads });
  const source = sourceSchema.parse({ ...dealsSource, files: [{ entity: 'deal', from: file, columns: dealsColumns }] });
  const connector = createConnector(
    source,
    buildEnvironment({ configDir: dirname(file), zone: 'Europe/Berlin', currency: 'USD' }),
  );
  const signal = new AbortController().signal;
  await syncSource({
    source: source.id,
    connector,
    ledger,
    clock: systemClock,
    workDir: join(profile, 'work'),
    signal,
  });
  await ledger.close();
}

/** The high-water mark of this process, which holds the main thread, its workers and the ledger. */
function peakMegabytes(): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}
