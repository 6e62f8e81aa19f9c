/** Which wins were seen and which were celebrated: what keeps a celebration from being repeated, or shown for old news. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { WinRow } from '../../../shared/domain/aggregates.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import { creditedQuery, linkQuery } from './credited-deals.ts';
import { layConverted, valued } from './deal-values.ts';
import type { WinTerms } from './ledger.ts';
import { inTransaction, row, rows, run } from './query.ts';
import { winRows } from './win-row.ts';

const isStillWon = `exists (from deal where deal.id = win_seen.deal_id and deal.won_at = win_seen.won_at)`;

/**
 * Notes the source's wins that were not seen before, and those that are none any more. A deal that is won again at the
 * very same moment (a slip that was put right) is the win it was. Runs inside the caller's transaction.
 */
export async function noteWins(
  connection: DuckDBConnection,
  source: string,
  seenAt: Instant,
  fromFirstSync: boolean,
): Promise<void> {
  await run(
    connection,
    `insert into win_seen
      select id || '@' || won_at, source, id, name, won_at, $seenAt::bigint, $fromFirstSync::boolean, null, false, null
      from deal
      where source = $source and won_at is not null
        and not exists (from win_seen where win_seen.deal_id = deal.id and win_seen.won_at = deal.won_at)`,
    { source, seenAt, fromFirstSync },
  );
  await run(
    connection,
    `update win_seen set corrected_at = $seenAt where source = $source and corrected_at is null and not ${isStillWon}`,
    { source, seenAt },
  );
  await run(
    connection,
    `update win_seen set corrected_at = null where source = $source and corrected_at is not null and ${isStillWon}`,
    { source },
  );
}

const isWaiting = 'not from_first_sync and taken_at is null and corrected_at is null and won_at <= $at';

export async function hasWaitingWins(connection: DuckDBConnection, at: Instant): Promise<boolean> {
  const sql = `select exists (from win_seen where ${isWaiting}) as waiting`;
  return (await row(connection, z.object({ waiting: z.boolean() }), sql, { at })).waiting;
}

/** Takes the waiting wins off the list: those since `wonSince` to be celebrated, older ones never. */
export async function takeWins(
  connection: DuckDBConnection,
  wonSince: Instant,
  at: Instant,
  terms: WinTerms,
): Promise<readonly WinRow[]> {
  return inTransaction(connection, async () => {
    const deals = `(
      select deal.number as key, deal.* from deal
      join win_seen on win_seen.deal_id = deal.id and win_seen.won_at = deal.won_at
      where not from_first_sync and taken_at is null and corrected_at is null
        and deal.won_at <= $at and deal.won_at >= $wonSince)`;
    const parameters = { at, wonSince };
    await run(connection, `create or replace temp table taken_deal as from ${deals}`, parameters);
    await layConverted(connection, 'taken_deal', terms, at);
    const { currency, minGroup, joins } = terms;
    const links = linkQuery('taken_deal', joins);
    await run(
      connection,
      `create or replace temp table taken_link as from (${links.sql}) where lead_created_at <= $at::bigint`,
      { at, ...links.parameters },
    );
    const credited = `(${creditedQuery('taken_deal', 'taken_link')})`;
    const taken = await winRows(connection, valued(credited), '', { currency, minGroup });
    await run(
      connection,
      `update win_seen set taken_at = $at, celebrated = (won_at >= $wonSince) where ${isWaiting}`,
      parameters,
    );
    return taken;
  });
}

/** Which of these wins, by their keys, are won no more. */
export async function correctedAmong(
  connection: DuckDBConnection,
  keys: readonly string[],
): Promise<readonly string[]> {
  const corrected = await rows(
    connection,
    z.object({ key: z.string() }),
    'select key from win_seen where corrected_at is not null and list_contains($keys, key)',
    { keys },
  );
  return corrected.map(({ key }) => key);
}
