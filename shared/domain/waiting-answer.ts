/** What the ledger is asked about leads that wait for their first answer, and what it answers. */
import type { Instant } from './records.ts';
import type { WaitingLead } from './waiting-view.ts';

export type WaitingQuestion = {
  /** One answer for each: leads of this type (any case) alone, null: all of them. */
  readonly leadTypes: readonly (string | null)[];
};

/** A lead as the ledger tells it; how long it has waited is the calendar's to say. */
export type WaitingRow = Omit<WaitingLead, 'key' | 'waitedMs' | 'leftMs'> & { readonly id: string };

/** Leads that wait: those past their deadline are overdue, the others are still in time. */
export type WaitingAnswer = {
  readonly leadType: string | null;
  readonly waiting: number;
  readonly overdue: number;
  /** The earliest start of a clock among them. Null where none waits. */
  readonly oldest: Instant | null;
  /** The first of them by deadline, then by id. */
  readonly leads: readonly WaitingRow[];
};
