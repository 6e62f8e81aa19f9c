/** The boards of a playlist: one variant per board, told apart by `kind`. */
import { z } from 'zod';
import { showtimeSchema } from './schedule.ts';

const common = {
  /** How long the board stays. */
  seconds: z.number().min(10).max(300).default(20),
  /** When it takes part in the rotation; left out, always. */
  when: showtimeSchema.optional(),
  /** Of the boards that have something to show, only those of the highest priority are shown. Left out, 0. */
  priority: z.int().min(0).max(9).optional(),
};

const name = z.string().min(1);

export const boardSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shared-goal'), goal: z.string(), ...common }),
  z.strictObject({ kind: z.literal('agreement-status'), ...common }),
  z.strictObject({
    kind: z.literal('leads-waiting'),
    /** Only leads of this type. */
    leadType: name.optional(),
    ...common,
  }),
  z.strictObject({ kind: z.literal('wins'), ...common }),
  z.strictObject({ kind: z.literal('funnel'), ...common }),
  z.strictObject({
    kind: z.literal('campaigns'),
    period: z.enum(['month', 'quarter', 'year']).default('quarter'),
    /** Only campaigns of this channel. */
    channel: name.optional(),
    ...common,
  }),
  z.strictObject({ kind: z.literal('lead-quality'), by: z.enum(['source', 'campaign']).default('source'), ...common }),
  z.strictObject({
    kind: z.literal('pipeline'),
    /** Only deals of this pipeline. */
    pipeline: name.optional(),
    ...common,
  }),
  z.strictObject({ kind: z.literal('incentive'), ...common }),
  z.strictObject({ kind: z.literal('trends'), by: z.enum(['weeks', 'months']).default('weeks'), ...common }),
  z.strictObject({
    kind: z.literal('agreement-document'),
    show: z.enum(['promises', 'definitions']).default('promises'),
    ...common,
  }),
  z.strictObject({ kind: z.literal('weekly-meeting'), ...common }),
  z.strictObject({
    kind: z.literal('announcement'),
    headline: z.string().min(1).max(120),
    text: z.string().min(1).max(240).optional(),
    /** A picture beside the config file: PNG, JPEG or WebP. */
    image: name.optional(),
    /** For whom: the team alone, or whoever the wall is for at the moment. */
    audience: z.enum(['everybody', 'team']).default('everybody'),
    /** Counts down to this moment in the calendar's zone, `2026-12-24T12:00`. */
    countdownTo: z.iso.datetime({ local: true, offset: false, precision: -1 }).optional(),
    ...common,
  }),
]);
export type BoardConfig = z.output<typeof boardSchema>;
export type BoardKind = BoardConfig['kind'];
export type BoardOf<K extends BoardKind> = Extract<BoardConfig, { kind: K }>;
