/** How deals of one source find their leads in another. */
import { z } from 'zod';

const joinSchema = z.strictObject({
  /** The id of the source that the leads come from. */
  leads: z.string(),
  /** The id of the source that the deals come from. */
  deals: z.string(),
  /** `id`: the deal's `leadId` is the lead's id at its own source. `email`: both have the same address. */
  by: z.enum(['email', 'id']),
});
export type JoinConfig = z.output<typeof joinSchema>;

/** In order: a deal that one has found the lead of is left alone by those after it. */
export const joinsSchema = z.array(joinSchema).default([]);
