/** What deals are worth in the currency of a question. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SnapshotQuestions } from '../../../shared/domain/aggregates.ts';
import { liftedFactor } from '../../../shared/domain/exchange.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import { run } from './query.ts';

export type Money = Pick<SnapshotQuestions, 'currency' | 'exchange'>;

/**
 * Lays down the temporary table `converted`: the `value` of every deal of the relation in another currency that has a
 * rate, by its `key`. The rate is the newest in force when the deal was won, else lost, else `now`.
 */
export async function layConverted(
  connection: DuckDBConnection,
  deals: string,
  { currency, exchange }: Money,
  now: Instant,
): Promise<void> {
  // One rate holds at a time: the last one told for an instant.
  const steps = [...new Map(exchange.map((step) => [`${step.currency} ${step.from}`, step])).values()];
  await run(
    connection,
    `create or replace temp table converted as
      with rate as (
        select unnest($currencies::varchar[]) as currency, unnest($froms::bigint[]) as from_at,
          unnest($factors::double[]) as factor
      ), foreign_deal as (
        select key, amount, currency,
          case when won_at <= $now::bigint then won_at when lost_at <= $now::bigint then lost_at else $now::bigint end as moment
        from ${deals} where currency <> $currency and list_contains($currencies::varchar[], currency)
      )
      select key, (sign(amount) * least(round(abs(amount) * factor), ${Number.MAX_SAFE_INTEGER}))::bigint as value
      from foreign_deal d asof join rate r on r.currency = d.currency and d.moment >= r.from_at`,
    {
      now,
      currency,
      currencies: steps.map((step) => step.currency),
      froms: steps.map((step) => step.from),
      factors: { doubles: steps.map((step) => liftedFactor(step.factor)) },
    },
  );
}

/** The deals of a relation with a `key`, with their `value` in `$currency`: null where theirs has no rate. Needs `converted`. */
export function valued(deals: string): string {
  return `(
    select d.*, case when d.currency = $currency then d.amount else c.value end as value
    from ${deals} d left join converted c on c.key = d.key)`;
}
