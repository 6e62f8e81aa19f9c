/**
 * The records behind a goal, each with when it counts, what it adds and who brought it: what the sums of a goal are made
 * from, and what can be listed to explain them.
 */
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { DealDate, GoalQuestion, LeadDate, MeasureQuestion } from '../../../../shared/domain/goal-answer.ts';
import { creditedQuery } from '../credited-deals.ts';
import { valued } from '../deal-values.ts';
import type { Parameters } from '../query.ts';
import { filterCondition, type Sql } from './record-filters.ts';
import { salesSourceKeys, sideOf } from './side.ts';
import { firstTouchQuery } from './touches.ts';
import { visibleDeals, visibleLinks } from './visible.ts';

/**
 * The relation of a goal's records (ids of the entity the measure is of): `id`, `moment`, `value`, and what tells who
 * brought it, see `recordSide`. Those of deals have a `key` too. Needs the visible tables.
 */
export function goalRecords(goal: GoalQuestion, { now, currency, salesLeadSources }: SnapshotQuestions): Sql {
  const { measure, sourcedBy, span } = goal;
  const { sql, parameters } = measured(goal, currency);
  const records = `(select * from (${sql}) where moment >= $from::bigint and moment < $until::bigint and moment <= $now::bigint)`;
  const touched = measure.of === 'deal' && sourcedBy === 'firstTouch';
  return {
    sql: touched ? `(${firstTouchQuery(records)})` : records,
    parameters: {
      ...parameters,
      now,
      from: goal.dayStarts[0] ?? span.from,
      until: span.until,
      salesLeadSources: salesSourceKeys({ salesLeadSources }),
    },
  };
}

/** SQL: who brought a record of `goalRecords`. Few of its inputs differ, so a sum groups by them and decides then. */
export const recordSide = `coalesce(own_side, ${sideOf('lead_source', 'has_campaign')})`;
/** What `recordSide` is decided by. */
export const sideInputs = 'own_side, lead_source, has_campaign';

const bySource = 'null::varchar as own_side, lead_source, campaign_id is not null as has_campaign';

const leadDates: Readonly<Record<LeadDate, string>> = {
  createdAt: 'created_at',
  assignedAt: 'assigned_at',
  firstResponseAt: 'first_response_at',
  mqlAt: 'mql_at',
  acceptedAt: 'accepted_at',
  sqlAt: 'sql_at',
  rejectedAt: 'rejected_at',
};

const dealDates: Readonly<Record<DealDate, string>> = {
  createdAt: 'created_at',
  wonAt: 'won_at',
  lostAt: 'lost_at',
  stageEnteredAt: 'stage_entered_at',
};

function measured({ measure, dayStarts, days }: GoalQuestion, currency: string): Sql {
  const kept = filterCondition(measure.of, measure.where);
  const measuredOf = (sql: string, parameters: Parameters = {}): Sql => ({
    sql,
    parameters: { ...kept.parameters, ...parameters },
  });
  switch (measure.of) {
    case 'lead':
      return measuredOf(`select id, ${leadDates[measure.at]} as moment,
          ${measure.value === 'one' ? '1' : 'attempts'} as value, ${bySource}
        from lead where created_at <= $now::bigint and ${kept.sql}`);
    case 'deal': {
      const isWon = measure.at === 'wonAt';
      const isSum = measure.value === 'amount';
      return measuredOf(
        `select key, id, ${dealDates[measure.at]} as moment, ${isSum ? 'value' : '1'} as value, ${bySource}
          from ${dealsOf(measure)} where ${kept.sql} ${isSum ? 'and value is not null' : ''}`,
        isWon ? {} : { currency },
      );
    }
    case 'activity':
      return measuredOf(`select a.id, happened_at as moment, 1 as value, null as lead_source, false as has_campaign,
          case when p.team in ('marketing', 'sales') then p.team else 'unknown' end as own_side
        from (from activity where ${kept.sql}) a left join person p on p.id = a.person_id`);
    case 'traffic':
      // Traffic comes from what marketing does, unless its source is known as one of sales.
      return measuredOf(
        `select id, d.moment, ${measure.value} as value, null::varchar as own_side, lead_source, true as has_campaign
          from (from traffic where ${kept.sql}) t
          join (select unnest($days::varchar[]) as day, unnest($dayStarts::bigint[]) as moment) d on d.day = t.day`,
        { days, dayStarts },
      );
  }
}

/** Deals with their credit. A company's first win is its first ever, whatever the goal keeps of it. */
function dealsOf({ at, firstOfCompany }: Extract<MeasureQuestion, { readonly of: 'deal' }>): string {
  if (at !== 'wonAt') return valued(`(${creditedQuery(visibleDeals, visibleLinks)})`);
  if (!firstOfCompany) return 'won';
  return '(from won qualify row_number() over (partition by company_key order by won_at, id) = 1)';
}
