import { emptyMeetingBook, type MeetingBook, type MeetingItem } from '../../shared/domain/meeting-book.ts';
import type { MeetingItemView, MeetingView, RunningMeetingView } from '../../shared/domain/meeting-view.ts';
import { asOf } from './wins-view.ts';

/** What somebody promised, open. */
export function buildItem(item: Partial<MeetingItem> = {}): MeetingItem {
  return {
    id: 'form',
    problem: 'The download form lets wrong numbers through',
    origin: null,
    purpose: 'Sales reaches whom marketing brings',
    owner: 'Ida',
    due: 'fri',
    dueOn: '2026-11-27',
    doneAt: null,
    createdAt: 1_000,
    ...item,
  };
}

export function buildBook(book: Partial<MeetingBook> = {}): MeetingBook {
  return { ...emptyMeetingBook, ...book };
}

export function buildItemView(item: Partial<MeetingItemView> = {}): MeetingItemView {
  const { createdAt: _, ...view } = buildItem();
  return { ...view, overdue: false, ...item };
}

/** Five minutes into a meeting of twenty, on a Friday. */
export function buildRunningMeeting(meeting: Partial<RunningMeetingView> = {}): RunningMeetingView {
  const startedAt = asOf - 5 * 60_000;
  return {
    kind: 'running',
    startedAt,
    plannedUntil: startedAt + 20 * 60_000,
    endsBy: startedAt + 2 * 3_600_000,
    step: 'promises',
    today: '2026-11-20',
    winsSince: asOf - 7 * 86_400_000,
    promises: [],
    items: [],
    proposals: [],
    setAside: [],
    saved: true,
    ...meeting,
  };
}

export function buildIdleMeeting(
  meeting: Partial<Extract<MeetingView, { kind: 'idle' }>> = {},
): Extract<MeetingView, { kind: 'idle' }> {
  return { kind: 'idle', met: true, promises: [], today: '2026-11-20', saved: true, ...meeting };
}
