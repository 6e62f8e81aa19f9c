/** What marketing handed over, day by day, by lead type or lead source. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { AgreementQuestion, LeadMilestone, PromiseDay } from '../../../../shared/domain/agreement-answer.ts';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { foldedName, spelledName } from '../fold-name.ts';
import { rows } from '../query.ts';
import { ownerKeys, sampledOwners } from '../sampled-owners.ts';
import { dayStep, dayTable, stepOf } from './day-index.ts';

const promiseDaySchema = z.object({ day: z.number(), group: z.string().nullable(), count: z.number() });

const milestoneColumns: Readonly<Record<LeadMilestone, string>> = { lead: 'created_at', mql: 'mql_at', sql: 'sql_at' };
const groupColumns = { leadType: 'lead_type', leadSource: 'lead_source' } as const;

type Terms = Exclude<AgreementQuestion['stretches'][number]['terms'], null>;

/** Days that count the same leads: one pass over the leads answers for all of them. */
export type Pass = { readonly terms: Terms; readonly owners: readonly string[] | null; readonly days: number[] };

/**
 * Each day by the terms of the stretch it lies in. Groups that differ in case or blanks only are one, in the spelling that
 * most leads counted by the same terms have. A milestone after `now` has not happened.
 */
export async function promise(
  connection: DuckDBConnection,
  { agreement, now }: SnapshotQuestions,
): Promise<readonly PromiseDay[]> {
  if (agreement === null) return [];
  const found: PromiseDay[] = [];
  for (const pass of passesOf(agreement)) found.push(...(await handedOver(connection, pass, agreement, now)));
  return found.toSorted((a, b) => a.day - b.day);
}

/** What of an agreement's question says which leads count on which day. */
export function passesOf({ dayStarts, stretches }: AgreementQuestion): readonly Pass[] {
  const passes = new Map<string, Pass>();
  dayStarts.forEach((start, day) => {
    const stretch = stretches.findLast(({ from }) => from <= start);
    if (!stretch?.terms) return;
    const { terms } = stretch;
    const owners = stretch.owners && ownerKeys(stretch.owners);
    const key = JSON.stringify([terms.milestone, terms.groupBy, owners]);
    const pass = passes.get(key);
    if (pass) pass.days.push(day);
    else passes.set(key, { terms, owners, days: [day] });
  });
  return [...passes.values()];
}

/**
 * SQL: the leads handed over from `$first` up to `$end`, and by `$now`, each with its `moment` and the `spelling` of its
 * group. With owners it needs them as `$owners`.
 */
export function deliveredLeads(terms: Terms, owners: readonly string[] | null): string {
  const at = milestoneColumns[terms.milestone];
  return `(
    select id, ${at} as moment, ${groupColumns[terms.groupBy]} as spelling from lead
    where ${at} >= $first::bigint and ${at} < $end::bigint and ${at} <= $now::bigint and created_at <= $now::bigint
      ${owners === null ? '' : `and owner_id in ${sampledOwners}`})`;
}

async function handedOver(
  connection: DuckDBConnection,
  { terms, owners, days }: Pass,
  { dayStarts, until }: AgreementQuestion,
  now: number,
): Promise<readonly PromiseDay[]> {
  const [first = 0, last = 0] = [days.at(0), days.at(-1)];
  return rows(
    connection,
    promiseDaySchema,
    `with stepped as (
      select ${stepOf('moment')} as step, spelling, count(*) as count from ${deliveredLeads(terms, owners)} group by all
    ), dated as (
      select day, count, ${spelledName('spelling')} as spelling, nullif(${foldedName('spelling')}, '') as group_key
      from stepped asof join (
        select *, list_contains($days::bigint[], day) as is_counted from ${dayTable}
      ) days on step >= first_step
      where is_counted
    ), spelled as (
      select group_key, first(spelling order by count desc, spelling) as spelling
      from (select group_key, spelling, sum(count) as count from dated group by all) group by group_key
    )
    select day, spelled.spelling as "group", sum(count)::bigint as count
    from dated join spelled on spelled.group_key is not distinct from dated.group_key
    group by all order by day, "group" nulls last`,
    {
      now,
      from: dayStarts[0] ?? 0,
      step: dayStep(dayStarts),
      dayStarts,
      days,
      first: dayStarts[first] ?? 0,
      end: dayStarts[last + 1] ?? until,
      ...(owners === null ? {} : { owners }),
    },
  );
}
