/** Numbers that rise with changes to the records, kept with them: what was derived from one version fits no other. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { EntityName, Lead } from '../../../shared/domain/records.ts';
import { rows, run } from './query.ts';
import { entityColumns, entityNames } from './schema.ts';

/**
 * What changes about a lead by itself: where it came from, which is what its deals are credited by; how far it has come;
 * how it was answered; and what is only written about it.
 */
type LeadAspect = 'leadOrigin' | 'leadWay' | 'leadResponse' | 'leadDetails';
/** A part of the records that has a version of its own, since most changes are of one part and most answers need few. */
export type Aspect = LeadAspect | Exclude<EntityName, 'lead'>;
export type DataVersion = { readonly [A in Aspect]: number };

const aspectOfField = {
  id: 'leadOrigin',
  createdAt: 'leadOrigin',
  leadSource: 'leadOrigin',
  campaignId: 'leadOrigin',
  ownerId: 'leadOrigin',
  dealId: 'leadOrigin',
  email: 'leadOrigin',
  leadType: 'leadWay',
  mqlAt: 'leadWay',
  acceptedAt: 'leadWay',
  sqlAt: 'leadWay',
  rejectedAt: 'leadWay',
  rejectReason: 'leadWay',
  assignedAt: 'leadResponse',
  firstResponseAt: 'leadResponse',
  attempts: 'leadResponse',
  name: 'leadDetails',
  company: 'leadDetails',
  interest: 'leadDetails',
} as const satisfies { readonly [F in keyof Lead]-?: LeadAspect };

const leadAspects = ['leadOrigin', 'leadWay', 'leadResponse', 'leadDetails'] as const;

/** The aspects of an entity. */
export function aspectsOf(entity: EntityName): readonly Aspect[] {
  return entity === 'lead' ? leadAspects : [entity];
}

export const everyAspect: readonly Aspect[] = entityNames.flatMap(aspectsOf);

/** The columns of a lead that are of each of its aspects. */
export const leadColumns: readonly { readonly aspect: LeadAspect; readonly columns: readonly string[] }[] =
  leadAspects.map((aspect) => ({
    aspect,
    columns: entityColumns.lead.flatMap(({ field, column }) =>
      Reflect.get(aspectOfField, field) === aspect ? [column] : [],
    ),
  }));

const keyOf = (aspect: Aspect): string => `version:${aspect}`;

export async function loadDataVersion(connection: DuckDBConnection): Promise<DataVersion> {
  const found = await rows(
    connection,
    z.object({ key: z.string(), version: z.number() }),
    "select key, value::bigint as version from ledger_meta where starts_with(key, 'version:')",
  );
  const version = (aspect: Aspect): number => found.find(({ key }) => key === keyOf(aspect))?.version ?? 0;
  return {
    leadOrigin: version('leadOrigin'),
    leadWay: version('leadWay'),
    leadResponse: version('leadResponse'),
    leadDetails: version('leadDetails'),
    deal: version('deal'),
    activity: version('activity'),
    campaign: version('campaign'),
    traffic: version('traffic'),
    person: version('person'),
    stageChange: version('stageChange'),
  };
}

/** Whether nothing of these aspects differs. */
export function isSameVersion(a: DataVersion, b: DataVersion, of: readonly Aspect[] = everyAspect): boolean {
  return of.every((aspect) => a[aspect] === b[aspect]);
}

/** To be called in the transaction that changes records. */
export async function raiseDataVersion(connection: DuckDBConnection, changed: Iterable<Aspect>): Promise<void> {
  const former = await loadDataVersion(connection);
  for (const aspect of new Set(changed)) {
    const [key, version] = [keyOf(aspect), String(former[aspect] + 1)];
    await run(connection, 'delete from ledger_meta where key = $key', { key });
    await run(connection, 'insert into ledger_meta values ($key, $version)', { key, version });
  }
}
