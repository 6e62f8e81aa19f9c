/** What the back-calculated chain is measured from. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { type ChainAnswer, type ChainMilestone, chainMilestones } from '../../../../shared/domain/insight-answers.ts';
import type { Span } from '../../../../shared/domain/span.ts';
import { row } from '../query.ts';
import { enteredIn, hasReached, paths } from './paths.ts';
import { visibleDeals } from './visible.ts';

const countsSchema = z.record(z.string(), z.number());

/** Cohorts are counted as in the funnel; what there is of deals is counted by deals, as goals count them. */
export async function chain(
  connection: DuckDBConnection,
  { chain: question, now }: SnapshotQuestions,
): Promise<ChainAnswer | null> {
  if (question === null) return null;
  const { window, period } = question;
  const bounds = { from: window.from, until: window.until, periodFrom: period.from, periodUntil: period.until };
  const cohorts = await row(
    connection,
    countsSchema,
    `select ${chainMilestones.flatMap(cohortColumns).join(', ')} from ${paths}`,
    { now, ...bounds },
  );
  const visits = await row(
    connection,
    z.object({ window: z.number(), period: z.number(), windowRecords: z.number(), periodRecords: z.number() }),
    `select ${visitsIn('$fromDay', '$untilDay')} as window, ${visitsIn('$periodFromDay', '$periodUntilDay')} as period,
        count(*) filter (${dayIn('$fromDay', '$untilDay')}) as "windowRecords",
        count(*) filter (${dayIn('$periodFromDay', '$periodUntilDay')}) as "periodRecords"
      from traffic`,
    {
      fromDay: window.fromDay,
      untilDay: window.untilDay,
      periodFromDay: period.fromDay,
      periodUntilDay: period.untilDay,
    },
  );
  const have = (milestone: ChainMilestone): number => cohorts[`have_${milestone}`] ?? 0;
  return {
    visits: visits.window,
    steps: chainMilestones.map((milestone) => ({
      milestone,
      entered: cohorts[`entered_${milestone}`] ?? 0,
      reachedNext: cohorts[`reached_${milestone}`] ?? 0,
    })),
    won: await wonIn(connection, window),
    have: {
      visits: visits.period,
      created: have('created'),
      mql: have('mql'),
      sql: have('sql'),
      ...(await dealsIn(connection, period, now)),
    },
    trafficRecords: { window: visits.windowRecords, period: visits.periodRecords },
  };
}

function cohortColumns(milestone: ChainMilestone, index: number): readonly string[] {
  const next = chainMilestones[index + 1];
  const columns = [`count(*) filter (${enteredIn(milestone)}) as entered_${milestone}`];
  if (next) columns.push(`count(*) filter (${enteredIn(milestone)} and ${hasReached(next)}) as reached_${milestone}`);
  if (milestone === 'created' || milestone === 'mql' || milestone === 'sql') {
    const inPeriod = enteredIn(milestone, '$periodFrom::bigint', '$periodUntil::bigint');
    columns.push(`count(*) filter (${inPeriod}) as have_${milestone}`);
  }
  return columns;
}

function visitsIn(fromDay: string, untilDay: string): string {
  return `coalesce(sum(visits) filter (${dayIn(fromDay, untilDay)}), 0)::bigint`;
}

/** SQL: whether a record of traffic is of one of the days. */
export function dayIn(fromDay: string, untilDay: string): string {
  return `day >= ${fromDay} and day < ${untilDay}`;
}

/** Without those whose currency has no rate: an average needs both, the deal and its value. */
async function wonIn(connection: DuckDBConnection, { from, until }: Span): Promise<ChainAnswer['won']> {
  return row(
    connection,
    z.object({ count: z.number(), value: z.number() }),
    `select count(value) as count, coalesce(sum(value), 0)::bigint as value
      from won where won_at >= $from::bigint and won_at < $until::bigint`,
    { from, until },
  );
}

/** The deals there are, with since when, and when they were won. One of which only the winning is known was a deal by then. */
export const begunDeals = `(
  select *, coalesce(created_at, won_at) as begun_at
  from (select * replace (case when won_at <= $now::bigint then won_at end as won_at) from ${visibleDeals})
)`;

async function dealsIn(
  connection: DuckDBConnection,
  { from, until }: Span,
  now: number,
): Promise<{ readonly deal: number; readonly won: number }> {
  const within = (instant: string): string => `${instant} >= $from::bigint and ${instant} < $until::bigint`;
  return row(
    connection,
    z.object({ deal: z.number(), won: z.number() }),
    `select count(*) filter (${within('begun_at')}) as deal, count(*) filter (${within('won_at')}) as won
      from ${begunDeals}`,
    { now, from, until },
  );
}
