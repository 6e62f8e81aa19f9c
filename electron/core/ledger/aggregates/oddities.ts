/** True records that contradict themselves or point at nobody: counted with an example, never dropped. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Aggregates } from '../../../../shared/domain/aggregates.ts';
import type { Instant } from '../../../../shared/domain/records.ts';
import { row } from '../query.ts';
import { visibleDeals } from './visible.ts';

type Oddities = Aggregates['records']['oddities'];
type Kind = Oddities[number]['kind'];

const countSchema = z.object({ count: z.number(), example: z.string().nullable() });

/** Needs the tables `link` and `won`. Oddities that do not occur are left out. */
export async function oddities(connection: DuckDBConnection, now: Instant): Promise<Oddities> {
  const found: { readonly kind: Kind; readonly count: number; readonly example: string }[] = [];
  for (const kind of await possibleKinds(connection, now)) {
    const needsNow = kind !== 'wonBeforeLead';
    const { count, example } = await row(connection, countSchema, queries[kind], needsNow ? { now } : {});
    if (example !== null) found.push({ kind, count, example });
  }
  return found;
}

/** Rules out at little cost what does not occur in most ledgers: each search for examples goes through every record. */
async function possibleKinds(connection: DuckDBConnection, now: Instant): Promise<readonly Kind[]> {
  const { hasPeople, unlinked } = await row(
    connection,
    z.object({ hasPeople: z.boolean(), unlinked: z.number() }),
    `select exists (from person) as "hasPeople",
      (select count(lead_id) from ${visibleDeals}) - (select count(*) from link where named and joined_by is null) as unlinked`,
    { now },
  );
  return [
    'wonBeforeLead',
    // A ledger without people has no list to be missing from.
    ...(hasPeople ? (['unknownOwner'] as const) : []),
    ...(unlinked > 0 ? (['unknownLead'] as const) : []),
  ];
}

const dayMs = 86_400_000;
const quarterHourMs = 900_000;

const queries: Readonly<Record<Kind, string>> = {
  // An instant on a quarter of an hour may be midnight in some zone, and so a day without a time: of such a day it is not
  // known whether the win came before the lead or after it.
  wonBeforeLead: `select count(*) as count, min(id) as example from won
    where won_at < lead_created_at and (won_at % ${quarterHourMs} <> 0 or lead_created_at - won_at >= ${dayMs})`,
  unknownOwner: `with owned as (
      select id, owner_id from lead where created_at <= $now::bigint and owner_id is not null
      union all select id, owner_id from ${visibleDeals} where owner_id is not null
    ), unknown as (
      select distinct owner_id from owned
      except select id from person
    )
    select count(*) as count, min(id) as example from owned where owner_id in (select owner_id from unknown)`,
  unknownLead: `select count(*) as count, min(id) as example from ${visibleDeals} d
    where lead_id is not null and not exists (from link where link.deal = d.key and link.named)`,
};
