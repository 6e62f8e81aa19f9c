/**
 * What the ledger is asked and what it answers. Questions are made from config, calendar and clock by pure code
 * (`snapshotQuestions`); answers are plain counts, sums and short lists. The ledger groups, it never decides.
 */
import type { AgreementQuestion, NamedOwner, PromiseDay, SalesAnswer } from './agreement-answer.ts';
import type { CampaignsAnswer, CampaignsQuestion } from './campaigns-answer.ts';
import type { GoalAnswer, GoalQuestion } from './goal-answer.ts';
import type {
  ChainAnswer,
  ChainQuestion,
  ClosedLoopAnswer,
  FunnelQuestion,
  StageCounts,
  TrendsAnswer,
  TrendsQuestion,
} from './insight-answers.ts';
import type { JoinAnswer, JoinQuestion } from './joins-view.ts';
import type { PipelineAnswer, PipelineQuestion } from './pipeline-answer.ts';
import type { Instant, MinorUnits } from './records.ts';
import type { Span } from './span.ts';
import type { WaitingAnswer, WaitingQuestion } from './waiting-answer.ts';
import type { Win } from './wins-view.ts';

/** From an instant on: what one minor unit of a currency is worth in minor units of the question's currency. */
export type ExchangeStep = { readonly from: Instant; readonly currency: string; readonly factor: number };

export type SnapshotQuestions = {
  /** Records after this instant are not seen; responses after it have not happened. */
  readonly now: Instant;
  readonly currency: string;
  /** Ascending by `from`. An amount is converted by the newest step at the deal's own moment (won, else lost, else now). */
  readonly exchange: readonly ExchangeStep[];
  readonly joins: readonly JoinQuestion[];
  /** Lead sources (any case) that sales works up by itself. Every other known one is marketing's. */
  readonly salesLeadSources: readonly string[];
  /** Groups of fewer people are called "others". */
  readonly minGroup: number;
  readonly goals: readonly GoalQuestion[];
  readonly agreement: AgreementQuestion | null;
  readonly waiting: WaitingQuestion;
  readonly wins: {
    readonly recent: number;
    readonly thisWeek: Span;
    readonly lastWeek: Span;
    readonly lastWeekByNow: Span;
    readonly quarter: Span;
    readonly firstBySourceSince: Instant;
  };
  readonly funnel: FunnelQuestion | null;
  readonly chain: ChainQuestion | null;
  readonly closedLoop: { readonly span: Span } | null;
  /** One for each period that a board shows campaigns of. */
  readonly campaigns: readonly CampaignsQuestion[];
  readonly pipeline: PipelineQuestion | null;
  readonly trends: TrendsQuestion | null;
};

/** A win as the ledger tells it: amounts in the question's currency, null where their own has no rate. */
export type WinRow = Omit<Win, 'key'>;

export type Tallied = {
  readonly count: number;
  readonly value: MinorUnits;
  /** Of them, those that the value is of: their amount is known in the question's currency. */
  readonly valued: number;
};

export type Aggregates = {
  readonly goals: readonly GoalAnswer[];
  readonly promise: readonly PromiseDay[];
  readonly sales: SalesAnswer;
  /** Everybody whom one of the trial runs asked about names. A name that is missing is nobody's. */
  readonly trialOwners: readonly NamedOwner[];
  /** One for each lead type asked about; none where no agreement is in force. */
  readonly waiting: readonly WaitingAnswer[];
  readonly wins: {
    readonly recent: readonly WinRow[];
    readonly thisWeek: Tallied;
    readonly lastWeek: Tallied;
    readonly lastWeekByNow: Tallied;
    readonly biggest: WinRow | null;
    readonly firstBySource: readonly { readonly leadSource: string; readonly win: WinRow }[];
    readonly corrected: readonly { readonly name: string; readonly at: Instant }[];
  };
  readonly funnel: readonly StageCounts[];
  readonly chain: ChainAnswer | null;
  readonly closedLoop: ClosedLoopAnswer | null;
  /** One for each question. */
  readonly campaigns: readonly CampaignsAnswer[];
  readonly pipeline: PipelineAnswer | null;
  readonly trends: TrendsAnswer | null;
  /** One for each question. */
  readonly joins: readonly JoinAnswer[];
  readonly records: {
    readonly leads: number;
    readonly leadsWon: number;
    readonly deals: number;
    readonly won: number;
    readonly lost: number;
    readonly open: number;
    readonly wonValue: MinorUnits;
    /** Won deals that this is the value of. */
    readonly wonValued: number;
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
    /** Currencies of won deals that have no rate. */
    readonly otherCurrencies: readonly string[];
  };
};
