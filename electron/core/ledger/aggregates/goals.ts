/** What was added to each goal, day by day, and who brought it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { GoalAnswer, GoalDay, GoalQuestion } from '../../../../shared/domain/goal-answer.ts';
import { row, rows } from '../query.ts';
import { dayStep, dayTable, stepOf } from './day-index.ts';
import { goalRecords, recordSide, sideInputs } from './goal-records.ts';
import type { Sql } from './record-filters.ts';
import { sideOf } from './side.ts';
import { marketingTouchQuery } from './touches.ts';

const goalDaySchema = z.object({
  day: z.number(),
  side: z.enum(['marketing', 'sales', 'unknown']),
  value: z.number(),
  records: z.number(),
});

/** Needs the visible tables. Days without a record are left out. */
export async function goals(
  connection: DuckDBConnection,
  questions: SnapshotQuestions,
): Promise<readonly GoalAnswer[]> {
  const answers: GoalAnswer[] = [];
  for (const goal of questions.goals) {
    const records = goalRecords(goal, questions);
    answers.push({
      id: goal.id,
      days: await goalDays(connection, goal, records),
      influenced: goal.measure.of === 'deal' ? await influenced(connection, records) : null,
    });
  }
  return answers;
}

/**
 * What the goals' answers depend on that passing time changes by itself: traffic is told by the day, and no record of it
 * says when that day begins.
 */
export function daysBegun({ goals: asked, now }: SnapshotQuestions): readonly number[] {
  return asked.map(({ measure, dayStarts }) =>
    measure.of === 'traffic' ? dayStarts.findLastIndex((start) => start <= now) : 0,
  );
}

async function goalDays(
  connection: DuckDBConnection,
  { dayStarts }: GoalQuestion,
  { sql, parameters }: Sql,
): Promise<readonly GoalDay[]> {
  return rows(
    connection,
    goalDaySchema,
    `with stepped as (
      select ${stepOf('moment')} as step, ${sideInputs}, sum(value) as value, count(*) as records
      from ${sql} group by all
    ), sided as (
      select step, ${recordSide} as side, value, records from stepped
    )
    select day, side, sum(value)::bigint as value, sum(records)::bigint as records
    from sided asof join ${dayTable} days on step >= first_step
    group by all order by day, side`,
    { ...parameters, step: dayStep(dayStarts), dayStarts },
  );
}

/** SQL: of a goal's deals those that marketing brought, or touched before they counted. */
export function influencedDeals(records: string): string {
  return `(
    with counted as (
      select *, ${sideOf('lead_source', 'has_campaign')} = 'marketing' as is_sourced from ${records}
    ), others as (
      from counted where not is_sourced
    )
    select id, moment, value from counted where is_sourced
    union all
    select id, moment, value from others where key in (${marketingTouchQuery('others')}))`;
}

async function influenced(
  connection: DuckDBConnection,
  { sql, parameters }: Sql,
): Promise<NonNullable<GoalAnswer['influenced']>> {
  return row(
    connection,
    z.object({ value: z.number(), records: z.number() }),
    `select coalesce(sum(value), 0)::bigint as value, count(*) as records from ${influencedDeals(sql)}`,
    parameters,
  );
}
