/** A problem as it crosses files and bridges. Apart from the sentences, so that a screen can say them without zod. */
import { z } from 'zod';

export const problemSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
