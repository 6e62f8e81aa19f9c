/** The one config document. Its schema is also written to docs/ as JSON Schema for editors. */
import { z } from 'zod';
import { agreementSchema } from './agreement.ts';
import { announcementsSchema } from './announcements.ts';
import { boardSchema } from './boards.ts';
import { calendarSchema } from './calendar.ts';
import { definitionsSchema } from './definitions.ts';
import { exchangeSchema } from './exchange.ts';
import { addFaults, fault } from './fault.ts';
import { goalSchema } from './goals.ts';
import { chainSchema, closedLoopSchema, funnelSchema, pipelineSchema, trendsSchema } from './insights.ts';
import { joinsSchema } from './joins.ts';
import { isLocale } from './locale.ts';
import { lookSchema } from './look.ts';
import { meetingSchema } from './meeting.ts';
import { pinSchema } from './pin.ts';
import { privacySchema } from './privacy.ts';
import { unreachableTerms } from './reachable.ts';
import { referenceFaults } from './references.ts';
import { sourceSchema } from './sources.ts';
import { winsSchema } from './wins.ts';

export const configVersion = 1;

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
  .refine((s) => s.atRisk < s.onTrack && s.onTrack <= s.ahead && s.ahead <= s.tooFast, fault('statusOrder'));
export type StatusConfig = z.output<typeof statusSchema>;

export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(configVersion),
    company: z.string().min(1).default('Our company'),
    /** BCP 47: how numbers and dates are written. */
    locale: z.string().refine(isLocale, fault('locale')).default('en'),
    /** ISO 4217: what all amounts are shown in. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, fault('currency'))
      .default('EUR'),
    /** What other currencies are worth. Amounts in one that has no rate are left out of every sum, and said to be. */
    exchangeRates: exchangeSchema,
    calendar: calendarSchema,
    sources: z.array(sourceSchema).min(1),
    joins: joinsSchema,
    /** Lead sources that sales works up by itself, such as "Cold call". Every other known one counts for marketing. */
    salesLeadSources: z.array(z.string()).default(['outbound', 'cold call', 'prospecting', 'sales']),
    goals: z.array(goalSchema).default([]),
    agreement: agreementSchema.optional(),
    funnel: funnelSchema.optional(),
    chain: chainSchema.optional(),
    closedLoop: closedLoopSchema.optional(),
    trends: trendsSchema.optional(),
    pipeline: pipelineSchema,
    definitions: definitionsSchema,
    privacy: privacySchema,
    /** Left out, nothing is locked. */
    pin: pinSchema.optional(),
    status: statusSchema.prefault({}),
    wins: winsSchema,
    look: lookSchema,
    meeting: meetingSchema,
    boards: z.array(boardSchema).min(1),
    announcements: announcementsSchema,
    /** A manager's hold of the rotation ends by itself after this. */
    holdMinutes: z.number().positive().default(10),
    ledger: z.strictObject({ memoryMb: z.int().min(64).default(256), threads: z.int().min(1).optional() }).prefault({}),
  })
  .superRefine((config, context) => addFaults(context, [...referenceFaults(config), ...unreachableTerms(config)]));

/** A config as it is written, defaults left out. */
export type ConfigDocument = z.input<typeof configSchema>;
export type Config = z.output<typeof configSchema>;
