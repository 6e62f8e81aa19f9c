/** Q5 and Q6: the snapshot of a large company, against plain group-bys over the same tables. */
import { DuckDBInstance } from '@duckdb/node-api';
import { copyFileSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createConnector } from '../../electron/connectors/registry.ts';
import { buildEnvironment } from '../builders/connector-environment.ts';
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
  await large.close();
  // A ledger file has one owner: the plain reader has a copy.
  const [ledgerFile, plainFile] = [join(dir, 'large', 'ledger.duckdb'), join(dir, 'plain.duckdb')];
  copyFileSync(ledgerFile, plainFile);
  const ledger = await openCompany(ledgerFile);
  const plain = await openPlain(plainFile);
  let round = 0;
  const compared = async (change?: CompanyChange) =>
    alternately(
      runs,
      async () => {
        round += 1;
        if (change) {
          const records = { lead: changedCompanyLeads(change, round) };
          await ledger.apply('bench', { cursor: 'changed', records }, companyNow);
        }
        await compute(ledger, round);
      },
      async () => {
        if (change) await plain.run(plainUpdate(change, round));
        await plain.ask();
      },
    );
  const unchanged = await compared();
  const answered = await compared('answered');
  const decided = await compared('decided');
  await ledger.close();
  plain.close();

  const growth = median(unchanged.ours) / median(smallTimes);
  return [
    ratioRow(
      'Q5',
      'snapshot of 1,000,000 leads and 200,000 deals, s',
      unchanged.ours,
      { what: 'plain group-bys, s', values: unchanged.plain },
      2,
    ),
    ratioRow(
      'Q5',
      'the same with 200 leads answered, s',
      answered.ours,
      { what: 'group-bys and update, s', values: answered.plain },
      1.2,
    ),
    ratioRow(
      'Q5',
      'the same with 200 leads decided, s',
      decided.ours,
      { what: 'group-bys and update, s', values: decided.plain },
      1.2,
    ),
    plainRow('Q6', 'growth of the snapshot from 10,000 to 1,000,000 leads (data: 100)', growth, 100, runs),
  ];
}

/** A ledger in the folder that holds all of the company. */
export async function fillCompany(dir: string, leads: number): Promise<Ledger> {
  mkdirSync(dir, { recursive: true });
  writeCompanyFiles(dir, leads);
  const ledger = await openCompany(join(dir, 'ledger.duckdb'));
  const [source] = companyConfig.sources;
  if (!source) throw new Error('The config has no source.');
  const connector = createConnector(source, buildEnvironment({ configDir: dir }));
  const signal = new AbortController().signal;
  await syncSource({ source: 'bench', connector, ledger, clock: systemClock, workDir: join(dir, 'work'), signal });
  await ledger.setResponseRule(responseRule(companyConfig, calendar), calendarAround(calendar, companyNow));
  return ledger;
}

async function openCompany(path: string): Promise<Ledger> {
  return (await openLedger({ path, memoryMb: 256, threads })).ledger;
}

async function compute(ledger: Ledger, run: number): Promise<void> {
  const now = companyNow + run * secondsApart * 1000;
  const questions = snapshotQuestions(companyConfig, calendar, now);
  const aggregates = await ledger.answer(questions);
  computeSnapshot({ config: companyConfig, calendar, questions, aggregates, sources: [], now });
}

async function openPlain(path: string) {
  const database = await DuckDBInstance.create(path, { threads: String(threads), memory_limit: '256MB' });
  const connection = await database.connect();
  const queries = plainQueries(snapshotQuestions(companyConfig, calendar, companyNow));
  return {
    run: async (sql: string) => connection.run(sql),
    ask: async (): Promise<void> => {
      for (const query of queries) await connection.runAndReadAll(query);
    },
    close: (): void => {
      connection.closeSync();
      database.closeSync();
    },
  };
}

/** Seconds of each run of two, one after the other each time: whatever else the machine does slows both of them down. */
async function alternately(runs: number, ours: () => Promise<void>, plain: () => Promise<void>) {
  const seconds = { ours: [] as number[], plain: [] as number[] };
  for (let run = 0; run <= runs; run += 1) {
    const [first, second] = [await secondsOf(ours), await secondsOf(plain)];
    // The first run is not counted.
    if (run === 0) continue;
    seconds.ours.push(first);
    seconds.plain.push(second);
  }
  return seconds;
}

/** Seconds of each run, after one that is not counted. */
async function times(runs: number, work: (run: number) => Promise<void>): Promise<readonly number[]> {
  await work(0);
  const seconds: number[] = [];
  for (let run = 1; run <= runs; run += 1) seconds.push(await secondsOf(async () => work(run)));
  return seconds;
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}
