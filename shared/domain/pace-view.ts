/** How a sum stands against its target, as the snapshot carries it. Ratios 0..1, money in minor units. */
import { z } from 'zod';
import { periodKindSchema } from '../config/period.ts';

export const paceStatusSchema = z.enum([
  'notStarted',
  'early',
  'ahead',
  'onTrack',
  'atRisk',
  'behind',
  'met',
  'missed',
  'tooFast',
]);
export type PaceStatus = z.infer<typeof paceStatusSchema>;

export const periodViewSchema = z
  .object({
    kind: z.enum([...periodKindSchema.options, 'custom']),
    label: z.string(),
    from: z.string(),
    /** First day after it. */ until: z.string(),
  })
  .readonly();
export type PeriodView = z.infer<typeof periodViewSchema>;

export const paceSchema = z
  .object({
    target: z.number(),
    actual: z.number(),
    /** Elapsed share of the period's working weight, 0..1. */
    elapsed: z.number(),
    expected: z.number(),
    pace: z.number().nullable(),
    attainment: z.number().nullable(),
    gap: z.number(),
    neededPerDay: z.number().nullable(),
    /** "Straight line by working days". */
    projection: z.number().nullable(),
    remainingDays: z.number(),
    status: paceStatusSchema,
    trend: z.enum(['slipping', 'recovering', 'steady']),
  })
  .readonly();
export type PaceView = z.infer<typeof paceSchema>;

export const seriesPointSchema = z
  .object({ day: z.string(), /** Null for days to come. */ actual: z.number().nullable(), expected: z.number() })
  .readonly();
export type SeriesPoint = z.infer<typeof seriesPointSchema>;
