/** Q5 and Q6: the snapshot of a large company, against plain group-bys over the same tables. */
import { DuckDBInstance } from '@duckdb/node-api';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createConnector } from '../../electron/connectors/registry.ts';
import { systemClock } from '../../electron/core/clock.ts';
import { calendarAround } from '../../electron/core/engine.ts';
import type { Ledger } from '../../electron/core/ledger/ledger.ts';
import { openLedger } from '../../electron/core/ledger/open-ledger.ts';
import { syncSource } from '../../electron/core/sync.ts';
import { type Config, configSchema } from '../../shared/config/config.ts';
import { createCalendar } from '../../shared/domain/calendar.ts';
import { computeSnapshot } from '../../shared/domain/compute-snapshot.ts';
import type { Lead } from '../../shared/domain/records.ts';
import { responseRule } from '../../shared/domain/response-rule.ts';
import { snapshotQuestions } from '../../shared/domain/snapshot-questions.ts';
import { companyNow, companySource, writeCompanyFiles } from './company-files.ts';
import { type BenchRow, median, plainRow, ratioRow } from './row.ts';

const threads = Math.max(1, availableParallelism() - 1);
const calendar = (config: Config) => createCalendar(config.calendar);

export async function benchSnapshot(dir: string, runs: number): Promise<readonly BenchRow[]> {
  const small = await fill(dir, 'small', 10_000);
  const smallTimes = await times(runs, (run) => compute(small.ledger, small.config, run));
  await small.ledger.close();

  const large = await fill(dir, 'large', 1_000_000);
  const unchanged = await times(runs, (run) => compute(large.ledger, large.config, run));
  const changed = await times(runs, async (run) => {
    await large.ledger.apply('bench', { cursor: 'changed', records: { lead: changedLeads(run + 1) } }, companyNow);
    await compute(large.ledger, large.config, runs + run);
  });
  await large.ledger.close();
  const plain = await plainGroupBys(join(dir, 'large.duckdb'), runs);

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
      'the same with 200 leads changed, s',
      changed,
      { what: 'group-bys and update, s', values: plain.updated },
      1.2,
    ),
    plainRow('Q6', 'growth of the snapshot from 10,000 to 1,000,000 leads (data: 100)', growth, 100, runs),
  ];
}

async function fill(dir: string, name: string, leads: number) {
  const [leadsFile, dealsFile] = [join(dir, `${name}-leads.csv`), join(dir, `${name}-deals.csv`)];
  writeCompanyFiles(leadsFile, dealsFile, leads);
  const config = configOf(leadsFile, dealsFile);
  const { ledger } = await openLedger({ path: join(dir, `${name}.duckdb`), memoryMb: 256, threads });
  const [source] = config.sources;
  if (!source) throw new Error('The config has no source.');
  const connector = createConnector(source, { configDir: dir, zone: 'UTC', currency: 'EUR' });
  const signal = new AbortController().signal;
  await syncSource({ source: 'bench', connector, ledger, clock: systemClock, workDir: join(dir, 'work'), signal });
  await ledger.setResponseRule(
    responseRule(config, calendar(config)),
    calendarAround(calendar(config), companyNow),
  );
  return { ledger, config };
}

function configOf(leads: string, deals: string): Config {
  return configSchema.parse({
    version: 1,
    calendar: { zone: 'UTC' },
    sources: [companySource(leads, deals)],
    goals: [{ id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'quarter', target: 1e9 }],
    agreement: {
      versions: [
        {
          from: '2026-01-01',
          marketing: { kind: 'count', target: 300_000 },
          sales: { respondWithinMinutes: { otherwise: 120 } },
        },
      ],
    },
    funnel: {
      stages: [
        { milestone: 'mql', label: 'MQL', owner: 'marketing' },
        { milestone: 'sql', label: 'SQL', owner: 'sales' },
        { milestone: 'won', label: 'Won', owner: 'sales' },
      ],
    },
    boards: [{ kind: 'wins' }],
  });
}

/** A second later each time: nothing may be saved by the clock standing still. */
async function compute(ledger: Ledger, config: Config, seconds: number): Promise<void> {
  const now = companyNow + seconds * 1000;
  const questions = snapshotQuestions(config, calendar(config), now);
  const aggregates = await ledger.answer(questions);
  computeSnapshot({ config, calendar: calendar(config), questions, aggregates, sources: [], now });
}

function changedLeads(round: number): readonly Lead[] {
  return Array.from({ length: 200 }, (_, row) => ({
    id: `bench:L${row * 100}`,
    createdAt: companyNow - 86_400_000,
    leadType: 'demo',
    attempts: round,
    mqlAt: companyNow - 86_400_000,
  }));
}

/** What a plain reader of the same tables would ask for the same numbers, one group-by each. */
const plainQueries = [
  'select count(*), count(won_at), count(lost_at), sum(amount) from deal',
  'select stage, count(*), sum(amount) from deal group by stage',
  "select date_trunc('day', epoch_ms(won_at)) as day, sum(amount), count(*) from deal where won_at is not null group by day",
  'select lead_source, count(*) from lead group by lead_source',
  "select date_trunc('day', epoch_ms(mql_at)) as day, lead_type, count(*) from lead group by day, lead_type",
  'select lead_type, count(first_response_at), quantile_cont(first_response_at - mql_at, [0.5, 0.95]) from lead group by lead_type',
  'select count(mql_at), count(sql_at), median(sql_at - mql_at) from lead',
  'select lead.lead_source, count(*), sum(deal.amount) from deal join lead on deal.lead_id = lead.id where won_at is not null group by lead.lead_source',
  'select * from deal where won_at is not null order by won_at desc limit 10',
];

async function plainGroupBys(path: string, runs: number) {
  const database = await DuckDBInstance.create(path, { threads: String(threads), memory_limit: '256MB' });
  const connection = await database.connect();
  const ask = async (): Promise<void> => {
    for (const query of plainQueries) await connection.runAndReadAll(query);
  };
  const alone = await times(runs, ask);
  const updated = await times(runs, async () => {
    await connection.run(
      "update lead set attempts = attempts + 1 where id in (select 'bench:L' || (i * 100) from range(200) r(i))",
    );
    await ask();
  });
  connection.closeSync();
  database.closeSync();
  return { alone, updated };
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
