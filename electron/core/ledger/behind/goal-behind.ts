/** The records behind a goal. */
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { RecordsQuestion } from '../../../../shared/domain/behind.ts';
import { goalRecords, recordSide } from '../aggregates/goal-records.ts';
import { influencedDeals } from '../aggregates/goals.ts';
import type { Sql } from '../aggregates/record-filters.ts';
import { listed } from './listing.ts';

type Asked = Extract<RecordsQuestion, { readonly of: 'goal' | 'influenced' }>;

/** Null where there is no such goal, or where nobody can be said to have touched what it counts. */
export function goalBehind(asked: Asked, questions: SnapshotQuestions): Sql | null {
  const goal = questions.goals.find(({ id }) => id === asked.goal);
  if (!goal) return null;
  const { sql, parameters } = goalRecords(goal, questions);
  const columns = { entity: goal.measure.of, at: 'moment', value: 'value' } as const;
  if (asked.of === 'influenced') {
    return goal.measure.of === 'deal' ? { sql: listed(influencedDeals(sql), columns), parameters } : null;
  }
  const ofSides = `(from (select *, ${recordSide} as side from ${sql}) where list_contains($sides::varchar[], side))`;
  return { sql: listed(ofSides, { ...columns, as: 'side' }), parameters: { ...parameters, sides: asked.sides } };
}
