/** The shared goals as they are written down: what is counted, over which period, and how much of it. */
import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { fault } from './fault.ts';
import { filterFields, filtersOf } from './goal-filters.ts';
import { eachOnce } from './once.ts';
import { periodSchema } from './period.ts';
import { shareOfTargetSchema } from './share.ts';

const namedMeasures = [
  'wonValue',
  'wonCount',
  'customers',
  'leads',
  'mql',
  'accepted',
  'sql',
  'meetings',
  'visits',
  'conversions',
] as const;

/** A measure of one's own: records of one kind, counted or summed up, on the day one of their dates falls on. */
export const customMeasureSchema = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('lead'),
    at: z.enum(['createdAt', 'assignedAt', 'firstResponseAt', 'mqlAt', 'acceptedAt', 'sqlAt', 'rejectedAt']),
    sum: z.enum(['attempts']).optional(),
    where: filtersOf(filterFields.lead),
  }),
  z.strictObject({
    of: z.literal('deal'),
    at: z.enum(['createdAt', 'wonAt', 'lostAt', 'stageEnteredAt']),
    sum: z.enum(['amount']).optional(),
    where: filtersOf(filterFields.deal),
  }),
  z.strictObject({
    of: z.literal('activity'),
    at: z.enum(['at']).default('at'),
    sum: z.never().optional(),
    where: filtersOf(filterFields.activity),
  }),
  z.strictObject({
    of: z.literal('traffic'),
    at: z.enum(['day']).default('day'),
    sum: z.enum(['visits', 'conversions']).default('visits'),
    where: filtersOf(filterFields.traffic),
  }),
]);
export type CustomMeasure = z.output<typeof customMeasureSchema>;

/**
 * By which rule a deal counts as brought by marketing or by sales: by its lead source field, its campaign or its lead's
 * (`leadSource`); or by whoever touched it first, a lead's coming in being a touch too (`firstTouch`).
 */
export const sourcedBySchema = z.enum(['leadSource', 'firstTouch']);
export type SourcedBy = z.output<typeof sourcedBySchema>;

const targetSchema = z.union(
  [
    z.number().positive(),
    z
      .array(z.strictObject({ from: daySchema, target: z.number().positive() }))
      .min(1)
      .superRefine(eachOnce(({ from }) => from)),
  ],
  fault('target'),
);
export type TargetConfig = z.output<typeof targetSchema>;

export const goalSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, fault('id')),
  label: z.string().min(1),
  measure: z.union([z.enum(namedMeasures), customMeasureSchema], fault('measure')),
  period: periodSchema,
  /**
   * In major units for money. A list gives each period the target in force on its first day, so that a new target changes
   * no period before it.
   */
  target: targetSchema,
  /** The one team whose contribution counts. Absent: both own the goal, and everything counts. */
  team: z.enum(['marketing', 'sales']).optional(),
  sourcedBy: sourcedBySchema.default('leadSource'),
  /** Shares of the target that are worth celebrating on the way, and beyond it. */
  milestones: z.array(shareOfTargetSchema).default([0.5, 0.75, 1]),
});
export type GoalConfig = z.output<typeof goalSchema>;
export type NamedMeasure = (typeof namedMeasures)[number];
