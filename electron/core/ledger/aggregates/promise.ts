/** What marketing handed over, day by day, by lead type or lead source. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { LeadMilestone, PromiseDay, SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { rows } from '../query.ts';
import { dayStep, dayTable, stepOf } from './day-index.ts';

const promiseDaySchema = z.object({ day: z.number(), group: z.string().nullable(), count: z.number() });

const milestoneColumns: Readonly<Record<LeadMilestone, string>> = { lead: 'created_at', mql: 'mql_at', sql: 'sql_at' };
const groupColumns = { leadType: 'lead_type', leadSource: 'lead_source' } as const;

/** Groups that differ in case or blanks only are one, in the spelling that most leads of the span have. */
export async function promise(
  connection: DuckDBConnection,
  { promise: question, now }: SnapshotQuestions,
): Promise<readonly PromiseDay[]> {
  if (question === null) return [];
  const { milestone, groupBy, span, dayStarts } = question;
  const at = milestoneColumns[milestone];
  return rows(
    connection,
    promiseDaySchema,
    `with stepped as (
      select ${stepOf(at)} as step, ${groupColumns[groupBy]} as spelling, count(*) as count
      from lead
      where ${at} >= $from::bigint and ${at} < $until::bigint and ${at} <= $now::bigint and created_at <= $now::bigint
      group by all
    ), keyed as (
      select step, count, nullif(trim(spelling), '') as spelling, lower(nullif(trim(spelling), '')) as group_key from stepped
    ), spelled as (
      select group_key, first(spelling order by count desc, spelling) as spelling
      from (select group_key, spelling, sum(count) as count from keyed group by all) group by group_key
    )
    select day, spelled.spelling as "group", sum(count)::bigint as count
    from keyed
    asof join ${dayTable} days on step >= first_step
    join spelled on spelled.group_key is not distinct from keyed.group_key
    group by all order by day, "group" nulls last`,
    { now, from: dayStarts[0] ?? span.from, until: span.until, step: dayStep(dayStarts), dayStarts },
  );
}
