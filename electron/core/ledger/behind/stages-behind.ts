/** The records behind funnel and chain. */
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { RecordsQuestion } from '../../../../shared/domain/behind.ts';
import { begunDeals, dayIn } from '../aggregates/chain.ts';
import { isStuck, timeTo } from '../aggregates/funnel.ts';
import { enteredIn, hasReached, paths } from '../aggregates/paths.ts';
import type { Sql } from '../aggregates/record-filters.ts';
import { either, listed, oneIf } from './listing.ts';

type Asked = Extract<
  RecordsQuestion,
  { readonly of: 'entered' | 'cohort' | 'range' | 'taken' | 'stuck' | 'visits' | 'visitsToLeads' | 'begun' }
>;

const entity = { sql: 'entity' } as const;
const among = (condition: string): string => `(from ${paths} where ${condition})`;
const traffic = (value: string): string =>
  listed(`(from traffic where ${dayIn('$fromDay', '$untilDay')})`, { entity: 'traffic', value, as: "'visits'" });

export function stagesBehind(asked: Asked, { now }: SnapshotQuestions): Sql {
  if ('days' in asked) {
    const { from, until, fromDay, untilDay } = asked.days;
    if (asked.of === 'visits') return { sql: traffic('visits'), parameters: { fromDay, untilDay } };
    const leads = listed(among(enteredIn('created')), { entity, at: 'created_at', as: "'lead'" });
    return { sql: `${traffic('visits')} union all ${leads}`, parameters: { now, from, until, fromDay, untilDay } };
  }
  return { sql: ofSpan(asked), parameters: { now, from: asked.span.from, until: asked.span.until } };
}

function ofSpan(asked: Exclude<Asked, { readonly of: 'visits' | 'visitsToLeads' }>): string {
  switch (asked.of) {
    case 'begun':
      return listed(`(from ${begunDeals} where begun_at >= $from::bigint and begun_at < $until::bigint)`, {
        entity: 'deal',
        at: 'begun_at',
      });
    case 'entered':
      return listed(among(enteredIn(asked.stage)), { entity, at: `${asked.stage}_at` });
    case 'cohort': {
      const reached = hasReached(asked.next);
      const columns = { entity, at: `${asked.stage}_at`, value: oneIf(reached) };
      return listed(among(enteredIn(asked.stage)), { ...columns, as: either(reached, 'reached next', 'not yet') });
    }
    case 'range': {
      const { stage, next } = asked;
      const here = listed(among(enteredIn(stage)), { entity, at: `${stage}_at`, value: '0', as: "'entered'" });
      return `${here} union all ${listed(among(enteredIn(next)), { entity, at: `${next}_at`, as: "'entered next'" })}`;
    }
    case 'taken': {
      const { took, isKnown } = timeTo(asked.next, asked.stage);
      return listed(among(`${enteredIn(asked.stage)} and ${isKnown}`), {
        entity,
        at: `${asked.stage}_at`,
        value: took,
      });
    }
    case 'stuck': {
      const { stage, next, medianMs, value } = asked;
      return listed(among(isStuck(stage, next, medianMs)), {
        entity,
        at: `${stage}_at`,
        value: value === 'one' ? '1' : `$now::bigint - ${stage}_at`,
        as: "'stuck'",
      });
    }
  }
}
