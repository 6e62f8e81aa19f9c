/** What the ledger is asked about goals, and what it answers. */
import type { SourcedBy } from '../config/goals.ts';
import type { Day, Instant } from './records.ts';
import type { Span } from './span.ts';

/** Keeps records by a field of theirs. Texts are compared without case and surrounding blanks; money is in minor units. */
export type RecordFilter = {
  readonly field: string;
  readonly is?: readonly string[] | undefined;
  readonly isNot?: readonly string[] | undefined;
  readonly atLeast?: number | undefined;
  readonly below?: number | undefined;
};

export type LeadDate = 'createdAt' | 'assignedAt' | 'firstResponseAt' | 'mqlAt' | 'acceptedAt' | 'sqlAt' | 'rejectedAt';
export type DealDate = 'createdAt' | 'wonAt' | 'lostAt' | 'stageEnteredAt';

/** What is counted or summed up, and by which of its dates. */
export type MeasureQuestion =
  | {
      readonly of: 'lead';
      readonly at: LeadDate;
      readonly value: 'one' | 'attempts';
      readonly where: readonly RecordFilter[];
    }
  | {
      readonly of: 'deal';
      readonly at: DealDate;
      /** The amount in the question's currency; deals whose currency has no rate are left out of a sum. */
      readonly value: 'one' | 'amount';
      /** Only each company's first win; a deal without a company is a customer of its own. Only with `at: 'wonAt'`. */
      readonly firstOfCompany: boolean;
      readonly where: readonly RecordFilter[];
    }
  | { readonly of: 'activity'; readonly at: 'at'; readonly value: 'one'; readonly where: readonly RecordFilter[] }
  | {
      readonly of: 'traffic';
      readonly at: 'day';
      readonly value: 'visits' | 'conversions';
      readonly where: readonly RecordFilter[];
    };

export type GoalQuestion = {
  readonly id: string;
  readonly measure: MeasureQuestion;
  readonly sourcedBy: SourcedBy;
  readonly span: Span;
  /** First instant of each day of the span, ascending. */
  readonly dayStarts: readonly Instant[];
  /** The same days by name. */
  readonly days: readonly Day[];
};

export type Side = 'marketing' | 'sales' | 'unknown';

/** One day's addition to a goal by who brought it. `day` is the index into `dayStarts`. */
export type GoalDay = {
  readonly day: number;
  readonly side: Side;
  readonly value: number;
  /** Records behind the value. */
  readonly records: number;
};

export type GoalAnswer = {
  readonly id: string;
  readonly days: readonly GoalDay[];
  /** What marketing touched before the measure's date. Null but for deals. */
  readonly influenced: { readonly value: number; readonly records: number } | null;
};
