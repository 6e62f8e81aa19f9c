/** The one config document. Its schema is also written to docs/ as JSON Schema for editors. */
import { z } from 'zod';
import { agreementSchema } from './agreement.ts';
import { announcementsSchema } from './announcements.ts';
import { boardSchema } from './boards.ts';
import { calendarSchema } from './calendar.ts';
import { definitionsSchema } from './definitions.ts';
import { exchangeSchema } from './exchange.ts';
import { goalSchema } from './goals.ts';
import { chainSchema, closedLoopSchema, funnelSchema, pipelineSchema, trendsSchema } from './insights.ts';
import { lookSchema } from './look.ts';
import { meetingSchema } from './meeting.ts';
import { pinSchema } from './pin.ts';
import { privacySchema } from './privacy.ts';
import { unreachableTerms } from './reachable.ts';
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
  .refine(
    (s) => s.atRisk < s.onTrack && s.onTrack <= s.ahead && s.ahead <= s.tooFast,
    'must rise from atRisk over onTrack and ahead to tooFast',
  );
export type StatusConfig = z.output<typeof statusSchema>;

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(configVersion),
    company: z.string().min(1).default('Our company'),
    /** BCP 47: how numbers and dates are written. */
    locale: z.string().refine(isLocale, 'is not a language tag such as en, de-AT or pt-BR').default('en'),
    /** ISO 4217: what all amounts are shown in. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be a three-letter currency code such as EUR')
      .default('EUR'),
    /** What other currencies are worth. Amounts in one that has no rate are left out of every sum, and said to be. */
    exchangeRates: exchangeSchema,
    calendar: calendarSchema,
    sources: z.array(sourceSchema).min(1),
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
  .superRefine((config, context) => {
    const fault = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    const sourceIds = config.sources.map((s) => s.id);
    if (new Set(sourceIds).size < sourceIds.length) fault(['sources'], 'has two sources with the same id');
    const { week, closures } = config.calendar;
    if (Object.values(week).every((hours) => hours.length === 0)) fault(['calendar', 'week'], 'is never open');
    if (new Set(closures.map(({ day }) => day)).size < closures.length)
      fault(['calendar', 'closures'], 'has a day twice');
    config.exchangeRates.forEach(({ rates }, index) => {
      if ((rates[config.currency] ?? 1) !== 1)
        fault(['exchangeRates', index, 'rates'], `has ${config.currency}, which is what all others are told in`);
    });
    const goals = new Map(config.goals.map((g) => [g.id, g]));
    if (goals.size < config.goals.length) fault(['goals'], 'has two goals with the same id');
    for (const { path, message } of unreachableTerms(config)) fault([...path], message);
    const unknown = (goal: string): string => `names the goal "${goal}", which is not among the goals`;
    config.boards.forEach((board, index) => {
      if (board.kind === 'shared-goal' && !goals.has(board.goal)) fault(['boards', index, 'goal'], unknown(board.goal));
    });
    config.agreement?.versions.forEach(({ incentive }, index) => {
      if (incentive && !goals.has(incentive.goal))
        fault(['agreement', 'versions', index, 'incentive', 'goal'], unknown(incentive.goal));
    });
    const covered = config.pipeline.goal === undefined ? undefined : goals.get(config.pipeline.goal);
    if (config.pipeline.goal !== undefined && covered?.measure !== 'wonValue')
      fault(['pipeline', 'goal'], covered ? 'must be a goal of won value' : unknown(config.pipeline.goal));
    if (config.chain) {
      const goal = goals.get(config.chain.goal);
      const measure = goal?.measure;
      if (measure === undefined) fault(['chain', 'goal'], unknown(config.chain.goal));
      // Its rates are everybody's, so they say nothing of what one team needs.
      else if (goal?.team)
        fault(
          ['chain', 'goal'],
          `names the goal "${goal.id}" of ${goal.team} alone; the chain counts what everybody brings, so it needs a goal without "team"`,
        );
      else if (measure !== 'wonValue' && measure !== 'wonCount' && measure !== 'customers')
        fault(['chain', 'goal'], 'must be a goal of won value, won deals or customers');
    }
  });

/** A config as it is written, defaults left out. */
export type ConfigDocument = z.input<typeof configSchema>;
export type Config = z.output<typeof configSchema>;
