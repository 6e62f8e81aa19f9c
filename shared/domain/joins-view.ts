/** How many deals of one source found their lead in another, and what became of the others. */
import { z } from 'zod';
import type { JoinConfig } from '../config/joins.ts';

/** In the order of the config: what one has joined is left alone by those after it. */
export type JoinQuestion = JoinConfig;

/** Why a deal was not joined: it carries nothing to join by, or no lead that is known carries the same. */
const unjoinedSchema = z.enum(['noKey', 'noLead']);
export type UnjoinedReason = z.infer<typeof unjoinedSchema>;

/** What the ledger counts of one join. */
export type JoinAnswer = {
  /** Deals of the source that have no lead of their own, and that no join before this one has found the lead of. */
  readonly deals: number;
  readonly joined: number;
  /** The others by reason, those that occur, each with the name of one. */
  readonly unjoined: readonly { readonly reason: UnjoinedReason; readonly count: number; readonly example: string }[];
};

export const joinViewSchema = z
  .object({
    /** What the two sources are called. */
    leads: z.string(),
    deals: z.string(),
    by: z.enum(['email', 'id']),
    /** How many deals could be joined. */
    count: z.number(),
    joined: z.number(),
    /** joined / count; null where there are none to join. */
    rate: z.number().nullable(),
    unjoined: z
      .array(z.object({ reason: unjoinedSchema, count: z.number(), example: z.string().nullable() }).readonly())
      .readonly(),
  })
  .readonly();
export type JoinView = z.infer<typeof joinViewSchema>;
