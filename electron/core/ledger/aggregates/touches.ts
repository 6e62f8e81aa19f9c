/**
 * Who had to do with a deal before it counted: its leads coming in, and what people did about it or about one of its
 * leads. Over relations of deals with `key`, `id` and the `moment` they count at. Needs the table `link`.
 */
import { sideOf } from './side.ts';
import { visibleLinks } from './visible.ts';

const leadSide = sideOf('l.lead_source', 'l.campaign_id is not null');

/** Activities up to the deal's moment with the team's side. One of both a deal and its lead comes twice, which changes nothing. */
function activitiesOf(deals: string): string {
  const told = `a.id, a.happened_at, case when p.team in ('marketing', 'sales') then p.team else 'unknown' end as side`;
  return `
    select d.key, ${told} from ${deals} d join activity a on a.deal_id = d.id left join person p on p.id = a.person_id
      where a.happened_at <= d.moment
    union all
    select d.key, ${told} from ${deals} d join ${visibleLinks} l on l.deal = d.key
      join activity a on a.lead_id = l.lead_id left join person p on p.id = a.person_id
      where a.happened_at <= d.moment`;
}

/**
 * The deals with the side of their first touch as `own_side`: null where nobody touched them. At the same instant a lead
 * counts before an activity, and of two of a kind the one with the smaller id.
 */
export function firstTouchQuery(deals: string): string {
  return `
    with counted as (from ${deals}), touch as (
      select d.key, l.lead_created_at as touched_at, 0 as rank, l.lead_id as id, ${leadSide} as side
        from counted d join ${visibleLinks} l on l.deal = d.key where l.lead_created_at <= d.moment
      union all
      select key, happened_at, 1, id, side from (${activitiesOf('counted')})
    ), first_touch as (
      select key, arg_min(side, struct_pack(touched_at, rank, id)) as side from touch group by key
    )
    select d.* replace (t.side as own_side) from counted d left join first_touch t on t.key = d.key`;
}

/**
 * The keys of the deals that marketing touched: with any lead of marketing's, or with something that a person of marketing
 * did before the deal counted.
 */
export function marketingTouchQuery(deals: string): string {
  return `
    select d.key from ${deals} d join ${visibleLinks} l on l.deal = d.key where ${leadSide} = 'marketing'
    union all
    select key from (${activitiesOf(deals)}) where side = 'marketing'`;
}
