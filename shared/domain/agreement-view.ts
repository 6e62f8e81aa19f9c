/** The agreement as the snapshot carries it: both promises, the verdict, and the document. Durations in working ms. */
import { z } from 'zod';
import { incentiveViewSchema } from './goal-view.ts';
import { paceSchema, periodViewSchema, seriesPointSchema } from './pace-view.ts';

export const promiseStatusSchema = z.enum(['kept', 'atRisk', 'broken', 'early', 'unknown']);
export type PromiseStatus = z.infer<typeof promiseStatusSchema>;

export const verdictSchema = z.enum(['kept', 'marketingBehind', 'salesBehind', 'bothBehind', 'unknown']);
export type Verdict = z.infer<typeof verdictSchema>;

const marketingPromiseSchema = z
  .object({
    kind: z.enum(['count', 'value', 'share']),
    of: z.enum(['lead', 'mql', 'sql']),
    period: periodViewSchema,
    pace: paceSchema,
    status: promiseStatusSchema,
    /** Whether any source tells of what is promised; where none does, the status is unknown. */
    told: z.boolean(),
    leads: z.number(),
    /** What was promised for today alone, and what has come of it so far. */
    today: z.object({ promised: z.number(), delivered: z.number() }).readonly(),
    /** What came, by lead type or source; most first. `value` in the unit of the promise. */
    byGroup: z
      .array(z.object({ group: z.string().nullable(), leads: z.number(), value: z.number() }).readonly())
      .readonly(),
    /** What sales can work in the period, against what was handed over. Null where no capacity is agreed. */
    capacity: z
      .object({ leads: z.number(), /** Leads handed over / capacity. */ used: z.number(), exceeded: z.boolean() })
      .readonly()
      .nullable(),
    series: z.array(seriesPointSchema).readonly(),
  })
  .readonly();
export type MarketingPromiseView = z.infer<typeof marketingPromiseSchema>;

/** One part of sales' promise: leads for which it is decided, and for how many of them it was kept. */
const keptSchema = z
  .object({
    target: z.number(),
    kept: z.number(),
    missed: z.number(),
    /** Not decided yet. */
    open: z.number(),
    /** kept / (kept + missed); null where nothing is due, which is not 100 %. */
    share: z.number().nullable(),
    status: promiseStatusSchema,
  })
  .readonly();
export type KeptView = z.infer<typeof keptSchema>;

const responseSchema = {
  met: z.number(),
  late: z.number(),
  overdue: z.number(),
  running: z.number(),
  compliance: z.number().nullable(),
  /** The SLA clock: from the clock's start to the first response. */
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
};

const responseTermsViewSchema = z
  .object({
    /** Null: every lead type without terms of its own. */
    leadType: z.string().nullable(),
    withinMs: z.number(),
    ...responseSchema,
  })
  .readonly();
export type ResponseTermsView = z.infer<typeof responseTermsViewSchema>;

const salesPromiseSchema = z
  .object({
    period: periodViewSchema,
    target: z.number(),
    ...responseSchema,
    /** Speed to lead: from the lead's coming in to the first response. Never mixed with the SLA clock. */
    speedToLead: z.object({ p50Ms: z.number().nullable(), p95Ms: z.number().nullable() }).readonly(),
    /** Whether any source tells of responses and attempts, and of decisions. What nobody tells has an unknown status. */
    told: z.object({ responses: z.boolean(), decisions: z.boolean() }).readonly(),
    /** The worst of the parts that are promised; those too early to judge left out. */
    status: promiseStatusSchema,
    /** First responses alone. */
    responseStatus: promiseStatusSchema,
    byLeadType: z.array(responseTermsViewSchema).readonly(),
    /** Null where none are promised. */
    attempts: keptSchema.nullable(),
    disposition: keptSchema.nullable(),
    handedOver: z.number(),
    /** Leads with any attempt / leads handed over. `status` is null where no share is promised. */
    worked: z
      .object({
        count: z.number(),
        share: z.number().nullable(),
        target: z.number().nullable(),
        status: promiseStatusSchema.nullable(),
      })
      .readonly(),
    /** accepted / (accepted + rejected), with those not decided yet beside it. */
    acceptance: z
      .object({
        accepted: z.number(),
        rejected: z.number(),
        undecided: z.number(),
        share: z.number().nullable(),
      })
      .readonly(),
  })
  .readonly();
export type SalesPromiseView = z.infer<typeof salesPromiseSchema>;

/** How a day ended. */
const dayVerdictSchema = z
  .object({ day: z.string(), marketing: promiseStatusSchema, sales: promiseStatusSchema, verdict: verdictSchema })
  .readonly();
export type DayVerdict = z.infer<typeof dayVerdictSchema>;

const streakSchema = z
  .object({
    /** Full working days in a row that ended with both promises kept, up to yesterday or the last day the data tells of. */
    days: z.number(),
    /** The first of them. */
    since: z.string().nullable(),
    /** It is at least so long: the days before were not looked at. */
    openEnded: z.boolean(),
  })
  .readonly();
export type StreakView = z.infer<typeof streakSchema>;

/** The six parts of a service level agreement. */
const documentSchema = z
  .object({
    summary: z.string(),
    goals: z.object({ marketing: z.string(), sales: z.string() }).readonly(),
    requirements: z
      .object({ marketing: z.array(z.string()).readonly(), sales: z.array(z.string()).readonly() })
      .readonly(),
    contacts: z
      .array(
        z
          .object({
            name: z.string(),
            role: z.string(),
            side: z.enum(['marketing', 'sales']),
            contact: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    whenMissed: z.string(),
    cancellation: z.string(),
  })
  .readonly();
export type AgreementDocument = z.infer<typeof documentSchema>;

export const agreementViewSchema = z
  .object({
    /** The day the version in force took effect. */
    versionFrom: z.string(),
    /** Counted from 1 for the oldest. */
    versionNumber: z.number(),
    /** A trial run: only a sample of owners counts, up to and including the last day. Null where it holds for all. */
    trial: z
      .object({
        owners: z.number(),
        /** Of them, people somebody knows of. */
        known: z.number(),
        until: z.string(),
        /** A mask hides both promises' numbers: they are of too few people. */
        hidden: z.boolean(),
      })
      .readonly()
      .nullable(),
    verdict: verdictSchema,
    marketing: marketingPromiseSchema,
    sales: salesPromiseSchema,
    streak: streakSchema,
    /** The last working days that are over, oldest first. */
    days: z.array(dayVerdictSchema).readonly(),
    incentive: incentiveViewSchema.nullable(),
    document: documentSchema,
  })
  .readonly();
export type AgreementView = z.infer<typeof agreementViewSchema>;
