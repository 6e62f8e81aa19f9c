/** What sales works on, as the snapshot carries it. Money in minor units of the snapshot's currency. */
import { z } from 'zod';

/** Whatever no machine did by itself. */
const activityCountsSchema = z
  .object({
    calls: z.number(),
    emails: z.number(),
    meetings: z.number(),
    messages: z.number(),
    other: z.number(),
    /** Of all of them those that went out to somebody. */
    attempts: z.number(),
  })
  .readonly();
export type ActivityCounts = z.infer<typeof activityCountsSchema>;

const pipelineStageSchema = z
  .object({
    stage: z.string(),
    deals: z.number(),
    /** Null where amounts may not be seen. */
    value: z.number().nullable(),
    /** Time on the clock on the wall that the deal longest in this stage has been in it. Null where no source tells. */
    oldestMs: z.number().nullable(),
  })
  .readonly();
export type PipelineStageView = z.infer<typeof pipelineStageSchema>;

export const pipelineViewSchema = z
  .object({
    /** Only deals of this pipeline; null: of every pipeline. */
    pipeline: z.string().nullable(),
    /** Of open deals: in the configured order, others after them, most value first. */
    stages: z.array(pipelineStageSchema).readonly(),
    /** How many more stages there are than the list holds. */
    more: z.number(),
    open: z.object({ deals: z.number(), value: z.number().nullable() }).readonly(),
    /**
     * Open value / what is still missing of the goal. `ratio` is null where nothing is missing. All of it null where no goal of
     * won value is named or open amounts are not known.
     */
    coverage: z
      .object({
        goal: z.string(),
        goalLabel: z.string(),
        /** Null where amounts may not be seen. */
        missing: z.number().nullable(),
        ratio: z.number().nullable(),
        /** Open deals expected to close within the goal's period, and what they are worth. */
        closing: z.object({ deals: z.number(), value: z.number().nullable() }).readonly(),
      })
      .readonly()
      .nullable(),
    /** What everybody but marketing did this week, and last week up to the same elapsed working time. */
    thisWeek: activityCountsSchema,
    lastWeekByNow: activityCountsSchema,
    /** Whether any source tells of activities. */
    told: z.boolean(),
  })
  .readonly();
export type PipelineView = z.infer<typeof pipelineViewSchema>;
