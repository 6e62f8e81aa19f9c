/** Keeps every lead's clocks true to the lead, its activities and the rule. Runs inside the caller's transaction. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Instant } from '../../../shared/domain/records.ts';
import { attemptQuery, clockInputs, clockQuery, isAttempt } from './deadlines.ts';
import { type Parameters, row, run } from './query.ts';
import type { StoredRule } from './stored-rule.ts';
import { clockColumns } from './tables.ts';

/** What is made and dropped in the course of a transaction. */
export const clockTables = ['staged_attempt', 'staged_clock', 'touched_lead'] as const;

/**
 * Makes the table `staged_clock`: the clock columns of the leads in `relation`, by its column `key`; from attempts up to
 * `until`, where that is given.
 */
export async function stageClocks(
  connection: DuckDBConnection,
  relation: string,
  rule: StoredRule,
  until: Instant | null = null,
): Promise<void> {
  const { told } = await row(
    connection,
    z.object({ told: z.boolean() }),
    `select exists (from activity where ${isAttempt}) as told`,
  );
  if (told) {
    await run(connection, `create or replace temp table staged_attempt as ${attemptQuery(relation, rule, until)}`);
  }
  const clocks = clockQuery(relation, rule, told ? 'staged_attempt' : null);
  await run(connection, `create or replace temp table staged_clock as ${clocks}`);
}

/** To be called before the first `touchLeads` of a transaction. */
export async function startTouching(connection: DuckDBConnection): Promise<void> {
  await run(connection, 'create or replace temp table touched_lead (id varchar)');
}

/** Notes the leads of attempts that come, change or go: `attempts` selects from rows with the columns of an activity. */
export async function touchLeads(
  connection: DuckDBConnection,
  attempts: string,
  parameters: Parameters = {},
): Promise<void> {
  await run(connection, `insert into touched_lead select distinct lead_id from ${attempts}`, parameters);
}

/** Takes back what was noted of leads whose clocks were computed since. */
export async function untouchLeads(connection: DuckDBConnection, ids: string): Promise<void> {
  await run(connection, `delete from touched_lead where id in (${ids})`);
}

/** Computes the clocks of the leads noted. */
export async function computeTouchedClocks(connection: DuckDBConnection, rule: StoredRule): Promise<void> {
  const { touched } = await row(
    connection,
    z.object({ touched: z.boolean() }),
    'select exists (from touched_lead) as touched',
  );
  if (touched) await computeClocks(connection, 'where id in (from touched_lead)', rule);
}

export async function computeAllClocks(connection: DuckDBConnection, rule: StoredRule): Promise<void> {
  await computeClocks(connection, '', rule);
  for (const table of clockTables) await run(connection, `drop table if exists ${table}`);
}

async function computeClocks(connection: DuckDBConnection, which: string, rule: StoredRule): Promise<void> {
  await stageClocks(connection, `(select rowid as key, ${clockInputs} from lead ${which})`, rule);
  const columns = Object.keys(clockColumns);
  const assignments = columns.map((column) => `${column} = k.${column}`);
  await run(connection, `update lead set ${assignments.join(', ')} from staged_clock k where lead.rowid = k.key`);
}
