/** What explains a number: whoever asks "why 188 and not 412?" finds the answer here. */
import { z } from 'zod';
import { unitSchema } from './goal-view.ts';

export const explanationSchema = z
  .object({
    /** `goal.revenue`, `promise.marketing`, `funnel.mql`: by this the records behind it can be listed. */
    id: z.string(),
    /** What the wall calls it. */
    label: z.string(),
    /** The definition in one sentence. */
    definition: z.string(),
    value: z.number().nullable(),
    unit: z.enum([...unitSchema.options, 'ratio', 'duration', 'days']),
    /** The field that says on which day or in which period a record counts; null where none does. */
    dateField: z.string().nullable(),
    /** What else a record must be to count, each in words. */
    filters: z.array(z.string()).readonly(),
    /** The day the rule took effect by which it is counted; null where it has no versions. */
    ruleVersion: z.string().nullable(),
    /** How many records are behind it. */
    records: z.number(),
  })
  .readonly();
export type Explanation = z.infer<typeof explanationSchema>;
