/** The one config document. Its schema is also written to docs/ as JSON Schema for editors. */
import { z } from 'zod';
import { agreementSchema } from './agreement.ts';
import { boardSchema } from './boards.ts';
import { calendarSchema } from './calendar.ts';
import { sourceSchema } from './sources.ts';

export const configVersion = 1;

const goalSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be in lower case and start with a letter'),
  label: z.string().min(1),
  measure: z.enum(['wonValue', 'wonCount', 'customers', 'leads', 'mql', 'sql']),
  period: z.enum(['month', 'quarter', 'year']),
  /** In major units for money. */
  target: z.number().positive(),
});
export type GoalConfig = z.output<typeof goalSchema>;

const funnelStageSchema = z.strictObject({
  milestone: z.enum(['created', 'mql', 'accepted', 'sql', 'deal', 'won']),
  label: z.string().min(1),
  owner: z.enum(['marketing', 'sales']),
  /** The share that is promised to reach the next stage. */
  goal: z.number().gt(0).max(1).optional(),
});

const funnelSchema = z.strictObject({
  period: z.enum(['month', 'quarter', 'year']).default('quarter'),
  stages: z.array(funnelStageSchema).min(2),
});
export type FunnelConfig = z.output<typeof funnelSchema>;

const statusSchema = z
  .strictObject({
    /** Below this elapsed share it is too early to say. */
    early: z.number().min(0).max(1).default(0.2),
    ahead: z.number().default(1.1),
    onTrack: z.number().default(0.95),
    atRisk: z.number().default(0.8),
    /** Marketing's promise beyond this pace floods sales. */
    tooFast: z.number().default(1.25),
  })
  .refine(
    (s) => s.atRisk < s.onTrack && s.onTrack <= s.ahead && s.ahead <= s.tooFast,
    'must rise from atRisk over onTrack and ahead to tooFast',
  );
export type StatusConfig = z.output<typeof statusSchema>;

export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(configVersion),
    company: z.string().min(1).default('Our company'),
    /** BCP 47: how numbers and dates are written. */
    locale: z.string().default('en'),
    /** ISO 4217: what all amounts are shown in. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be a three-letter currency code such as EUR')
      .default('EUR'),
    calendar: calendarSchema,
    sources: z.array(sourceSchema).min(1),
    /** Lead sources that sales works up by itself, such as "Cold call". Every other known one counts for marketing. */
    salesLeadSources: z.array(z.string()).default(['outbound', 'cold call', 'prospecting', 'sales']),
    goals: z.array(goalSchema).default([]),
    agreement: agreementSchema.optional(),
    funnel: funnelSchema.optional(),
    status: statusSchema.prefault({}),
    wins: z
      .strictObject({
        /** A win older than this when first seen is shown, not celebrated. */
        celebrateWithinHours: z.number().positive().default(24),
        overlaySeconds: z.number().min(3).max(60).default(12),
        sound: z.boolean().default(false),
        volume: z.number().min(0).max(1).default(0.5),
      })
      .prefault({}),
    boards: z.array(boardSchema).min(1),
    /** A manager's hold of the rotation ends by itself after this. */
    holdMinutes: z.number().positive().default(10),
    ledger: z.strictObject({ memoryMb: z.int().min(64).default(256), threads: z.int().min(1).optional() }).prefault({}),
  })
  .superRefine((config, context) => {
    const sourceIds = config.sources.map((s) => s.id);
    if (new Set(sourceIds).size < sourceIds.length) {
      context.addIssue({ code: 'custom', path: ['sources'], message: 'has two sources with the same id' });
    }
    const goalIds = new Set(config.goals.map((g) => g.id));
    config.boards.forEach((board, index) => {
      if (board.kind === 'shared-goal' && !goalIds.has(board.goal)) {
        context.addIssue({
          code: 'custom',
          path: ['boards', index, 'goal'],
          message: `names the goal "${board.goal}", which is not among the goals`,
        });
      }
    });
  });

/** A config as it is written, defaults left out. */
export type ConfigDocument = z.input<typeof configSchema>;
export type Config = z.output<typeof configSchema>;
