/** Where the leads of the running period of sales' promise stand. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { AgreementQuestion, SalesAnswer, SalesCounts } from '../../../../shared/domain/agreement-answer.ts';
import type { Instant } from '../../../../shared/domain/records.ts';
import { rows } from '../query.ts';

const countsRowSchema = z.object({
  isTotal: z.boolean(),
  newestFrom: z.number(),
  leadType: z.string().nullable(),
  withinMs: z.number(),
  handedOver: z.number(),
  worked: z.number(),
  met: z.number(),
  late: z.number(),
  overdue: z.number(),
  running: z.number(),
  answered: z.number(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
  speedP50Ms: z.number().nullable(),
  speedP95Ms: z.number().nullable(),
  attemptsKept: z.number(),
  attemptsMissed: z.number(),
  attemptsOpen: z.number(),
  dispositionKept: z.number(),
  dispositionMissed: z.number(),
  dispositionOpen: z.number(),
  accepted: z.number(),
  rejected: z.number(),
});
type CountsRow = z.infer<typeof countsRowSchema>;

const by = (instant: string): string => `case when ${instant} <= $now::bigint then ${instant} end`;
const percentiles = (of: string): string =>
  `quantile_cont(${of}, [0.5, 0.95]) filter (is_answered and ${of} is not null)`;

/** SQL: a relation with the columns of `lead` that the promise is judged by, and which of its rows count. */
export type PromisedLeads = { readonly relation: string; readonly inSample: string };

/**
 * SQL: the leads of a period of sales' promise, and where each stands by `$now`: what every number of the promise is counted
 * over. Needs `$now`, `$from` and `$until`.
 */
export function judgedLeads({ relation, inSample }: PromisedLeads): string {
  return `(
    select *, attempts_due_at <= $now::bigint as attempts_are_due,
      coalesce(disposed_at <= disposition_due_at, false) as disposition_is_kept,
      disposition_due_at <= $now::bigint as disposition_is_due
    from (
      select id, clock_start, stretch_from, terms_lead_type, within_ms, due_at, attempts_due_at, attempts_kept,
        disposition_due_at,
        coalesce(worked_at <= $now::bigint, false) as is_worked,
        coalesce(answered_at <= $now::bigint, false) as is_answered,
        coalesce(answered_at <= due_at, false) as is_in_time,
        case when due_at is not null then response_work_ms end as response_work_ms, speed_work_ms,
        least(${by('accepted_at')}, ${by('sql_at')}, ${by('rejected_at')}) as disposed_at,
        greatest(${by('accepted_at')}, ${by('sql_at')}) as last_accepted_at, ${by('rejected_at')} as last_rejected_at
      from ${relation}
      where clock_start >= $from::bigint and clock_start < $until::bigint and clock_start <= $now::bigint
        and created_at <= $now::bigint and ${inSample}
    ))`;
}

/** SQL: what each count is of, among `judgedLeads`. */
export const outcomes = {
  worked: 'is_worked',
  met: 'is_answered and is_in_time',
  late: 'is_answered and not is_in_time and due_at is not null',
  overdue: 'not is_answered and due_at < $now::bigint',
  running: 'not is_answered and due_at >= $now::bigint',
  answered: 'is_answered and speed_work_ms is not null',
  attemptsKept: 'attempts_are_due and attempts_kept',
  attemptsMissed: 'attempts_are_due and not attempts_kept',
  attemptsOpen: 'not attempts_are_due',
  dispositionKept: 'disposition_is_kept',
  dispositionMissed: 'disposition_is_due and not disposition_is_kept',
  dispositionOpen: 'not disposition_is_due and not disposition_is_kept',
  accepted: 'coalesce(last_accepted_at >= last_rejected_at, last_accepted_at is not null)',
  rejected: 'coalesce(last_rejected_at > last_accepted_at, last_rejected_at is not null)',
} as const;
export type Outcome = keyof typeof outcomes;

/**
 * One row for each lead type with terms of its own, one (`leadType: null`) for all the others, and the sum of them. Leads
 * without a deadline are handed over and neither due nor running.
 */
export async function salesCounts(
  connection: DuckDBConnection,
  { salesPeriods }: AgreementQuestion,
  leads: PromisedLeads,
  now: Instant,
): Promise<Pick<SalesAnswer, 'byLeadType' | 'all'>> {
  const period = salesPeriods.at(-1);
  if (!period) return { byLeadType: [], all: null };
  const found = await rows(
    connection,
    countsRowSchema,
    `select * exclude (clock_ms, speed_ms), round(clock_ms[1])::bigint as "p50Ms", round(clock_ms[2])::bigint as "p95Ms",
      round(speed_ms[1])::bigint as "speedP50Ms", round(speed_ms[2])::bigint as "speedP95Ms"
    from (select grouping(terms_lead_type) = 1 as "isTotal", max(stretch_from) as "newestFrom", terms_lead_type as "leadType",
      arg_max(within_ms, stretch_from) as "withinMs",
      count(*) as "handedOver",
      ${Object.entries(outcomes)
        .map(([name, condition]) => `count(*) filter (${condition}) as "${name}"`)
        .join(', ')},
      ${percentiles('response_work_ms')} as clock_ms, ${percentiles('speed_work_ms')} as speed_ms
    from ${judgedLeads(leads)} group by grouping sets ((terms_lead_type), ())
    having count(*) > 0)
    order by "leadType" nulls last`,
    { now, from: period.from, until: period.until },
  );
  const types = found.filter(({ isTotal }) => !isTotal);
  const total = found.find(({ isTotal }) => isTotal);
  return {
    byLeadType: types.map(countsOf),
    all: total ? { ...countsOf(total), withinMs: newestTerm(types) } : null,
  };
}

/** Of the newest terms those for all other lead types, else those for the first type by name. */
function newestTerm(types: readonly CountsRow[]): number {
  const newest = Math.max(...types.map(({ newestFrom }) => newestFrom));
  const terms = types.filter(({ newestFrom }) => newestFrom === newest);
  return (terms.find(({ leadType }) => leadType === null) ?? terms[0])?.withinMs ?? 0;
}

function countsOf(row: CountsRow): SalesCounts {
  return {
    leadType: row.leadType,
    withinMs: row.withinMs,
    met: row.met,
    late: row.late,
    overdue: row.overdue,
    running: row.running,
    answered: row.answered,
    p50Ms: row.p50Ms,
    p95Ms: row.p95Ms,
    speedToLead: { p50Ms: row.speedP50Ms, p95Ms: row.speedP95Ms },
    attempts: { kept: row.attemptsKept, missed: row.attemptsMissed, open: row.attemptsOpen },
    disposition: { kept: row.dispositionKept, missed: row.dispositionMissed, open: row.dispositionOpen },
    handedOver: row.handedOver,
    worked: row.worked,
    accepted: row.accepted,
    rejected: row.rejected,
  };
}
