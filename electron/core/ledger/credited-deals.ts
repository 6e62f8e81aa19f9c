/** Which lead a deal came from, and so who gets the credit for it. */
import { spelledName } from './fold-name.ts';

/**
 * The pairs of a deal and its lead, each once, over a relation with the deal's columns and `key`. A deal names its lead
 * (`named`), or a lead names its deal.
 */
export function linkQuery(deals: string): string {
  const pair = (named: boolean, leads: string, condition: string): string => `
    select d.key as deal, d.created_at as deal_created_at, d.won_at, d.lost_at, l.number as lead, ${named} as named,
      l.id as lead_id, l.created_at as lead_created_at, l.lead_source, l.campaign_id, l.owner_id
    from ${deals} d join ${leads} l on ${condition}`;
  const otherwise = 'l.deal_id = d.id and (d.lead_id is null or d.lead_id <> l.id)';
  // Most leads have no deal: leaving them out beforehand is what tells DuckDB which side of the join is the small one.
  const withDeal = '(select * from lead where deal_id is not null)';
  return `${pair(true, 'lead', 'l.id = d.lead_id')} union all ${pair(false, withDeal, otherwise)}`;
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
