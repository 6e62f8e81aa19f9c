/** Wins as the snapshot carries them. */
import { z } from 'zod';

export const winSchema = z
  .object({
    /** Deal id and wonAt: a deal won again later is a new win. */
    key: z.string(),
    dealId: z.string(),
    /** Empty where customers may not be seen: deals are named after them. The company is then null. */
    name: z.string(),
    company: z.string().nullable(),
    /** Minor units of the snapshot's currency. Null where its currency has no rate, or amounts may not be seen. */
    amount: z.number().nullable(),
    wonAt: z.number(),
    closedBy: z.string().nullable(),
    /** The closer's group, else team; "others" where it is so small that it would give a person away. */
    closedByGroup: z.string().nullable(),
    /** A file in the folder of pictures. Null where there is none, or names may not be seen in full. */
    closedByPhoto: z.string().nullable(),
    campaign: z.string().nullable(),
    leadSource: z.string().nullable(),
    /** The lead's first owner, where another person than the closer. */
    sourcedBy: z.string().nullable(),
    sourcedByGroup: z.string().nullable(),
    sourcedByPhoto: z.string().nullable(),
  })
  .readonly();
export type Win = z.infer<typeof winSchema>;

const tallySchema = z
  .object({ count: z.number(), /** Null where amounts may not be seen. */ value: z.number().nullable() })
  .readonly();
export type Tally = z.infer<typeof tallySchema>;

export const winsViewSchema = z
  .object({
    recent: z.array(winSchema).readonly(),
    thisWeek: tallySchema,
    /** The whole of last week. */
    lastWeek: tallySchema,
    /** Last week up to the same elapsed working time as this one. */
    lastWeekByNow: tallySchema,
    biggestThisQuarter: winSchema.nullable(),
    /** Lead sources that brought their first win within the last 30 days. */
    firstBySource: z.array(z.object({ leadSource: z.string(), win: winSchema }).readonly()).readonly(),
    /** Deals that were celebrated and are won no more. */
    corrected: z.array(z.object({ name: z.string(), at: z.number() }).readonly()).readonly(),
  })
  .readonly();
export type WinsView = z.infer<typeof winsViewSchema>;
