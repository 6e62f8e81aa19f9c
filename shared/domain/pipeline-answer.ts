/** What the ledger is asked about open deals and about what sales does, and what it answers. */
import type { DaySpan } from './insight-answers.ts';
import type { ActivityCounts } from './pipeline-view.ts';
import type { Instant, MinorUnits } from './records.ts';
import type { Span } from './span.ts';

export type PipelineQuestion = {
  /** Each pipeline that a board shows, once, as boards spell it; null: every one. */
  readonly pipelines: readonly (string | null)[];
  /** Days on which a deal is expected to close to be counted as closing. Null where nobody asks. */
  readonly closing: Pick<DaySpan, 'fromDay' | 'untilDay'> | null;
  readonly thisWeek: Span;
  readonly lastWeek: Span;
  readonly lastWeekByNow: Span;
};

/** What is counted of what people do. */
export type ActPart = keyof ActivityCounts;

/** Amounts in the question's currency, of the deals whose amount is known in it: `valued` of them. */
export type ValuedDeals = { readonly deals: number; readonly value: MinorUnits; readonly valued: number };

export type PipelineStageCounts = ValuedDeals & {
  readonly stage: string;
  /** When the deal longest in this stage came into it; null where no source tells of any. */
  readonly enteredAt: Instant | null;
};

export type PipelineCounts = {
  readonly pipeline: string | null;
  readonly open: ValuedDeals;
  readonly closing: ValuedDeals;
  readonly stages: readonly PipelineStageCounts[];
};

export type PipelineAnswer = {
  /** In the order of the question. */
  readonly pipelines: readonly PipelineCounts[];
  readonly thisWeek: ActivityCounts;
  readonly lastWeekByNow: ActivityCounts;
};
