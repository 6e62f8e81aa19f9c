/** Deals decided in a span of time: what win rates are counted over. */
import { creditedQuery } from '../credited-deals.ts';
import { valued } from '../deal-values.ts';
import { visibleDeals, visibleLinks } from './visible.ts';

const decided = `(
  select * from (
    select * replace (
      case when won_at <= $now::bigint then won_at end as won_at,
      case when lost_at <= $now::bigint and not coalesce(won_at <= $now::bigint, false) then lost_at end as lost_at)
    from ${visibleDeals}
  )
  where coalesce(won_at, lost_at) >= $from::bigint and coalesce(won_at, lost_at) < $until::bigint)`;

/**
 * With their credit and their `value`. Just one of `won_at` and `lost_at` is known of each: a deal that is won is lost no
 * more. Needs the visible tables and the parameters `$now`, `$from`, `$until` and `$currency`.
 */
export const decidedDeals = valued(`(${creditedQuery(decided, visibleLinks)})`);
