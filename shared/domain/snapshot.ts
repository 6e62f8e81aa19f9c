/**
 * The snapshot: all that a wall needs at one moment. Immutable, computed by `computeSnapshot`, cached on disk, sent to
 * every screen. The schema is the type; a cached snapshot is parsed with it before anybody trusts it.
 *
 * Money is in minor units of `currency`, instants in UTC milliseconds, ratios 0..1, durations in milliseconds.
 * `null` means "there is no such number" (nothing due, not started, no base) and is drawn as words, never as 0.
 */
import { z } from 'zod';
import { problemSchema } from './problem-schema.ts';
import { freshnessSchema, sourceStatusSchema } from './source-status.ts';

const readonlyArray = <T extends z.ZodType>(item: T) => z.array(item).readonly();

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

const periodSchema = z
  .object({
    kind: z.enum(['month', 'quarter', 'year']),
    label: z.string(),
    from: z.string(),
    /** First day after it. */ until: z.string(),
  })
  .readonly();
export type PeriodView = z.infer<typeof periodSchema>;

const paceSchema = z
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

const seriesPointSchema = z
  .object({ day: z.string(), /** Null for days to come. */ actual: z.number().nullable(), expected: z.number() })
  .readonly();
export type SeriesPoint = z.infer<typeof seriesPointSchema>;

const goalSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    unit: z.enum(['money', 'count']),
    period: periodSchema,
    pace: paceSchema,
    /** Who brought it: the parts add up to `pace.actual`. */
    contribution: z.object({ marketing: z.number(), sales: z.number(), unknown: z.number() }).readonly(),
    /** Cumulative by day over the whole period. */
    series: readonlyArray(seriesPointSchema),
  })
  .readonly();
export type GoalView = z.infer<typeof goalSchema>;

export const promiseStatusSchema = z.enum(['kept', 'atRisk', 'broken', 'early', 'unknown']);
export type PromiseStatus = z.infer<typeof promiseStatusSchema>;

const marketingPromiseSchema = z
  .object({
    kind: z.enum(['count', 'value']),
    of: z.enum(['lead', 'mql', 'sql']),
    period: periodSchema,
    pace: paceSchema,
    status: promiseStatusSchema,
    leads: z.number(),
    series: readonlyArray(seriesPointSchema),
  })
  .readonly();
export type MarketingPromiseView = z.infer<typeof marketingPromiseSchema>;

const responseTermsViewSchema = z
  .object({
    /** Null: every lead type without terms of its own. */
    leadType: z.string().nullable(),
    withinMs: z.number(),
    met: z.number(),
    late: z.number(),
    overdue: z.number(),
    running: z.number(),
    compliance: z.number().nullable(),
    p50Ms: z.number().nullable(),
    p95Ms: z.number().nullable(),
  })
  .readonly();
export type ResponseTermsView = z.infer<typeof responseTermsViewSchema>;

const salesPromiseSchema = z
  .object({
    period: periodSchema,
    target: z.number(),
    met: z.number(),
    late: z.number(),
    overdue: z.number(),
    running: z.number(),
    compliance: z.number().nullable(),
    p50Ms: z.number().nullable(),
    p95Ms: z.number().nullable(),
    status: promiseStatusSchema,
    byLeadType: readonlyArray(responseTermsViewSchema),
  })
  .readonly();
export type SalesPromiseView = z.infer<typeof salesPromiseSchema>;

export const verdictSchema = z.enum(['kept', 'marketingBehind', 'salesBehind', 'bothBehind', 'unknown']);
export type Verdict = z.infer<typeof verdictSchema>;

const agreementSchema = z
  .object({
    /** The day the version in force took effect. */
    versionFrom: z.string(),
    verdict: verdictSchema,
    marketing: marketingPromiseSchema,
    sales: salesPromiseSchema,
  })
  .readonly();
export type AgreementView = z.infer<typeof agreementSchema>;

export const winSchema = z
  .object({
    /** Deal id and wonAt: a deal won again later is a new win. */
    key: z.string(),
    dealId: z.string(),
    name: z.string(),
    company: z.string().nullable(),
    amount: z.number(),
    wonAt: z.number(),
    closedBy: z.string().nullable(),
    campaign: z.string().nullable(),
    leadSource: z.string().nullable(),
    /** The lead's first owner, where another person than the closer. */
    sourcedBy: z.string().nullable(),
  })
  .readonly();
export type Win = z.infer<typeof winSchema>;

const tallySchema = z.object({ count: z.number(), value: z.number() }).readonly();
export type Tally = z.infer<typeof tallySchema>;

const winsSchema = z
  .object({
    recent: readonlyArray(winSchema),
    thisWeek: tallySchema,
    /** The whole of last week. */
    lastWeek: tallySchema,
    /** Last week up to the same elapsed working time as this one. */
    lastWeekByNow: tallySchema,
    biggestThisQuarter: winSchema.nullable(),
    /** Lead sources that brought their first win within the last 30 days. */
    firstBySource: readonlyArray(z.object({ leadSource: z.string(), win: winSchema }).readonly()),
    /** Deals that were celebrated and are won no more. */
    corrected: readonlyArray(z.object({ name: z.string(), at: z.number() }).readonly()),
  })
  .readonly();
export type WinsView = z.infer<typeof winsSchema>;

const funnelStageSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    owner: z.enum(['marketing', 'sales']),
    /** Records that entered this stage in the period. */
    entered: z.number(),
    /** Of those, how many have reached the next stage by now. Null at the last stage. */
    reachedNext: z.number().nullable(),
    conversion: z.number().nullable(),
    /** The conversion promised to the next stage. */
    goal: z.number().nullable(),
    /** Fewer than 30 records: the rate is thin. */
    thin: z.boolean(),
    medianMs: z.number().nullable(),
    stuck: z.number(),
    oldestStuckMs: z.number().nullable(),
    /** Expected customers lost to the gap between conversion and goal. */
    shortfall: z.number(),
  })
  .readonly();
export type FunnelStageView = z.infer<typeof funnelStageSchema>;

const funnelSchema = z
  .object({ period: periodSchema, stages: readonlyArray(funnelStageSchema), worstStage: z.string().nullable() })
  .readonly();
export type FunnelView = z.infer<typeof funnelSchema>;

const leadSourceCountSchema = z
  .object({
    /** Null: the lead came without one. */ leadSource: z.string().nullable(),
    leads: z.number(),
    won: z.number(),
  })
  .readonly();

const recordsSchema = z
  .object({
    leads: z.number(),
    deals: z.number(),
    won: z.number(),
    lost: z.number(),
    open: z.number(),
    wonValue: z.number(),
    /** Leads with a won deal / leads. */
    leadToCustomer: z.number().nullable(),
    leadSources: readonlyArray(leadSourceCountSchema),
    dealStages: readonlyArray(z.object({ stage: z.string(), deals: z.number(), value: z.number() }).readonly()),
    /** True records that contradict themselves: counted, shown, never dropped. */
    oddities: readonlyArray(
      z
        .object({
          kind: z.enum(['wonBeforeLead', 'unknownOwner', 'unknownLead']),
          count: z.number(),
          example: z.string(),
        })
        .readonly(),
    ),
  })
  .readonly();
export type RecordsView = z.infer<typeof recordsSchema>;

export const snapshotSchema = z
  .object({
    format: z.literal(1),
    /** The instant it was computed for. */
    asOf: z.number(),
    company: z.string(),
    currency: z.string(),
    locale: z.string(),
    zone: z.string(),
    freshness: freshnessSchema,
    /** Things a person should mend that belong to no single source. */
    problems: readonlyArray(problemSchema),
    sources: readonlyArray(sourceStatusSchema),
    goals: readonlyArray(goalSchema),
    agreement: agreementSchema.nullable(),
    wins: winsSchema,
    funnel: funnelSchema.nullable(),
    records: recordsSchema,
  })
  .readonly();
export type Snapshot = z.infer<typeof snapshotSchema>;
