/** The way of every record through the stages, by which funnel and chain are counted. */
import type { FunnelMilestone } from '../../../../shared/domain/insight-answers.ts';
import { visibleDeals } from './visible.ts';

/** In the order of a lead's life: a later one implies those before it. */
const milestones = ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] as const satisfies readonly FunnelMilestone[];

const seen = (column: string): string => `case when ${column} <= $now::bigint then ${column} end`;

/**
 * Leads with their milestones. `has_deal` may be true where nobody knows since when. A rejection is the end where nothing
 * came after it: accepted at the same moment is accepted.
 */
const leadPaths = `
  select *, is_lost or (won is null and coalesce(rejected > coalesce(greatest(accepted, sql, deal), 0), false)) as is_over
  from (
    select 'lead' as entity, id, created_at as created, ${seen('mql_at')} as mql, ${seen('accepted_at')} as accepted,
      ${seen('sql_at')} as sql, p.deal_at as deal, p.won_at as won, ${seen('rejected_at')} as rejected,
      p.lead is not null as has_deal, coalesce(p.is_lost, false) as is_lost
    from lead l left join lead_progress p on p.lead = l.number
    where created_at <= $now::bigint
  )`;

/** Deals that no lead is known of. */
const dealPaths = `
  select 'deal' as entity, id, null::bigint as created, null::bigint as mql, null::bigint as accepted, null::bigint as sql, created_at as deal,
    ${seen('won_at')} as won, null::bigint as rejected, true as has_deal, coalesce(lost_at <= $now::bigint, false) as is_lost,
    is_lost as is_over
  from ${visibleDeals}
  where key not in (select deal from link where lead_created_at <= $now::bigint)`;

/**
 * The query for the paths of all records, each with its milestones and, as `mql_at` and so on, with when it entered every
 * stage. A stage that is only implied was entered at the next milestone known; a deal without a lead was in none of the
 * stages before it. Needs the visible tables.
 */
export const paths = `(
  select *, ${milestones.map((milestone) => entered(milestone, milestones)).join(', ')} from (${leadPaths})
  union all
  select *, ${milestones.map((milestone) => entered(milestone, ['deal', 'won'])).join(', ')} from (${dealPaths})
)`;

function entered(milestone: FunnelMilestone, own: readonly FunnelMilestone[]): string {
  const index = own.indexOf(milestone);
  if (index < 0) return `null::bigint as ${milestone}_at`;
  return `coalesce(${milestone}, least(${['null', ...own.slice(index + 1)].join(', ')})) as ${milestone}_at`;
}

/** SQL: whether a record entered the stage in `[from, until)`, both of them SQL. */
export function enteredIn(stage: FunnelMilestone, from = '$from::bigint', until = '$until::bigint'): string {
  return `${stage}_at >= ${from} and ${stage}_at < ${until}`;
}

/** SQL: whether a record has reached the stage by now. A deal counts also where nobody knows since when. */
export function hasReached(stage: FunnelMilestone): string {
  const known = `${stage}_at is not null`;
  return milestones.indexOf(stage) <= milestones.indexOf('deal') ? `(${known} or has_deal)` : known;
}
