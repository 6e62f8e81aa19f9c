/** Weeks and months, one after the other. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { TrendCounts, TrendsAnswer, TrendsQuestion } from '../../../../shared/domain/insight-answers.ts';
import { type Parameters, rows } from '../query.ts';
import { clockedLeads } from './clocked-leads.ts';
import { dayStep, stepOf } from './day-index.ts';
import { decidedDeals } from './decided-deals.ts';
import { retention } from './retention.ts';
import { salesSourceKeys, sideOf } from './side.ts';

/** Weeks and months are counted together: a row is of the one or of the other. */
const place = { week: z.number().nullable(), month: z.number().nullable() } as const;
const dealsSchema = z.object({
  ...place,
  won: z.number(),
  lost: z.number(),
  cycleMs: z.number().nullable(),
  timed: z.number(),
  marketingValue: z.number(),
  salesValue: z.number(),
  sourced: z.number(),
});
const responsesSchema = z.object({ ...place, responseMs: z.number().nullable(), responded: z.number() });

/** The part of the trends that is told by deals and changes with them alone. */
export type DealTrends = {
  readonly decided: readonly z.infer<typeof dealsSchema>[];
  readonly customers: Awaited<ReturnType<typeof retention>>;
};

/** Needs the visible tables. */
export async function dealTrends(
  connection: DuckDBConnection,
  questions: SnapshotQuestions,
): Promise<DealTrends | null> {
  if (questions.trends === null) return null;
  return {
    decided: await decidedTrends(connection, questions, spanParameters(questions.trends)),
    customers: await retention(connection, questions.trends),
  };
}

/** Adds what leads tell. */
export async function trends(
  connection: DuckDBConnection,
  questions: SnapshotQuestions,
  deals: DealTrends | null,
): Promise<TrendsAnswer | null> {
  const { trends: question } = questions;
  if (question === null || deals === null) return null;
  const responses = await responseTrends(connection, questions, spanParameters(question));
  const counts = (series: 'week' | 'month', index: number): TrendCounts => {
    const { week: _w, month: _m, ...decided } = deals.decided.find((row) => row[series] === index) ?? noDeals;
    const { responseMs, responded } = responses.find((row) => row[series] === index) ?? noResponses;
    return { ...decided, responseMs, responded, customers: deals.customers[`${series}s`][index] ?? null };
  };
  return {
    weeks: question.weeks.map((_, index) => counts('week', index)),
    months: question.months.map((_, index) => counts('month', index)),
  };
}

const nowhere = { week: null, month: null } as const;
const noDeals: z.infer<typeof dealsSchema> = {
  ...nowhere,
  won: 0,
  lost: 0,
  cycleMs: null,
  timed: 0,
  marketingValue: 0,
  salesValue: 0,
  sourced: 0,
};
const noResponses: z.infer<typeof responsesSchema> = { ...nowhere, responseMs: null, responded: 0 };

function spanParameters({
  weeks,
  months,
}: TrendsQuestion): Parameters & { readonly from: number; readonly until: number } {
  const bounds = [...weeks, ...months].flatMap(({ from, until }) => [from, until]).toSorted((a, b) => a - b);
  const ends = (spans: TrendsQuestion['weeks']): readonly number[] => [
    ...spans.map(({ from }) => from),
    ...spans.slice(-1).map(({ until }) => until),
  ];
  return {
    from: bounds[0] ?? 0,
    until: bounds.at(-1) ?? 0,
    step: dayStep(bounds),
    weeks: ends(weeks),
    months: ends(months),
  };
}

/** SQL: the week and the month that each step lies in, so that a million instants are sorted into them by a plain join. */
const stepTable = `(
  select step, nullif(w.place, len($weeks::bigint[]) - 1) as week, nullif(m.place, len($months::bigint[]) - 1) as month
  from (select unnest(range(($until::bigint - $from::bigint) // $step::bigint)) as step) every
  asof left join ${places('weeks')} w on step >= w.first_step
  asof left join ${places('months')} m on step >= m.first_step
)`;

function places(series: 'weeks' | 'months'): string {
  const bounds = `$${series}::bigint[]`;
  return `(
    select generate_subscripts(${bounds}, 1) - 1 as place,
      (unnest(${bounds}) - $from::bigint) // $step::bigint as first_step
  )`;
}

/** SQL: rows of the relation, which lie between the first and the last bound, grouped by week and again by month. */
function bySpan(columns: string, relation: string, instant: string): string {
  return `
    select week, month, ${columns}
    from ${relation} fact join ${stepTable} steps on steps.step = ${stepOf(instant)}
    group by grouping sets ((week), (month)) having week is not null or month is not null`;
}

/**
 * Decided deals by `side`, with their `cycle_ms` from creation to being won and their `sourced_value`: that of those won by
 * one of the two sides. Needs what `decidedDeals` needs, and `$salesLeadSources`.
 */
export const trendDeals = `(
  select *, case when won_at is not null and created_at is not null then greatest(0, won_at - created_at) end as cycle_ms,
    case when won_at is not null and side <> 'unknown' then value end as sourced_value
  from (select *, ${sideOf('lead_source', 'campaign_id is not null')} as side from ${decidedDeals}))`;

async function decidedTrends(
  connection: DuckDBConnection,
  questions: SnapshotQuestions,
  spans: Parameters,
): Promise<readonly z.infer<typeof dealsSchema>[]> {
  const { now, currency } = questions;
  const valueOf = (side: string): string => `coalesce(sum(sourced_value) filter (side = '${side}'), 0)::bigint`;
  return rows(
    connection,
    dealsSchema,
    bySpan(
      `count(won_at) as won, count(lost_at) as lost,
        round(quantile_cont(cycle_ms, 0.5))::bigint as "cycleMs", count(cycle_ms) as timed,
        ${valueOf('marketing')} as "marketingValue", ${valueOf('sales')} as "salesValue", count(sourced_value) as sourced`,
      trendDeals,
      'coalesce(won_at, lost_at)',
    ),
    { now, currency, salesLeadSources: salesSourceKeys(questions), ...spans },
  );
}

/** Leads responded to by now whose clock started in a span. Needs `$now`, `$from` and `$until`. */
export const respondedLeads = `(
  from ${clockedLeads}
  where clock_start >= $from::bigint and clock_start < $until::bigint and clock_start <= $now::bigint
    and answered_at <= $now::bigint and created_at <= $now::bigint)`;

async function responseTrends(
  connection: DuckDBConnection,
  { now }: SnapshotQuestions,
  spans: Parameters,
): Promise<readonly z.infer<typeof responsesSchema>[]> {
  return rows(
    connection,
    responsesSchema,
    bySpan(
      'round(quantile_cont(response_work_ms, 0.5))::bigint as "responseMs", count(response_work_ms) as responded',
      respondedLeads,
      'clock_start',
    ),
    { now, ...spans },
  );
}
