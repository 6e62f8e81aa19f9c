/** Customers who buy again. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { TrendCounts, TrendsQuestion } from '../../../../shared/domain/insight-answers.ts';
import { rows } from '../query.ts';

type Customers = TrendCounts['customers'];

const countsSchema = z.object({ place: z.number(), before: z.number(), again: z.number() });

/**
 * Companies of won deals in any case, deals without one left out. Null where the first win known is later than where the
 * span looks back to: what was not recorded cannot be missed. Needs the table `won`.
 */
export async function retention(
  connection: DuckDBConnection,
  { weeks, months, retention: starts }: TrendsQuestion,
): Promise<{ readonly weeks: readonly Customers[]; readonly months: readonly Customers[] }> {
  const ends = [...weeks, ...months].map(({ until }) => until);
  const bounds = [...starts.weeks, ...starts.months];
  const found = await rows(
    connection,
    countsSchema,
    `with span as (
      select generate_subscripts($before::bigint[], 1) - 1 as place, unnest($before::bigint[]) as before_from,
        unnest($again::bigint[]) as again_from, unnest($until::bigint[]) as until
    ), customer as (
      select place, company_key, bool_or(won_at < again_from) as bought, bool_or(won_at >= again_from) as bought_again
      from won join span on won_at >= before_from and won_at < until
      where trim(company) <> '' group by all
    )
    select span.place, count(*) filter (bought) as before, count(*) filter (bought and bought_again) as again
    from span left join customer using (place)
    where before_from >= (select min(won_at) from won)
    group by span.place`,
    { before: bounds.map(({ before }) => before), again: bounds.map(({ again }) => again), until: ends },
  );
  const customers = ends.map((_, place): Customers => {
    const counts = found.find((row) => row.place === place);
    return counts ? { before: counts.before, again: counts.again } : null;
  });
  return { weeks: customers.slice(0, weeks.length), months: customers.slice(weeks.length) };
}
