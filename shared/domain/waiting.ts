/** Leads waiting: which of them must be answered next, and how long each has left. */
import type { AgreementView } from './agreement-view.ts';
import type { Calendar } from './calendar.ts';
import type { Instant } from './records.ts';
import type { WaitingAnswer, WaitingRow } from './waiting-answer.ts';
import type { WaitingLead, WaitingView } from './waiting-view.ts';
import { workingClock } from './working-clock.ts';

type Context = { readonly calendar: Calendar; readonly now: Instant };

/**
 * One view for each answer. None without an agreement, which promises no time. Where no source tells of answers every lead
 * would seem to wait: then none is known to.
 */
export function waiting(
  answers: readonly WaitingAnswer[],
  agreement: AgreementView | null,
  context: Context,
): readonly WaitingView[] {
  if (!agreement) return [];
  const clock = workingClock(context.calendar, context.now);
  const told = agreement.sales.told.responses;
  return answers.map((answer) => ({ ...(told ? waitingView(answer, context) : nobody(answer)), clock, told }));
}

function waitingView(
  { leadType, waiting: all, overdue, oldest, leads }: WaitingAnswer,
  context: Context,
): Omit<WaitingView, 'clock' | 'told'> {
  const { calendar, now } = context;
  return {
    leadType,
    overdue,
    running: all - overdue,
    longestMs: oldest === null ? null : calendar.workingTime(oldest, now),
    leads: leads.map((row) => waitingLead(row, context)),
  };
}

function nobody({ leadType }: WaitingAnswer): Omit<WaitingView, 'clock' | 'told'> {
  return { leadType, overdue: 0, running: 0, longestMs: null, leads: [] };
}

function waitingLead({ id, ...row }: WaitingRow, { calendar, now }: Context): WaitingLead {
  return {
    key: id,
    ...row,
    waitedMs: calendar.workingTime(row.since, now),
    // Of the two one is nothing.
    leftMs: calendar.workingTime(now, row.dueAt) - calendar.workingTime(row.dueAt, now),
  };
}
