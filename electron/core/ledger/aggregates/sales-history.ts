/** What was decided about the leads of each period of sales' promise, day by day. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { AgreementQuestion, SalesDay } from '../../../../shared/domain/agreement-answer.ts';
import type { Instant } from '../../../../shared/domain/records.ts';
import { rows } from '../query.ts';
import { dayStep, dayTable, stepOf } from './day-index.ts';
import type { PromisedLeads } from './sales-counts.ts';

const salesDaySchema = z.object({
  period: z.number(),
  day: z.number(),
  responseMet: z.number(),
  responseMissed: z.number(),
  attemptsKept: z.number(),
  attemptsMissed: z.number(),
  dispositionKept: z.number(),
  dispositionMissed: z.number(),
  handedOver: z.number(),
  worked: z.number(),
});

/**
 * SQL: when each thing about a lead is decided, none of it before the lead is there and its clock runs. A deadline is missed
 * right after it passes; the end of a day is the last instant of that day, which settles what was due by it.
 */
function decisions({ relation, inSample }: PromisedLeads): string {
  return `
    select period, attempts_kept, greatest(clock_start, created_at) as handed_over_at,
      case when worked_at is not null then greatest(worked_at, handed_over_at) end as worked_on_at,
      coalesce(answered_at <= due_at, false) as response_kept,
      case when response_kept then greatest(answered_at, handed_over_at)
        when due_at is not null then greatest(due_at + 1, handed_over_at) end as response_at,
      case when attempts_due_at is not null then greatest(attempts_due_at, handed_over_at) end as attempts_at,
      least(accepted_at, sql_at, rejected_at) as disposed_at,
      coalesce(disposed_at <= disposition_due_at, false) as disposition_kept,
      case when disposition_kept then greatest(disposed_at, handed_over_at)
        when disposition_due_at is not null then greatest(disposition_due_at, handed_over_at) end as disposition_at
    from ${relation} join period_step on period_step.step = ${stepOf('clock_start')}
    where clock_start <= $now::bigint and created_at <= $now::bigint and ${inSample}`;
}

/** What a decision is, and the SQL that tells whether it was kept; null: there is nothing to keep. */
const events = {
  handed_over: null,
  worked_on: null,
  response: 'response_kept',
  attempts: 'attempts_kept',
  disposition: 'disposition_kept',
} as const;

/**
 * Days on which nothing was decided are left out. Ascending by period and day. A look back from `now` with all that is known
 * by then, and nothing later: a lead that was handed over again since has that clock on former days too.
 */
export async function salesHistory(
  connection: DuckDBConnection,
  { dayStarts, until, salesPeriods }: AgreementQuestion,
  leads: PromisedLeads,
  now: Instant,
): Promise<readonly SalesDay[]> {
  const names = Object.keys(events);
  const steps = names.map(
    (name) => `case when ${name}_at <= $now::bigint then ${stepOf(`${name}_at`)} end as ${name}_step`,
  );
  const sets = Object.entries(events).map(([name, kept]) => `(period, ${name}_step${kept ? `, ${kept}` : ''})`);
  const sum = (name: string, condition = ''): string =>
    `coalesce(sum(count) filter (${name}_step is not null ${condition}), 0)::bigint`;
  return rows(
    connection,
    salesDaySchema,
    `with period_step as (
      select period, unnest(range((starts_at - $from::bigint) // $step::bigint, (ends_at - $from::bigint) // $step::bigint)) as step
      from (select generate_subscripts($periodStarts::bigint[], 1) - 1 as period, unnest($periodStarts::bigint[]) as starts_at,
        unnest($periodEnds::bigint[]) as ends_at)
    ), decided as (
      select period, response_kept, attempts_kept, disposition_kept, ${steps.join(', ')}
      from (${decisions(leads)})
    ), counted as (
      select period, response_kept, attempts_kept, disposition_kept, ${names.map((name) => `${name}_step`).join(', ')},
        count(*) as count
      from decided group by grouping sets (${sets.join(', ')})
    )
    select period, day,
      ${sum('response', 'and response_kept')} as "responseMet", ${sum('response', 'and not response_kept')} as "responseMissed",
      ${sum('attempts', 'and attempts_kept')} as "attemptsKept", ${sum('attempts', 'and not attempts_kept')} as "attemptsMissed",
      ${sum('disposition', 'and disposition_kept')} as "dispositionKept",
      ${sum('disposition', 'and not disposition_kept')} as "dispositionMissed",
      ${sum('handed_over')} as "handedOver", ${sum('worked_on')} as worked
    from (select *, coalesce(${names.map((name) => `${name}_step`).join(', ')}) as step from counted)
    asof join ${dayTable} days on step >= first_step
    group by all order by period, day`,
    {
      now,
      from: dayStarts[0] ?? 0,
      step: dayStep([...dayStarts, until]),
      dayStarts,
      periodStarts: salesPeriods.map(({ from }) => from),
      periodEnds: salesPeriods.map((period) => period.until),
    },
  );
}
