/** First responses against their deadlines. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Aggregates, SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { rows } from '../query.ts';

const responseRowSchema = z.object({
  isTotal: z.boolean(),
  leadType: z.string().nullable(),
  withinMs: z.number(),
  met: z.number(),
  late: z.number(),
  overdue: z.number(),
  running: z.number(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
});

/**
 * Leads whose clock started in the span, by the terms they fall under: one row for each lead type with terms of its own and
 * one (`leadType: null`) for all the others. `withinMs` is that of the newest terms. Leads without a deadline do not count.
 */
export async function responses(
  connection: DuckDBConnection,
  { responses: question, now }: SnapshotQuestions,
): Promise<Aggregates['responses']> {
  if (question === null) return { byLeadType: [], all: null };
  const { from, until } = question.span;
  const found = await rows(
    connection,
    responseRowSchema,
    `with due as (
      select terms_lead_type, clock_start, within_ms, due_at, response_work_ms,
        coalesce(first_response_at <= $now::bigint, false) as has_response, first_response_at
      from lead
      where due_at is not null and clock_start >= $from::bigint and clock_start < $until::bigint
        and clock_start <= $now::bigint and created_at <= $now::bigint
    )
    select grouping(terms_lead_type) = 1 as "isTotal", terms_lead_type as "leadType",
      arg_max(within_ms, clock_start) as "withinMs",
      count(*) filter (has_response and first_response_at <= due_at) as met,
      count(*) filter (has_response and first_response_at > due_at) as late,
      count(*) filter (not has_response and due_at < $now::bigint) as overdue,
      count(*) filter (not has_response and due_at >= $now::bigint) as running,
      round(quantile_cont(response_work_ms, 0.5) filter (has_response))::bigint as "p50Ms",
      round(quantile_cont(response_work_ms, 0.95) filter (has_response))::bigint as "p95Ms"
    from due group by grouping sets ((terms_lead_type), ())
    having count(*) > 0
    order by terms_lead_type nulls last`,
    { now, from, until },
  );
  const counts = found.map(({ isTotal, ...row }) => ({ isTotal, row }));
  return {
    byLeadType: counts.filter(({ isTotal }) => !isTotal).map(({ row }) => row),
    all: counts.find(({ isTotal }) => isTotal)?.row ?? null,
  };
}
