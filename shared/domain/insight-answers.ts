/** What the ledger is asked about funnel, chain, closed loop and trends, and what it answers. */
import type { Day, Instant, MinorUnits } from './records.ts';
import type { Span } from './span.ts';

/** The milestone of a lead that puts it into a stage, and so when. */
export type FunnelMilestone = 'created' | 'mql' | 'accepted' | 'sql' | 'deal' | 'won';

export type FunnelQuestion = { readonly span: Span; readonly stages: readonly FunnelMilestone[] };

export type StageCounts = {
  readonly stage: FunnelMilestone;
  readonly entered: number;
  /** Of those that entered, how many have reached the next stage by now. */
  readonly reachedNext: number;
  /** Median time from this stage to the next, of those that went on. */
  readonly medianMs: number | null;
  /** Records that the median was taken of. */
  readonly timed: number;
  /** Still in the stage for longer than twice the median. */
  readonly stuck: number;
  readonly oldestStuckMs: number | null;
};

export const chainMilestones = ['created', 'mql', 'sql', 'deal', 'won'] as const satisfies readonly FunnelMilestone[];
export type ChainMilestone = (typeof chainMilestones)[number];

/** A stretch of time both in instants and in days, since traffic is told by the day; `untilDay` is the first after it. */
export type DaySpan = Span & { readonly fromDay: Day; readonly untilDay: Day };

export type ChainQuestion = {
  /** What the rates are measured over. */
  readonly window: DaySpan;
  /** The goal's period, up to and including today: traffic is told by the day, and no later day has happened. */
  readonly period: DaySpan;
};

export type ChainAnswer = {
  /** Visits, and the leads created, in the window. */
  readonly visits: number;
  /** Cohorts of the window, each with those that have reached the next milestone of the chain by now. */
  readonly steps: readonly {
    readonly milestone: ChainMilestone;
    readonly entered: number;
    readonly reachedNext: number;
  }[];
  /** Deals won in the window whose amount is known in the question's currency. */
  readonly won: { readonly count: number; readonly value: MinorUnits };
  /** So far in the goal's period. */
  readonly have: Readonly<Record<'visits' | ChainMilestone, number>>;
  /** Records of traffic that tell of the visits. */
  readonly trafficRecords: { readonly window: number; readonly period: number };
};

export type QualityCounts = {
  /** Leads whose hand-over (`mqlAt`) lies in the span, and what sales decided by now: the later of two decisions counts. */
  readonly handedOver: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Deals decided in the span. */
  readonly won: number;
  readonly lost: number;
  readonly revenue: MinorUnits;
  /** Of the deals won, those with an amount known in the question's currency. */
  readonly valued: number;
};

export type ClosedLoopAnswer = {
  /** Leads by their lead source, deals by the one credited. Sources that differ in case or blanks only are one. */
  readonly sources: readonly (QualityCounts & { readonly leadSource: string | null })[];
  /** By campaign name, else id. Records without a campaign are left out. */
  readonly campaigns: readonly (QualityCounts & { readonly campaign: string })[];
  /** Leads handed over in the span and rejected by now. */
  readonly reasons: readonly {
    readonly reason: string | null;
    readonly leadSource: string | null;
    readonly count: number;
  }[];
};

export type TrendsQuestion = {
  /** Ascending and without gaps; each ends where the next begins. */
  readonly weeks: readonly Span[];
  readonly months: readonly Span[];
  /** For each week and month: the start of the months up to its end in which a customer buys again, and of as many before them. */
  readonly retention: {
    readonly weeks: readonly { readonly again: Instant; readonly before: Instant }[];
    readonly months: readonly { readonly again: Instant; readonly before: Instant }[];
  };
};

export type TrendCounts = {
  readonly won: number;
  readonly lost: number;
  readonly cycleMs: number | null;
  /** Deals that `cycleMs` was taken of: those won whose creation is known. */
  readonly timed: number;
  readonly responseMs: number | null;
  /** Leads that `responseMs` was taken of. */
  readonly responded: number;
  /** Won value by who brought it; sources unknown left out. */
  readonly marketingValue: MinorUnits;
  readonly salesValue: MinorUnits;
  /** Deals that these two are the value of. */
  readonly sourced: number;
  /**
   * Companies that won in `[before, again)`, and those of them that won in `[again, end of the span)` too. Null where the
   * first win known is later than `before`.
   */
  readonly customers: { readonly before: number; readonly again: number } | null;
};

/** As many as there are weeks and months asked for, in their order. */
export type TrendsAnswer = { readonly weeks: readonly TrendCounts[]; readonly months: readonly TrendCounts[] };
