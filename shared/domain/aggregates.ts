/**
 * What the ledger is asked and what it answers. Questions are made from config, calendar and clock by pure code
 * (`snapshotQuestions`); answers are plain counts, sums and short lists. The ledger groups, it never decides.
 */
import type { Instant, MinorUnits } from './records.ts';

/** Half-open `[from, until)`. */
export type Span = { readonly from: Instant; readonly until: Instant };

export type GoalMeasure = 'wonValue' | 'wonCount' | 'customers' | 'leads' | 'mql' | 'sql';

export type GoalQuestion = {
  readonly id: string;
  readonly measure: GoalMeasure;
  readonly span: Span;
  /** First instant of each day of the span, ascending. */
  readonly dayStarts: readonly Instant[];
};

/** The milestone of a lead that puts it into a stage, and so when. */
export type FunnelMilestone = 'created' | 'mql' | 'accepted' | 'sql' | 'deal' | 'won';

export type LeadMilestone = 'lead' | 'mql' | 'sql';

export type SnapshotQuestions = {
  /** Records after this instant are not seen; responses after it have not happened. */
  readonly now: Instant;
  readonly currency: string;
  /** Lead sources (any case) that sales works up by itself. Every other known one is marketing's. */
  readonly salesLeadSources: readonly string[];
  readonly goals: readonly GoalQuestion[];
  readonly promise: {
    readonly milestone: LeadMilestone;
    readonly groupBy: 'leadType' | 'leadSource';
    readonly span: Span;
    readonly dayStarts: readonly Instant[];
  } | null;
  /** First responses of leads whose clock started in the span. */
  readonly responses: { readonly span: Span } | null;
  readonly wins: {
    readonly recent: number;
    readonly thisWeek: Span;
    readonly lastWeek: Span;
    readonly lastWeekByNow: Span;
    readonly quarter: Span;
    readonly firstBySourceSince: Instant;
  };
  readonly funnel: { readonly span: Span; readonly stages: readonly FunnelMilestone[] } | null;
};

/** One day's addition to a goal by who brought it. `day` is the index into `dayStarts`. */
export type GoalDay = {
  readonly day: number;
  readonly side: 'marketing' | 'sales' | 'unknown';
  readonly value: number;
};

export type PromiseDay = { readonly day: number; readonly group: string | null; readonly count: number };

export type ResponseCounts = {
  readonly leadType: string | null;
  readonly withinMs: number;
  readonly met: number;
  readonly late: number;
  readonly overdue: number;
  readonly running: number;
  /** Of responded leads, in working milliseconds. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
};

export type WinRow = {
  readonly dealId: string;
  readonly name: string;
  readonly company: string | null;
  readonly amount: MinorUnits;
  readonly wonAt: Instant;
  readonly closedBy: string | null;
  readonly campaign: string | null;
  readonly leadSource: string | null;
  readonly sourcedBy: string | null;
};

export type StageCounts = {
  readonly stage: FunnelMilestone;
  readonly entered: number;
  readonly reachedNext: number;
  /** Median time from this stage to the next, of those that went on. */
  readonly medianMs: number | null;
  /** Still in the stage for longer than twice the median. */
  readonly stuck: number;
  readonly oldestStuckMs: number | null;
};

export type Aggregates = {
  readonly goals: readonly { readonly id: string; readonly days: readonly GoalDay[] }[];
  readonly promise: readonly PromiseDay[];
  /** One row per lead type and one with `leadType: null` over all of them, when there is more than none. */
  readonly responses: { readonly byLeadType: readonly ResponseCounts[]; readonly all: ResponseCounts | null };
  readonly wins: {
    readonly recent: readonly WinRow[];
    readonly thisWeek: { readonly count: number; readonly value: MinorUnits };
    readonly lastWeek: { readonly count: number; readonly value: MinorUnits };
    readonly lastWeekByNow: { readonly count: number; readonly value: MinorUnits };
    readonly biggest: WinRow | null;
    readonly firstBySource: readonly { readonly leadSource: string; readonly win: WinRow }[];
    readonly corrected: readonly { readonly name: string; readonly at: Instant }[];
  };
  readonly funnel: readonly StageCounts[];
  readonly records: {
    readonly leads: number;
    readonly leadsWon: number;
    readonly deals: number;
    readonly won: number;
    readonly lost: number;
    readonly open: number;
    readonly wonValue: MinorUnits;
    readonly leadSources: readonly {
      readonly leadSource: string | null;
      readonly leads: number;
      readonly won: number;
    }[];
    readonly dealStages: readonly { readonly stage: string; readonly deals: number; readonly value: MinorUnits }[];
    readonly oddities: readonly {
      readonly kind: 'wonBeforeLead' | 'unknownOwner' | 'unknownLead';
      readonly count: number;
      readonly example: string;
    }[];
    /** Currencies of won deals other than the configured one. */
    readonly otherCurrencies: readonly string[];
  };
};

export type OpenWindow = { readonly start: Instant; readonly end: Instant };

/**
 * The first-response rule as the ledger applies it: which start of the clock counts, and how much working time each
 * lead type is given, by the version in force at the lead's clock start.
 */
export type ResponseRule = {
  readonly clockStart: readonly ('assigned' | 'mql' | 'created')[];
  readonly terms: readonly { readonly from: Instant; readonly leadType: string | null; readonly withinMs: number }[];
};
