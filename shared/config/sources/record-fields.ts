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

type FieldOf<E extends EntityName> = Needed<E> | More<E>;

/** The names of a record's fields, but those that a vendor leaves no choice for. */
export function fieldsBut<E extends EntityName, const O extends FieldOf<E>>(
  entity: E,
  ...others: readonly O[]
): readonly Exclude<FieldOf<E>, O>[] {
  const { needed, more } = recordFields[entity];
  const all: readonly FieldOf<E>[] = [...needed, ...more];
  const isOther = (name: FieldOf<E>): name is O => others.some((other) => other === name);
  return all.filter((name): name is Exclude<FieldOf<E>, O> => !isOther(name));
}

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
