/** What a mapping says of each kind of record, whatever it is read from. */
import { z } from 'zod';
import type { EntityName } from '../../domain/records.ts';

/** Without the needed ones a row is no record. */
export const recordFields = {
  lead: {
    needed: ['id', 'createdAt'],
    more: [
      'name',
      'company',
      'email',
      'leadSource',
      'campaignId',
      'leadType',
      'ownerId',
      'assignedAt',
      'firstResponseAt',
      'attempts',
      'mqlAt',
      'acceptedAt',
      'sqlAt',
      'rejectedAt',
      'rejectReason',
      'dealId',
      'interest',
    ],
  },
  deal: {
    needed: ['id', 'stage'],
    more: [
      'name',
      'company',
      'email',
      'amount',
      'currency',
      'pipeline',
      'stageEnteredAt',
      'ownerId',
      'createdAt',
      'expectedCloseOn',
      'wonAt',
      'lostAt',
      'lostReason',
      'leadId',
      'leadSource',
      'campaignId',
    ],
  },
  activity: { needed: ['id', 'at'], more: ['leadId', 'dealId', 'kind', 'personId', 'outbound', 'automated'] },
  campaign: { needed: ['id', 'name'], more: ['channel', 'startsOn', 'endsOn', 'status', 'cost', 'currency'] },
  traffic: { needed: ['day', 'visits'], more: ['campaignId', 'leadSource', 'conversions'] },
  person: { needed: ['id', 'name', 'team'], more: ['group', 'photo'] },
  stageChange: { needed: ['entity', 'entityId', 'stage', 'at'], more: ['id'] },
} as const satisfies {
  readonly [E in EntityName]: { readonly needed: readonly string[]; readonly more: readonly string[] };
};

type Needed<E extends EntityName> = (typeof recordFields)[E]['needed'][number];
type More<E extends EntityName> = (typeof recordFields)[E]['more'][number];

type Places<E extends EntityName, S extends z.ZodType> = { [F in Needed<E>]: S } & { [F in More<E>]: z.ZodOptional<S> };

/** A group with where to find each field of a record, in the schema of one such place. */
export function mappedFields<const E extends EntityName, S extends z.ZodType>(
  entity: E,
  place: S,
): z.ZodObject<Places<E, S>, z.core.$strict> {
  const { needed, more } = recordFields[entity];
  const places = [...needed.map((name) => [name, place]), ...more.map((name) => [name, place.optional()])];
  return z.strictObject(Object.fromEntries(places) as Places<E, S>);
}
