/**
 * What is known of everything that was pushed, as it is kept: a later push tells only what changed. Ids are those of the
 * sender, without the source's.
 */
import { z } from 'zod';
import { activityFields, dealFields, idText, leadFields, personFields } from './push-fields.ts';

/** Counts the changes: the place of this one among all there ever were. */
const number = z.int().min(1);

const lead = z.object({ ...z.object(leadFields).partial().shape, createdAt: leadFields.createdAt });
/** An amount in minor units of the currency beside it. */
const deal = z.object({
  ...z.object(dealFields).partial().shape,
  stage: dealFields.stage,
  amount: z.int().optional(),
});
const activity = z.object({ ...z.object(activityFields).partial().shape, at: activityFields.at });
const person = z.object({
  ...z.object(personFields).partial().shape,
  name: personFields.name,
  team: personFields.team,
});

/** Null: it is gone at the source. */
export const keptSchema = z.discriminatedUnion('entity', [
  z.object({ entity: z.literal('lead'), id: idText, number, record: lead.nullable() }),
  z.object({ entity: z.literal('deal'), id: idText, number, record: deal.nullable() }),
  z.object({ entity: z.literal('activity'), id: idText, number, record: activity.nullable() }),
  z.object({ entity: z.literal('person'), id: idText, number, record: person.nullable() }),
]);
export type Kept = z.output<typeof keptSchema>;

export type KeptEntity = Kept['entity'];

export const keyOf = ({ entity, id }: Pick<Kept, 'entity' | 'id'>): string => `${entity} ${id}`;
