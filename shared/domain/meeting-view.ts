/** The weekly meeting as screens are told of it. Not part of the snapshot: it is typed, not computed. */
import type { PrivacyConfig, PrivacyMode } from '../config/privacy.ts';
import { byDueDay, meetingEndsBy, newItemsOf, openProposals, promisesOf } from './meeting.ts';
import type { MeetingBook, MeetingItem, MeetingProposal } from './meeting-book.ts';
import type { MeetingStep } from './meeting-steps.ts';
import type { Day, Instant } from './records.ts';

export type MeetingItemView = Pick<
  MeetingItem,
  'id' | 'problem' | 'origin' | 'purpose' | 'owner' | 'due' | 'dueOn' | 'doneAt'
> & { readonly overdue: boolean };

export type RunningMeetingView = {
  readonly kind: 'running';
  readonly startedAt: Instant;
  /** When it is meant to be over. */
  readonly plannedUntil: Instant;
  /** When it ends by itself. */
  readonly endsBy: Instant;
  readonly step: MeetingStep;
  readonly today: Day;
  readonly winsSince: Instant;
  readonly promises: readonly MeetingItemView[];
  /** Written down in this meeting. */
  readonly items: readonly MeetingItemView[];
  readonly proposals: readonly MeetingProposal[];
  /** Keys of those of them that are set aside. */
  readonly setAside: readonly string[];
  /** Whether all of it is on the disk. */
  readonly saved: boolean;
};

export type MeetingView =
  | {
      readonly kind: 'idle';
      /** Whether there ever was a meeting. */
      readonly met: boolean;
      /** What is still open, the first due first. */
      readonly promises: readonly MeetingItemView[];
      readonly today: Day;
      readonly saved: boolean;
    }
  | RunningMeetingView
  /** Not for the eyes of those who look at the wall now. */
  | { readonly kind: 'hidden'; readonly running: boolean };

export type MeetingViewInput = {
  readonly today: Day;
  /** How long it is meant to last. */
  readonly minutes: number;
  readonly saved: boolean;
};

export function meetingView(book: MeetingBook, { today, minutes, saved }: MeetingViewInput): MeetingView {
  const { running } = book;
  const view = (item: MeetingItem): MeetingItemView => itemView(item, today);
  if (!running) {
    const open = book.items.filter(({ doneAt }) => doneAt === null).toSorted(byDueDay);
    return { kind: 'idle', met: book.lastStartedAt !== null, promises: open.map(view), today, saved };
  }
  return {
    kind: 'running',
    startedAt: running.startedAt,
    plannedUntil: running.startedAt + minutes * 60_000,
    endsBy: meetingEndsBy(running),
    step: running.step,
    today,
    winsSince: running.winsSince,
    promises: promisesOf(book, running).map(view),
    items: newItemsOf(book, running).map(view),
    proposals: openProposals(book, running),
    setAside: running.setAside,
    saved,
  };
}

/**
 * A meeting is the team's own: whoever else looks at the wall gets nothing of it, whatever else may be shown to them. What is
 * typed may hold any name, so a team that may not see names or customers on its wall gets nothing of it there either.
 */
export function maskMeeting(view: MeetingView, mode: PrivacyMode, privacy: PrivacyConfig): MeetingView {
  return showsMeeting(mode, privacy) ? view : { kind: 'hidden', running: view.kind === 'running' };
}

export function showsMeeting(mode: PrivacyMode, { team }: PrivacyConfig): boolean {
  return mode === 'team' && team.names === 'full' && team.customers === 'shown';
}

function itemView(item: MeetingItem, today: Day): MeetingItemView {
  const { id, problem, origin, purpose, owner, due, dueOn, doneAt } = item;
  const overdue = doneAt === null && dueOn !== null && dueOn < today;
  return { id, problem, origin, purpose, owner, due, dueOn, doneAt, overdue };
}
