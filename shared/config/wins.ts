/** What is celebrated, and how loudly. */
import { z } from 'zod';
import { hoursOfWeekWith } from './schedule.ts';

export const winsSchema = z
  .strictObject({
    /** A win older than this when first seen is shown, not celebrated. */
    celebrateWithinHours: z.number().positive().default(24),
    overlaySeconds: z.number().min(3).max(60).default(12),
    sound: z.boolean().default(false),
    volume: z.number().min(0).max(1).default(0.5),
    /** Hours without a sound, in the calendar's zone. */
    quiet: z.array(hoursOfWeekWith({})).default([]),
    /** Whether a goal's milestones are celebrated as they are reached. */
    milestones: z.boolean().default(true),
    /** Working days in a row with both promises kept that are celebrated. */
    streaks: z.array(z.int().min(2).max(1_000)).default([5, 10, 20, 30, 40, 50, 75, 100, 150, 200, 250]),
  })
  .prefault({});
export type WinsConfig = z.output<typeof winsSchema>;
