/**
 * The temporary tables an answer is made from, laid down once so that no question joins a million leads again: what is
 * known at `now`, and nothing later.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Instant } from '../../../../shared/domain/records.ts';
import { creditedQuery, linkQuery } from '../credited-deals.ts';
import { run } from '../query.ts';

/** Deals known at `$now`. Where a source does not tell when a deal was created, it counts as known. */
export const visibleDeals = '(select rowid as key, * from deal where created_at is null or created_at <= $now::bigint)';

/** Deals won at `$now`, with the credit that counts. */
const wonDeals =
  '(select rowid as key, * from deal where won_at <= $now::bigint and coalesce(created_at, 0) <= $now::bigint)';

/**
 * - `link`: pairs of a visible deal and its lead;
 * - `lead_progress`: each visible lead that has a deal, with its milestones; `is_lost` when none of its deals is open or won;
 * - `won`: won deals with their credit, `source_key` for comparing, and `company_key` to tell customers apart.
 */
export async function layVisibleTables(connection: DuckDBConnection, now: Instant): Promise<void> {
  await run(connection, `create or replace temp table link as ${linkQuery(visibleDeals)}`, { now });
  await run(
    connection,
    `create or replace temp table lead_progress as
      select lead, min(deal_created_at) as deal_at, min(won_at) filter (won_at <= $now::bigint) as won_at,
        bool_and(coalesce(lost_at <= $now::bigint, false)) as is_lost, any_value(lead_source) as lead_source
      from link where lead_created_at <= $now::bigint group by lead`,
    { now },
  );
  const links = '(from link where lead_created_at <= $now::bigint)';
  await run(
    connection,
    `create or replace temp table won as
      select *, lower(lead_source) as source_key, coalesce(nullif(lower(trim(company)), ''), id) as company_key
      from (${creditedQuery(wonDeals, links)})`,
    { now },
  );
}
