/** The records behind open deals, and behind what was done about them. */
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { RecordsQuestion } from '../../../../shared/domain/behind.ts';
import { foldName } from '../../../../shared/domain/fold-name.ts';
import { acts, closesThen, isAct, openDeals } from '../aggregates/pipeline.ts';
import type { Sql } from '../aggregates/record-filters.ts';
import { listed } from './listing.ts';

type Asked = Extract<RecordsQuestion, { readonly of: 'openDeals' | 'acts' }>;

export function pipelineBehind(asked: Asked, { now, currency }: SnapshotQuestions): Sql {
  if (asked.of === 'acts') {
    const { part, span } = asked;
    const relation = `(from ${acts} where ${isAct(part)})`;
    const parameters = { from: span.from, until: Math.min(span.until, now + 1) };
    return { sql: listed(relation, { entity: 'activity', at: 'happened_at', as: 'kind' }), parameters };
  }
  const { pipeline, closing, value } = asked;
  const isAmount = value === 'amount';
  const conditions = [isAmount ? 'value is not null' : 'true', closing ? closesThen : 'true'];
  return {
    sql: listed(`(from ${openDeals} where ${conditions.join(' and ')})`, {
      entity: 'deal',
      at: 'created_at',
      value: isAmount ? 'value' : '1',
      as: 'stage',
    }),
    parameters: { now, currency, pipeline: pipeline === null ? null : foldName(pipeline), ...closing },
  };
}
