/** A shared goal as the snapshot carries it. */
import { z } from 'zod';
import { sourcedBySchema } from '../config/goals.ts';
import { paceSchema, paceStatusSchema, periodViewSchema, seriesPointSchema } from './pace-view.ts';

/** Money in minor units; or, where exact amounts may not be seen, in hundredths of a percent of the goal's target. */
export const unitSchema = z.enum(['money', 'count', 'share']);
export type Unit = z.infer<typeof unitSchema>;

const milestoneSchema = z
  .object({
    /** Of the target: 0.5, 0.75, 1; above 1 it is a stretch. */
    share: z.number(),
    /** The day the sum first reached it and stayed; null where it has not. */
    reachedOn: z.string().nullable(),
  })
  .readonly();
export type MilestoneView = z.infer<typeof milestoneSchema>;

/** `unknown` where no source tells what the goal counts; then there are no ratios, and the sums of nothing are 0. */
const goalPaceSchema = paceSchema
  .unwrap()
  .extend({ status: z.enum([...paceStatusSchema.options, 'unknown']) })
  .readonly();
export type GoalPace = z.infer<typeof goalPaceSchema>;

export const goalViewSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    unit: unitSchema,
    /** The one team it belongs to; null where both own it. */
    team: z.enum(['marketing', 'sales']).nullable(),
    period: periodViewSchema,
    /** Whether any source tells what it counts. */
    told: z.boolean(),
    pace: goalPaceSchema,
    sourcedBy: sourcedBySchema,
    /** Who brought it: the parts add up to `pace.actual`. */
    contribution: z.object({ marketing: z.number(), sales: z.number(), unknown: z.number() }).readonly(),
    /** What marketing touched before it was won, whoever brought it. No part of the contribution. Null but for deals. */
    influenced: z.number().nullable(),
    milestones: z.array(milestoneSchema).readonly(),
    /** Cumulative by day over the whole period. */
    series: z.array(seriesPointSchema).readonly(),
  })
  .readonly();
export type GoalView = z.infer<typeof goalViewSchema>;

export const incentiveViewSchema = z
  .object({
    goal: z.string(),
    goalLabel: z.string(),
    attainment: z.number().nullable(),
    floor: z.number(),
    tiers: z
      .array(
        z.object({ label: z.string(), at: z.number(), reward: z.string().nullable(), reached: z.boolean() }).readonly(),
      )
      .readonly(),
    /** Whether both promises were kept in every period of theirs so far; `unknown` where data is missing or stale. */
    gate: z.enum(['holds', 'broken', 'unknown']),
    /** What the gate is by the numbers alone, however old they are. */
    gateByNumbers: z.enum(['holds', 'broken', 'unknown']),
    /** Label of the highest tier reached, if the floor is reached and the gate holds. */
    unlocked: z.string().nullable(),
    /** What keeps it locked; a first tier above the floor counts with it. Null when a tier is unlocked. */
    missing: z.enum(['floor', 'gate', 'both', 'unknown']).nullable(),
  })
  .readonly();
export type IncentiveView = z.infer<typeof incentiveViewSchema>;
