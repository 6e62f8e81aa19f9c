/** The wins board's lists and tallies. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Aggregates, SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { Span } from '../../../../shared/domain/span.ts';
import { row, rows } from '../query.ts';
import { winRows } from '../win-row.ts';

type Wins = Aggregates['wins'];
type Tally = Wins['thisWeek'];

/** Corrections are news for a week. */
const correctedForMs = 7 * 86_400_000;

/** What passing time alone changes, or a celebration. */
type Unsettled = 'lastWeekByNow' | 'corrected';
export type SettledWins = Omit<Wins, Unsettled>;

/** Needs the table `won`. Values are sums of the configured currency; counts are over every currency. */
export async function settledWins(
  connection: DuckDBConnection,
  { currency, wins: asked }: SnapshotQuestions,
): Promise<SettledWins> {
  const inQuarter = 'where currency = $currency and won_at >= $from::bigint and won_at < $until::bigint';
  const [biggest = null] = await winRows(connection, 'won', `${inQuarter} order by amount desc, won_at, id limit 1`, {
    currency,
    from: asked.quarter.from,
    until: asked.quarter.until,
  });
  return {
    recent: await winRows(connection, 'won', 'order by won_at desc, id limit $recent', { recent: asked.recent }),
    thisWeek: await tally(connection, asked.thisWeek, currency),
    lastWeek: await tally(connection, asked.lastWeek, currency),
    biggest,
    firstBySource: await firstBySource(connection, asked.firstBySourceSince),
  };
}

export async function unsettledWins(
  connection: DuckDBConnection,
  { now, currency, wins: asked }: SnapshotQuestions,
): Promise<Pick<Wins, Unsettled>> {
  return {
    lastWeekByNow: await tally(connection, asked.lastWeekByNow, currency),
    corrected: await rows(
      connection,
      z.object({ name: z.string(), at: z.number() }),
      `select name, max(corrected_at) as "at" from win_seen
        where celebrated and corrected_at <= $now::bigint and corrected_at > $since::bigint
          and not exists (from won where won.id = win_seen.deal_id)
        group by deal_id, name order by max(corrected_at) desc, name`,
      { now, since: now - correctedForMs },
    ),
  };
}

async function tally(connection: DuckDBConnection, { from, until }: Span, currency: string): Promise<Tally> {
  return row(
    connection,
    z.object({ count: z.number(), value: z.number() }),
    `select count(*) as count, coalesce(sum(amount) filter (currency = $currency), 0)::bigint as value
      from won where won_at >= $from::bigint and won_at < $until::bigint`,
    { from, until, currency },
  );
}

/** Lead sources whose very first win is this young, newest first. */
async function firstBySource(connection: DuckDBConnection, since: number): Promise<Wins['firstBySource']> {
  const firsts = `(
    from won
    where source_key in (select source_key from won group by source_key having min(won_at) >= $since::bigint)
    qualify row_number() over (partition by source_key order by won_at, id) = 1
  )`;
  const found = await winRows(connection, firsts, '', { since });
  return found.flatMap((win) => (win.leadSource === null ? [] : [{ leadSource: win.leadSource, win }]));
}
