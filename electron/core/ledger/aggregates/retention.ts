/** Customers who buy again. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { TrendCounts, TrendsQuestion } from '../../../../shared/domain/insight-answers.ts';
import type { Instant } from '../../../../shared/domain/records.ts';
import { spelledName } from '../fold-name.ts';
import { row } from '../query.ts';

type Customers = TrendCounts['customers'];
type Stretch = { readonly before: Instant; readonly again: Instant; readonly until: Instant };

const countsSchema = z.record(z.string(), z.number().nullable());

/** What companies bought: the deals won of which the company is known. */
export const boughtByCompany = `(from won where ${spelledName('company')} is not null)`;

/**
 * Companies of won deals in any case, deals without one left out. Null where the first win known is later than where the
 * span looks back to: what was not recorded cannot be missed. Needs the table `won`.
 */
export async function retention(
  connection: DuckDBConnection,
  { weeks, months, retention: starts }: TrendsQuestion,
): Promise<{ readonly weeks: readonly Customers[]; readonly months: readonly Customers[] }> {
  const bounds = [...starts.weeks, ...starts.months];
  const stretches = [...weeks, ...months].map(({ until }, k): Stretch => ({
    before: bounds[k]?.before ?? until,
    again: bounds[k]?.again ?? until,
    until,
  }));
  // A column for each span and one row for each company: joined with the spans, the wins would be many times as many.
  const counts = await row(
    connection,
    countsSchema,
    `select (select min(won_at) from won) as first_win, ${stretches.map((_, k) => countColumns(k)).join(', ')}
      from (
        select ${stretches.map(companyColumns).join(', ')} from ${boughtByCompany} group by company_key
      )`,
  );
  const firstWin = counts['first_win'] ?? Infinity;
  const customers = stretches.map(({ before }, k): Customers =>
    firstWin <= before ? { before: counts[`bought_${k}`] ?? 0, again: counts[`again_${k}`] ?? 0 } : null,
  );
  return { weeks: customers.slice(0, weeks.length), months: customers.slice(weeks.length) };
}

function companyColumns({ before, again, until }: Stretch, k: number): string {
  return `bool_or(won_at >= ${before} and won_at < ${again}) as was_${k},
    bool_or(won_at >= ${again} and won_at < ${until}) as is_${k}`;
}

function countColumns(k: number): string {
  return `count(*) filter (was_${k}) as bought_${k}, count(*) filter (was_${k} and is_${k}) as again_${k}`;
}
