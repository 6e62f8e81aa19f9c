/** The records behind wins, totals, closed loop and trends. */
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { RecordsQuestion } from '../../../../shared/domain/behind.ts';
import { handedOverLeads } from '../aggregates/closed-loop.ts';
import { decidedDeals } from '../aggregates/decided-deals.ts';
import type { Sql } from '../aggregates/record-filters.ts';
import { endedDeals } from '../aggregates/records.ts';
import { boughtByCompany } from '../aggregates/retention.ts';
import { salesSourceKeys } from '../aggregates/side.ts';
import { respondedLeads, trendDeals } from '../aggregates/trends.ts';
import type { Parameters } from '../query.ts';
import { type Columns, either, listed, oneIf } from './listing.ts';

type Asked = Extract<
  RecordsQuestion,
  { readonly of: 'won' | 'leads' | 'deals' | 'handedOver' | 'decided' | 'responded' | 'retained' }
>;

export function dealsBehind(asked: Asked, questions: SnapshotQuestions): Sql {
  const { now } = questions;
  switch (asked.of) {
    case 'won':
      return won(asked);
    case 'leads':
      return {
        sql: asked.value === 'one' ? listed(leads, { entity: 'lead', at: 'created_at' }) : customers,
        parameters: { now },
      };
    case 'deals':
      return {
        sql: listed(`(from ${endedDeals} where ${states[asked.state]})`, {
          entity: 'deal',
          at: 'created_at',
          as: state,
        }),
        parameters: { now },
      };
    case 'handedOver':
      return {
        sql: listed(`(from ${handedOverLeads} where ${decisions[asked.decision]})`, {
          entity: 'lead',
          at: 'mql_at',
          // Of those that are counted each is one; of a share, those accepted are in it.
          value: asked.decision === 'decided' ? oneIf('not is_rejected') : '1',
          as: decision,
        }),
        parameters: { now, ...asked.span },
      };
    case 'decided':
      return decided(asked, questions);
    case 'responded':
      return {
        sql: listed(`(from ${respondedLeads} where response_work_ms is not null)`, {
          entity: 'lead',
          at: 'clock_start',
          value: 'response_work_ms',
        }),
        parameters: { now, ...asked.span },
      };
    case 'retained':
      return retained(asked);
  }
}

const leads = '(from lead where created_at <= $now::bigint)';
const customers = listed(
  `(select id, created_at, won_at is not null as is_customer
    from ${leads} l left join (select lead, won_at from lead_progress) p on p.lead = l.number)`,
  {
    entity: 'lead',
    at: 'created_at',
    value: oneIf('is_customer'),
    as: either('is_customer', 'customer', 'not yet'),
  },
);

const state = "case when is_won then 'won' when is_lost then 'lost' else 'open' end";
const states = { any: 'true', lost: 'is_lost and not is_won', open: 'not is_lost and not is_won' } as const;

const decisions = {
  any: 'true',
  decided: '(accepted is not null or is_rejected)',
  rejected: 'is_rejected',
} as const;
const decision = "case when is_rejected then 'rejected' when accepted is not null then 'accepted' else 'undecided' end";

function won({ span, value }: Extract<Asked, { readonly of: 'won' }>): Sql {
  const within = span === null ? 'true' : 'won_at >= $from::bigint and won_at < $until::bigint';
  const known = value === 'amount' ? 'value is not null' : 'true';
  const columns: Columns = { entity: 'deal', at: 'won_at', value: value === 'amount' ? 'value' : '1', as: "'won'" };
  return { sql: listed(`(from won where ${within} and ${known})`, columns), parameters: boundsOf(span) };
}

function boundsOf(span: { readonly from: number; readonly until: number } | null): Parameters {
  return span === null ? {} : { from: span.from, until: span.until };
}

function decided(
  { span, value }: Extract<Asked, { readonly of: 'decided' }>,
  { now, currency, salesLeadSources }: SnapshotQuestions,
): Sql {
  const parameters = { now, currency, ...boundsOf(span) };
  const columns = { entity: 'deal', at: 'coalesce(won_at, lost_at)' } as const;
  if (value === 'isWon') {
    const isWon = 'won_at is not null';
    const sql = listed(decidedDeals, { ...columns, value: oneIf(isWon), as: either(isWon, 'won', 'lost') });
    return { sql, parameters };
  }
  const column = value === 'cycle' ? 'cycle_ms' : 'sourced_value';
  const as = value === 'cycle' ? 'null' : 'side';
  return {
    sql: listed(`(from ${trendDeals} where ${column} is not null)`, { ...columns, value: column, as }),
    parameters: { ...parameters, salesLeadSources: salesSourceKeys({ salesLeadSources }) },
  };
}

/** Each company by its first deal of the months before. */
function retained({ before, again, until }: Extract<Asked, { readonly of: 'retained' }>): Sql {
  const companies = `(
    select arg_min(id, struct_pack(won_at, id)) filter (won_at < $again::bigint) as id,
      min(won_at) as won_at, bool_or(won_at >= $again::bigint) as is_back
    from ${boughtByCompany} where won_at >= $before::bigint and won_at < $until::bigint
    group by company_key having min(won_at) < $again::bigint)`;
  return {
    sql: listed(companies, {
      entity: 'deal',
      at: 'won_at',
      value: oneIf('is_back'),
      as: either('is_back', 'bought again', 'not yet'),
    }),
    parameters: { before, again, until },
  };
}
