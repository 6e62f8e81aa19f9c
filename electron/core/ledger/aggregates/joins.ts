/** How many deals the joins have found the lead of, and why the others have none. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { JoinAnswer } from '../../../../shared/domain/joins-view.ts';
import { keyOf } from '../joined-deals.ts';
import { row } from '../query.ts';
import { visibleDeals } from './visible.ts';

const countsSchema = z.object({
  deals: z.number(),
  joined: z.number(),
  noKey: z.number(),
  keyless: z.string().nullable(),
  noLead: z.number(),
  leadless: z.string().nullable(),
});

/** One for each join of the config. Needs the visible tables. */
export async function joins(
  connection: DuckDBConnection,
  { joins: asked, now }: SnapshotQuestions,
): Promise<readonly JoinAnswer[]> {
  const answers: JoinAnswer[] = [];
  for (const [place, { deals: source, by }] of asked.entries()) {
    const found = await row(connection, countsSchema, counts(keyOf[by]), { source, place, now });
    const { deals, joined, noKey, keyless, noLead, leadless } = found;
    answers.push({
      deals,
      joined,
      unjoined: [
        ...(keyless === null ? [] : [{ reason: 'noKey' as const, count: noKey, example: keyless }]),
        ...(leadless === null ? [] : [{ reason: 'noLead' as const, count: noLead, example: leadless }]),
      ],
    });
  }
  return answers;
}

/** A lead that is yet to come in is none; one of the deal's own keeps the deal from being joined all the same. */
function counts(hasKey: string): string {
  return `
    with candidate as (
      select d.name, ${hasKey} as has_key,
        coalesce(k.joined_by = $place and k.lead_created_at <= $now::bigint, false) as is_joined
      from ${visibleDeals} d left join (
        select deal, joined_by, lead_created_at from link where joined_by is not null
        union all select distinct deal, -1, null from link where joined_by is null
      ) k on k.deal = d.key
      where d.source = $source and coalesce(k.joined_by, $place) >= $place
    )
    select count(*) as deals, count(*) filter (is_joined) as joined,
      count(*) filter (not has_key) as "noKey", min(name) filter (not has_key) as keyless,
      count(*) filter (has_key and not is_joined) as "noLead",
      min(name) filter (has_key and not is_joined) as leadless
    from candidate`;
}
