/** The wins board's lists and tallies. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Aggregates, SnapshotQuestions, WinRow } from '../../../../shared/domain/aggregates.ts';
import type { Span } from '../../../../shared/domain/span.ts';
import { type Parameters, row, rows } from '../query.ts';
import { winRows } from '../win-row.ts';

type Wins = Aggregates['wins'];
type Tally = Wins['thisWeek'];

/** Corrections are news for a week. */
const correctedForMs = 7 * 86_400_000;

/** What passing time alone changes, or a celebration. */
type Unsettled = 'lastWeekByNow' | 'corrected';
export type SettledWins = Omit<Wins, Unsettled>;

/** Needs the table `won`. Values are in the question's currency, deals without a rate left out; counts are over all deals. */
export async function settledWins(
  connection: DuckDBConnection,
  { minGroup, wins: asked }: SnapshotQuestions,
): Promise<SettledWins> {
  const list = (relation: string, tail: string, parameters: Parameters): Promise<readonly WinRow[]> =>
    winRows(connection, relation, tail, { ...parameters, minGroup });
  const inQuarter = 'where value is not null and won_at >= $from::bigint and won_at < $until::bigint';
  const [biggest = null] = await list('won', `${inQuarter} order by value desc, won_at, id limit 1`, asked.quarter);
  const firsts = await list(firstsBySource, '', { since: asked.firstBySourceSince });
  return {
    recent: await list('won', 'order by won_at desc, id limit $recent', { recent: asked.recent }),
    thisWeek: await tally(connection, asked.thisWeek),
    lastWeek: await tally(connection, asked.lastWeek),
    biggest,
    firstBySource: firsts.flatMap((win) => (win.leadSource === null ? [] : [{ leadSource: win.leadSource, win }])),
  };
}

export async function unsettledWins(
  connection: DuckDBConnection,
  { now, wins: asked }: SnapshotQuestions,
): Promise<Pick<Wins, Unsettled>> {
  return {
    lastWeekByNow: await tally(connection, asked.lastWeekByNow),
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

async function tally(connection: DuckDBConnection, { from, until }: Span): Promise<Tally> {
  return row(
    connection,
    z.object({ count: z.number(), value: z.number(), valued: z.number() }),
    `select count(*) as count, coalesce(sum(value), 0)::bigint as value, count(value) as valued
      from won where won_at >= $from::bigint and won_at < $until::bigint`,
    { from, until },
  );
}

/** The very first win of each lead source where it is this young, newest first. */
const firstsBySource = `(
  from won
  where source_key in (select source_key from won group by source_key having min(won_at) >= $since::bigint)
  qualify row_number() over (partition by source_key order by won_at, id) = 1
)`;
