/** Q5 and Q6: the snapshot of a large company, against plain group-bys over the same tables. */
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createConnector } from '../../electron/connectors/registry.ts';
import { systemClock } from '../../electron/core/clock.ts';
import { calendarAround } from '../../electron/core/engine.ts';
import type { Ledger } from '../../electron/core/ledger/ledger.ts';
import { openLedger } from '../../electron/core/ledger/open-ledger.ts';
import { syncSource } from '../../electron/core/sync.ts';
import { createCalendar } from '../../shared/domain/calendar.ts';
import { computeSnapshot } from '../../shared/domain/compute-snapshot.ts';
import { responseRule } from '../../shared/domain/response-rule.ts';
import { snapshotQuestions } from '../../shared/domain/snapshot-questions.ts';
import { changedCompanyLeads, type CompanyChange, plainUpdate } from './company-changes.ts';
import { companyConfig } from './company-config.ts';
import { companyNow, writeCompanyFiles } from './company-files.ts';
import { plainQueries } from './plain-queries.ts';
import { type BenchRow, median, plainRow, ratioRow } from './row.ts';

const threads = Math.max(1, availableParallelism() - 1);
const calendar = createCalendar(companyConfig.calendar);
/** How long the wall waits before it computes again, see the engine: nothing may be saved by the clock standing still. */
const secondsApart = 15;

export async function benchSnapshot(dir: string, runs: number): Promise<readonly BenchRow[]> {
  const small = await fillCompany(join(dir, 'small'), 10_000);
  const smallTimes = await times(runs, (run) => compute(small, run));
  await small.close();

  const large = await fillCompany(join(dir, 'large'), 1_000_000);
  const unchanged = await times(runs, (run) => compute(large, run));
  let round = runs;
  const timesChanged = async (change: CompanyChange): Promise<readonly number[]> =>
    times(runs, async () => {
      round += 1;
      const records = { lead: changedCompanyLeads(change, round) };
      await large.apply('bench', { cursor: 'changed', records }, companyNow);
      await compute(large, round);
    });
  const answered = await timesChanged('answered');
  const decided = await timesChanged('decided');
  await large.close();
  const plain = await plainGroupBys(join(dir, 'large', 'ledger.duckdb'), runs);

  const growth = median(unchanged) / median(smallTimes);
  return [
    ratioRow(
      'Q5',
      'snapshot of 1,000,000 leads and 200,000 deals, s',
      unchanged,
      { what: 'plain group-bys, s', values: plain.alone },
      2,
    ),
    ratioRow(
      'Q5',
      'the same with 200 leads answered, s',
      answered,
      { what: 'group-bys and update, s', values: plain.answered },
      1.2,
    ),
    ratioRow(
      'Q5',
      'the same with 200 leads decided, s',
      decided,
      { what: 'group-bys and update, s', values: plain.decided },
      1.2,
    ),
    plainRow('Q6', 'growth of the snapshot from 10,000 to 1,000,000 leads (data: 100)', growth, 100, runs),
  ];
}

/** A ledger in the folder that holds all of the company. */
export async function fillCompany(dir: string, leads: number): Promise<Ledger> {
  mkdirSync(dir, { recursive: true });
  writeCompanyFiles(dir, leads);
  const { ledger } = await openLedger({ path: join(dir, 'ledger.duckdb'), memoryMb: 256, threads });
  const [source] = companyConfig.sources;
  if (!source) throw new Error('The config has no source.');
  const connector = createConnector(source, { configDir: dir, zone: 'UTC', currency: 'EUR' });
  const signal = new AbortController().signal;
  await syncSource({ source: 'bench', connector, ledger, clock: systemClock, workDir: join(dir, 'work'), signal });
  await ledger.setResponseRule(responseRule(companyConfig, calendar), calendarAround(calendar, companyNow));
  return ledger;
}

async function compute(ledger: Ledger, run: number): Promise<void> {
  const now = companyNow + run * secondsApart * 1000;
  const questions = snapshotQuestions(companyConfig, calendar, now);
  const aggregates = await ledger.answer(questions);
  computeSnapshot({ config: companyConfig, calendar, questions, aggregates, sources: [], now });
}

async function plainGroupBys(path: string, runs: number) {
  const database = await DuckDBInstance.create(path, { threads: String(threads), memory_limit: '256MB' });
  const connection = await database.connect();
  const queries = plainQueries(snapshotQuestions(companyConfig, calendar, companyNow));
  const ask = async (): Promise<void> => {
    for (const query of queries) await connection.runAndReadAll(query);
  };
  const alone = await times(runs, ask);
  let round = 1000;
  const updated = async (change: CompanyChange): Promise<readonly number[]> =>
    times(runs, async () => {
      round += 1;
      await connection.run(plainUpdate(change, round));
      await ask();
    });
  const [answered, decided] = [await updated('answered'), await updated('decided')];
  connection.closeSync();
  database.closeSync();
  return { alone, answered, decided };
}

/** Seconds of each run, after one that is not counted. */
async function times(runs: number, work: (run: number) => Promise<void>): Promise<readonly number[]> {
  await work(0);
  const seconds: number[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const begin = performance.now();
    await work(run);
    seconds.push((performance.now() - begin) / 1000);
  }
  return seconds;
}
