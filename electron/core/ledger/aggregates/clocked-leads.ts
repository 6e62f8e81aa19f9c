/**
 * Leads with their clocks as of an instant. The ledger keeps clocks that know all it knows; asked about an instant before its
 * newest records, those of a few leads know what had not happened yet, and are worked out again without it.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Instant } from '../../../../shared/domain/records.ts';
import { isAttempt } from '../deadlines.ts';
import { clockTables, stageClocks } from '../lead-clocks.ts';
import { row, run } from '../query.ts';
import { loadRule } from '../stored-rule.ts';
import { clockColumns } from '../tables.ts';

/** SQL: the leads, with the columns and the name of the table `lead`. For answers that read a clock column. */
export const clockedLeads = 'clocked_lead lead';

/**
 * What moves a clock, or hides what else would. Decisions do not: whether attempts were kept is read only when they are due,
 * and by then every decision that counts has been made.
 */
const clockInstants = ['assigned_at', 'mql_at', 'first_response_at'];

/** Makes the view `clocked_lead`. @param isAllPast tells that no lead and no activity has an instant after `now`. */
export async function layClockedLeads(connection: DuckDBConnection, now: Instant, isAllPast: boolean): Promise<void> {
  const others = isAllPast || !(await layAhead(connection, now)) ? '' : await layRelaid(connection, now);
  await run(connection, `create or replace temp view clocked_lead as from lead ${others}`);
}

/** Lays down the leads whose kept clocks know more, without what they know. Returns whether there are any. */
async function layAhead(connection: DuckDBConnection, now: Instant): Promise<boolean> {
  const known = clockInstants.map((column) => `case when ${column} <= $now::bigint then ${column} end as ${column}`);
  const later = clockInstants.map((column) => `${column} > $now::bigint`);
  await run(
    connection,
    `create or replace temp table ahead_lead as
      select number as key, * replace (${known.join(', ')}) from lead
      where created_at <= $now::bigint and (${later.join(' or ')}
        or id in (select lead_id from activity where ${isAttempt} and happened_at > $now::bigint))`,
    { now },
  );
  const schema = z.object({ found: z.boolean() });
  return (await row(connection, schema, 'select exists (from ahead_lead) as found')).found;
}

/** Returns the rest of the view's definition. */
async function layRelaid(connection: DuckDBConnection, now: Instant): Promise<string> {
  await stageClocks(connection, 'ahead_lead', await loadRule(connection), now);
  const clocks = Object.keys(clockColumns).map((column) => `k.${column} as ${column}`);
  await run(
    connection,
    `create or replace temp table relaid_lead as
      select a.* exclude (key) replace (${clocks.join(', ')}) from ahead_lead a join staged_clock k using (key)`,
  );
  for (const table of ['ahead_lead', ...clockTables]) await run(connection, `drop table if exists ${table}`);
  return 'where number not in (select number from relaid_lead) union all by name from relaid_lead';
}
