/** Which lead a deal came from, and so who gets the credit for it. */
import type { JoinQuestion } from '../../../shared/domain/joins-view.ts';
import type { Sql } from './aggregates/record-filters.ts';
import { spelledName } from './fold-name.ts';
import { joinedName, joinedRelations } from './joined-deals.ts';

/**
 * The pairs of a deal and its lead, each once, over a relation with the deal's columns and `key`. A deal names its lead
 * (`named`), or a lead names its deal. A deal that has neither may have found one lead of another source, by the join at the
 * place `joined_by`; such a lead counts as named.
 */
export function linkQuery(deals: string, joins: readonly JoinQuestion[]): Sql {
  const otherwise = 'l.deal_id = d.id and (d.lead_id is null or d.lead_id <> l.id)';
  // Most leads have no deal: leaving them out beforehand is what tells DuckDB which side of the join is the small one.
  const withDeal = '(select * from lead where deal_id is not null)';
  const own = (from: string): string =>
    `select ${pair(true, null)} from ${from} d join lead l on l.id = d.lead_id
    union all select ${pair(false, null)} from ${from} d join ${withDeal} l on ${otherwise}`;
  if (joins.length === 0) return { sql: own(deals), parameters: {} };
  const joined = joinedRelations(joins);
  const found = joins.map((_, place) => {
    const of = joinedName(place);
    return `select ${pair(true, place)} from (select deal, unnest(l) from ${of}) l join deals d on d.key = l.deal`;
  });
  return {
    sql: `with deals as (from ${deals}), own as (${own('deals')}), ${joined.sql}
      from own union all ${found.join(' union all ')}`,
    parameters: joined.parameters,
  };
}

function pair(named: boolean, joinedBy: number | null): string {
  return `d.key as deal, d.created_at as deal_created_at, d.won_at, d.lost_at, l.number as lead, ${named} as named,
    l.id as lead_id, l.created_at as lead_created_at, l.lead_source, l.campaign_id, l.owner_id,
    ${joinedBy === null ? 'null::integer' : joinedBy} as joined_by`;
}

/**
 * Deals with the credit that counts: their own lead source and campaign, else their lead's. Of several leads the one that
 * the deal names counts, else the oldest, and of two as old the one with the smaller id: which came in first must not
 * matter. `links` is a relation made by `linkQuery`.
 */
export function creditedQuery(deals: string, links: string): string {
  const credit = ['lead_source', 'campaign_id', 'owner_id', 'lead_created_at'];
  const oldest = credit.map((column) => `oldest.of.${column}`).join(', ');
  return `
    select d.key, d.id, d.source, d.name, d.company, d.amount, d.currency, d.pipeline, d.stage, d.stage_entered_at,
      d.owner_id, d.created_at, d.won_at, d.lost_at, d.lost_reason,
      coalesce(${spelledName('d.lead_source')}, ${spelledName('k.lead_source')}) as lead_source,
      coalesce(d.campaign_id, k.campaign_id) as campaign_id,
      k.owner_id as lead_owner_id, k.lead_created_at
    from ${deals} d
    left join (
      select deal, ${credit.join(', ')} from ${links} where named
      union all
      select deal, ${oldest} from (
        select deal, arg_min(struct_pack(${credit.join(', ')}), struct_pack(lead_created_at, lead_id)) as of
        from ${links} where not named and deal not in (select deal from ${links} where named) group by deal
      ) oldest
    ) k on k.deal = d.key`;
}
