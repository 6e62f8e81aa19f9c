/** What words mean in this company: MQL, SQL, a persona. */
import { z } from 'zod';

export const definitionsSchema = z
  .array(
    z.strictObject({
      term: z.string().min(1).max(40),
      meaning: z.string().min(1).max(240),
      /** Where it comes from, for figures that people quote. */
      source: z.string().min(1).max(120).optional(),
    }),
  )
  .default([]);
export type Definition = z.output<typeof definitionsSchema>[number];
