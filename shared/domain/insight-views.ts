/** Funnel, back-calculated chain, closed loop and trends as the snapshot carries them. */
import { z } from 'zod';
import { periodViewSchema } from './pace-view.ts';

const funnelStageSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    owner: z.enum(['marketing', 'sales']),
    /** Records that entered this stage in the period. */
    entered: z.number(),
    /** By the funnel's counting rule. Null at the last stage. */
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

export const funnelViewSchema = z
  .object({
    period: periodViewSchema,
    counting: z.enum(['allInOrder', 'anyInRange']),
    stages: z.array(funnelStageSchema).readonly(),
    worstStage: z.string().nullable(),
  })
  .readonly();
export type FunnelView = z.infer<typeof funnelViewSchema>;

const rateSchema = z
  .object({
    /** Null where there is no record to measure it over. */
    rate: z.number().nullable(),
    /** Records it was measured over. */
    base: z.number(),
    /** Fewer than 30 of them. */
    thin: z.boolean(),
  })
  .readonly();

export const chainViewSchema = z
  .object({
    /** The goal it is computed backwards from. */
    goal: z.string(),
    period: periodViewSchema,
    /** The rates were measured over these days; `until` is the first after them. */
    window: z.object({ from: z.string(), until: z.string() }).readonly(),
    /** In minor units; null where nothing was won in the window. */
    averageDeal: z.number().nullable(),
    averageDealBase: z.number(),
    /** From visits to won, in this order. */
    steps: z
      .array(
        z
          .object({
            id: z.enum(['visits', 'created', 'mql', 'sql', 'deal', 'won']),
            /** Needed in the goal's period, not rounded; null where a rate on the way is 0 or unknown. */
            needed: z.number().nullable(),
            /** So far in the goal's period. */
            have: z.number(),
            /** Of this step to the next; null at the last. */
            toNext: rateSchema.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    /** Leads to be handed over for the quota, against what sales can work in the goal's period. Null where not agreed. */
    capacity: z.object({ leads: z.number(), used: z.number().nullable(), exceeded: z.boolean() }).readonly().nullable(),
  })
  .readonly();
export type ChainView = z.infer<typeof chainViewSchema>;

const qualityCounts = {
  /** Handed over in the period. */
  handedOver: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  undecided: z.number(),
  /** accepted / (accepted + rejected). */
  acceptance: z.number().nullable(),
  /** Deals won and lost in the period. */
  won: z.number(),
  lost: z.number(),
  /** won / (won + lost). */
  winRate: z.number().nullable(),
  /** Of the deals won. Null where amounts may not be seen. */
  revenue: z.number().nullable(),
};

export const closedLoopViewSchema = z
  .object({
    period: periodViewSchema,
    /** Most revenue first, then most leads. Null: no source known. */
    sources: z.array(z.object({ leadSource: z.string().nullable(), ...qualityCounts }).readonly()).readonly(),
    campaigns: z.array(z.object({ campaign: z.string(), ...qualityCounts }).readonly()).readonly(),
    /** Most rejections first. */
    reasons: z
      .array(
        z
          .object({
            /** Null: rejected without one. */
            reason: z.string().nullable(),
            /** Among the reasons agreed on. */
            agreed: z.boolean(),
            count: z.number(),
            bySource: z.array(z.object({ leadSource: z.string().nullable(), count: z.number() }).readonly()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** What was changed in answer, newest first. */
    answers: z
      .array(
        z
          .object({
            on: z.string(),
            reason: z.string().nullable(),
            leadSource: z.string().nullable(),
            changed: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type ClosedLoopView = z.infer<typeof closedLoopViewSchema>;

const trendPointSchema = z
  .object({
    /** First day of the week or month. */
    from: z.string(),
    /** Not over yet. */
    running: z.boolean(),
    won: z.number(),
    lost: z.number(),
    /** won / (won + lost), of deals decided in it. */
    winRate: z.number().nullable(),
    /** Median time from a deal's creation to its being won, of deals won in it; in ms of the clock on the wall. */
    cycleMs: z.number().nullable(),
    /** Median first response of leads whose clock started in it, in working ms. */
    responseMs: z.number().nullable(),
    /** Deals that `cycleMs` was taken of, and leads that `responseMs` was. */
    timed: z.number(),
    responded: z.number(),
    /** Share of the won value that marketing brought, of the value whose source is known. */
    sourcedShare: z.number().nullable(),
    /** Deals won that it is the value of. */
    sourced: z.number(),
    /**
     * Of the companies that bought in the months before the last `retentionMonths`, those that bought again in them. Null
     * where the records do not reach back so far, or nobody bought.
     */
    retention: z.number().nullable(),
    /** Companies that `retention` is of. */
    boughtBefore: z.number(),
  })
  .readonly();
export type TrendPoint = z.infer<typeof trendPointSchema>;

export const trendsViewSchema = z
  .object({
    retentionMonths: z.number(),
    /** Oldest first; the last is running. */
    weeks: z.array(trendPointSchema).readonly(),
    months: z.array(trendPointSchema).readonly(),
  })
  .readonly();
export type TrendsView = z.infer<typeof trendsViewSchema>;
