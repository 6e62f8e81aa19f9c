/** What is asked about the records behind a number, and what is answered. */
import type { CampaignPart } from './campaigns-answer.ts';
import type { Side } from './goal-answer.ts';
import type { DaySpan, FunnelMilestone } from './insight-answers.ts';
import type { ActPart } from './pipeline-answer.ts';
import type { Instant } from './records.ts';
import type { Span } from './span.ts';

/** A record behind a number. */
export type RecordBehind = {
  /** A day is no record, but what a streak is made of. */
  readonly entity: 'lead' | 'deal' | 'activity' | 'traffic' | 'day';
  readonly id: string;
  /** Of traffic its day. */
  readonly name: string | null;
  /** When it counts; null where nobody knows, or where it counts whenever it was. */
  readonly at: Instant | null;
  /**
   * What it adds, in the unit of the number: 1 where records are counted. Of a share of records it is 1 where the record is
   * in the share, else 0, so that the share is the mean of them.
   */
  readonly value: number;
  /** What it counts as: who brought it, whether a promise was kept. Null where all count alike. */
  readonly as: string | null;
};

/** The parts of sales' promise. `response`, `attempts` and so on are shares, `waiting` and `speed` times. */
export const salesParts = [
  'response',
  'overdue',
  'running',
  'waiting',
  'speed',
  'attempts',
  'disposition',
  'worked',
  'acceptance',
] as const;
export type SalesPart = (typeof salesParts)[number];

export type RecordsQuestion =
  /** Of the goal with this id, brought by one of these sides. */
  | { readonly of: 'goal'; readonly goal: string; readonly sides: readonly Side[] }
  /** What marketing touched of it. */
  | { readonly of: 'influenced'; readonly goal: string }
  /** Leads that marketing handed over, each with what it is worth in the unit of the promise. */
  | {
      readonly of: 'delivered';
      readonly span: Span;
      readonly worth: (at: Instant, group: string | null) => number;
    }
  /** Leads of the running period of sales' promise; of one lead type's terms (null: of all others'), or of all. */
  | { readonly of: 'sales'; readonly part: SalesPart; readonly terms: 'all' | { readonly leadType: string | null } }
  /** Leads that wait for their first answer; of one type (any case), or of every type. */
  | { readonly of: 'unanswered'; readonly part: 'overdue' | 'running'; readonly leadType: string | null }
  /** Deals won in the span, or ever; those without a known amount only where they are counted. */
  | { readonly of: 'won'; readonly span: Span | null; readonly value: 'one' | 'amount' }
  /** Records that entered the stage. */
  | { readonly of: 'entered'; readonly stage: FunnelMilestone; readonly span: Span }
  /** The same, and whether they have reached the next stage by now. */
  | { readonly of: 'cohort'; readonly stage: FunnelMilestone; readonly next: FunnelMilestone; readonly span: Span }
  /** Those that entered the one stage and those that entered the next: who entered both is there twice. */
  | { readonly of: 'range'; readonly stage: FunnelMilestone; readonly next: FunnelMilestone; readonly span: Span }
  /** How long it took those that went on, as far as it is known. */
  | { readonly of: 'taken'; readonly stage: FunnelMilestone; readonly next: FunnelMilestone; readonly span: Span }
  | {
      readonly of: 'stuck';
      readonly stage: FunnelMilestone;
      readonly next: FunnelMilestone;
      readonly span: Span;
      readonly medianMs: number;
      readonly value: 'one' | 'duration';
    }
  /** Traffic, each record with its visits. */
  | { readonly of: 'visits'; readonly days: DaySpan }
  /** Traffic with its visits, and the leads that came in. */
  | { readonly of: 'visitsToLeads'; readonly days: DaySpan }
  /** Deals by when they began. */
  | { readonly of: 'begun'; readonly span: Span }
  /** Leads handed over as qualified, by what sales decided. */
  | { readonly of: 'handedOver'; readonly span: Span; readonly decision: 'any' | 'decided' | 'rejected' }
  /** What campaigns brought: of one channel (any case), or of every one. */
  | {
      readonly of: 'campaigns';
      readonly part: CampaignPart;
      readonly days: DaySpan;
      readonly channel: string | null;
    }
  /** Deals that are open now; of one pipeline (any case), expected to close on one of the days. */
  | {
      readonly of: 'openDeals';
      readonly pipeline: string | null;
      readonly closing: Pick<DaySpan, 'fromDay' | 'untilDay'> | null;
      readonly value: 'one' | 'amount';
    }
  /** What everybody but marketing did by now. */
  | { readonly of: 'acts'; readonly part: ActPart; readonly span: Span }
  /** Deals decided: won or lost. */
  | { readonly of: 'decided'; readonly span: Span; readonly value: 'isWon' | 'cycle' | 'sourced' }
  /** Working time to the first response of the leads whose clock started. */
  | { readonly of: 'responded'; readonly span: Span }
  /** Companies that bought in `[before, again)`, each by its first deal in it, and whether they bought again. */
  | { readonly of: 'retained'; readonly before: Instant; readonly again: Instant; readonly until: Instant }
  | { readonly of: 'leads'; readonly value: 'one' | 'isCustomer' }
  | { readonly of: 'deals'; readonly state: 'any' | 'lost' | 'open' };

/** Where the records are found: in the ledger, or here. */
export type Behind = RecordsQuestion | { readonly of: 'listed'; readonly records: readonly RecordBehind[] };
