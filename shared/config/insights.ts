/** What is worked out beside goals and agreement: funnel, back-calculated chain, closed loop, trends. */
import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { fault } from './fault.ts';
import { eachOnce } from './once.ts';
import { periodKindSchema } from './period.ts';

/** In the order of a lead's life. */
const milestones = ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] as const;

const funnelStageSchema = z.strictObject({
  milestone: z.enum(milestones),
  label: z.string().min(1),
  owner: z.enum(['marketing', 'sales']),
  /** The share that is promised to reach the next stage. */
  goal: z.number().gt(0).max(1).optional(),
});

export const funnelSchema = z.strictObject({
  period: periodKindSchema.default('quarter'),
  /**
   * `allInOrder`: of those that entered a stage in the period, how many have reached the next by now. `anyInRange`: how many
   * entered the next stage in the period, against how many entered this one.
   */
  counting: z.enum(['allInOrder', 'anyInRange']).default('allInOrder'),
  stages: z
    .array(funnelStageSchema)
    .min(2)
    .superRefine(eachOnce(({ milestone }) => milestone))
    .refine(
      (stages) => {
        const places = stages.map(({ milestone }) => milestones.indexOf(milestone));
        return places.every((place, index) => place >= (places[index - 1] ?? 0));
      },
      fault('stageOrder', { order: milestones.join(', ') }),
    ),
});
export type FunnelConfig = z.output<typeof funnelSchema>;

export const chainSchema = z.strictObject({
  /** The goal the chain is computed backwards from: one of won value, won deals or customers. */
  goal: z.string(),
  /** The rates are measured over this many days before today. */
  windowDays: z.int().min(7).max(1_830).default(365),
});
export type ChainConfig = z.output<typeof chainSchema>;

/** After SiriusDecisions: each is something marketing can act on. */
const rejectReasons = ['Unable to reach', 'Wrong data', 'No interest or need', 'No budget', 'No fit'];

export const closedLoopSchema = z.strictObject({
  period: periodKindSchema.default('quarter'),
  /** The reasons agreed on. Others that sales gives are shown as they are, and marked. */
  reasons: z.array(z.string().min(1)).default(rejectReasons),
  /** What was changed in answer, and when. */
  answers: z
    .array(
      z.strictObject({
        on: daySchema,
        reason: z.string().min(1).optional(),
        leadSource: z.string().min(1).optional(),
        changed: z.string().min(1),
      }),
    )
    .default([]),
});
export type ClosedLoopConfig = z.output<typeof closedLoopSchema>;

export const trendsSchema = z.strictObject({
  weeks: z.int().min(2).max(53).default(13),
  months: z.int().min(2).max(36).default(12),
  /** A customer is retained who buys again within so many months. */
  retentionMonths: z.int().min(1).max(24).default(12),
});
export type TrendsConfig = z.output<typeof trendsSchema>;

/** What the pipeline board sets open deals against. */
export const pipelineSchema = z
  .strictObject({
    /** The stages of open deals in their order, first to last. Others come after them. */
    stages: z.array(z.string().min(1)).default([]),
    /** The goal of won value that open deals are to cover what is missing of. Left out: the first such goal. */
    goal: z.string().optional(),
  })
  .prefault({});
export type PipelineConfig = z.output<typeof pipelineSchema>;
