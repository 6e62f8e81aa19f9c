/** Which lead a deal came from, and so who gets the credit for it. */

/**
 * The pairs of a deal and its lead, over a relation with the deal's columns and `key`. A deal names its lead (rank 0), or a
 * lead names its deal (rank 1); where both do, the pair comes twice.
 */
export function linkQuery(deals: string): string {
  const pair = (rank: number, condition: string): string => `
    select d.key as deal, d.created_at as deal_created_at, d.won_at, d.lost_at, l.rowid as lead, ${rank} as rank,
      l.created_at as lead_created_at, l.lead_source, l.campaign_id, l.owner_id
    from ${deals} d join lead l on ${condition}`;
  return `${pair(0, 'l.id = d.lead_id')} union all ${pair(1, 'l.deal_id = d.id')}`;
}

/**
 * Deals with the credit that counts: their own lead source and campaign, else their lead's. Of several leads the one that
 * the deal names counts, else the oldest. `links` is a relation made by `linkQuery`.
 */
export function creditedQuery(deals: string, links: string): string {
  return `
    select d.id, d.source, d.name, d.company, d.amount, d.currency, d.won_at, d.owner_id,
      coalesce(nullif(trim(d.lead_source), ''), nullif(trim(k.of.lead_source), '')) as lead_source,
      coalesce(d.campaign_id, k.of.campaign_id) as campaign_id,
      k.of.owner_id as lead_owner_id, k.of.lead_created_at as lead_created_at
    from ${deals} d
    left join (
      select deal, arg_min(struct_pack(lead_source, campaign_id, owner_id, lead_created_at),
        struct_pack(rank, lead_created_at, lead)) as of
      from ${links} group by deal
    ) k on k.deal = d.key`;
}
