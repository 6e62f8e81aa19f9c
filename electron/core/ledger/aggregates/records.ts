/** What the ledger holds: totals, lead sources, deal stages. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Aggregates, SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { valued } from '../deal-values.ts';
import { foldedName, spelledName } from '../fold-name.ts';
import { row, rows } from '../query.ts';
import { oddities } from './oddities.ts';
import { visibleDeals } from './visible.ts';

type Records = Aggregates['records'];

const dealTotalsSchema = z.object({
  deals: z.number(),
  won: z.number(),
  lost: z.number(),
  open: z.number(),
});

/** Every deal, `is_won` and `is_lost`: one may be both. Needs `$now`. */
export const endedDeals = `(
  select *, coalesce(won_at <= $now::bigint, false) as is_won, coalesce(lost_at <= $now::bigint, false) as is_lost
  from ${visibleDeals})`;

/** Needs the visible tables. */
export async function records(connection: DuckDBConnection, questions: SnapshotQuestions): Promise<Records> {
  const { now, currency } = questions;
  const leadSources = await leadSourceCounts(connection, now);
  const totals = await row(
    connection,
    dealTotalsSchema,
    `select count(*) as deals,
        count(*) filter (is_won) as won,
        count(*) filter (is_lost and not is_won) as lost,
        count(*) filter (not is_lost and not is_won) as open
      from ${endedDeals}`,
    { now },
  );
  const wonValue = await row(
    connection,
    z.object({ wonValue: z.number(), wonValued: z.number() }),
    'select coalesce(sum(value), 0)::bigint as "wonValue", count(value) as "wonValued" from won',
  );
  const others = await rows(
    connection,
    z.object({ currency: z.string() }),
    'select distinct currency from won where value is null order by currency',
  );
  return {
    leads: leadSources.reduce((sum, source) => sum + source.leads, 0),
    leadsWon: leadSources.reduce((sum, source) => sum + source.won, 0),
    ...totals,
    ...wonValue,
    leadSources,
    dealStages: await rows(
      connection,
      z.object({ stage: z.string(), deals: z.number(), value: z.number() }),
      `select stage, count(*) as deals, coalesce(sum(value), 0)::bigint as value
        from ${valued(visibleDeals)} group by stage order by deals desc, stage`,
      { now, currency },
    ),
    oddities: await oddities(connection, now),
    otherCurrencies: others.map((other) => other.currency),
  };
}

/** Sources that differ in case or blanks only are one, in the spelling that most leads have. Most leads first. */
async function leadSourceCounts(connection: DuckDBConnection, now: number): Promise<Records['leadSources']> {
  return rows(
    connection,
    z.object({ leadSource: z.string().nullable(), leads: z.number(), won: z.number() }),
    `with counted as (
      select lead_source, count(*) as leads from lead where created_at <= $now::bigint group by lead_source
    ), won as (
      select lead_source, count(*) as won from lead_progress where won_at is not null group by lead_source
    ), spelled as (
      select ${spelledName('counted.lead_source')} as spelling, sum(leads) as leads, sum(coalesce(won.won, 0)) as won
      from counted left join won on won.lead_source is not distinct from counted.lead_source group by spelling
    )
    select first(spelling order by leads desc, spelling) as "leadSource", sum(leads)::bigint as leads, sum(won)::bigint as won
    from spelled group by ${foldedName('spelling')} order by leads desc, "leadSource" nulls last`,
    { now },
  );
}
