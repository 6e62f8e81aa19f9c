/**
 * The weekly meeting as a pure state machine: `meet` takes what is kept, what happened, and the moment. Last week's promises
 * come first: every item that is still open. What was done in a meeting is in its record and leaves the book with its end.
 */
import { blankMeetingItem } from './blank-meeting-item.ts';
import { dueDay } from './due-day.ts';
import type { MeetingBook, MeetingItem, MeetingProposal, RunningMeeting } from './meeting-book.ts';
import type { MeetingStep, TypedField } from './meeting-steps.ts';
import type { Day, Instant } from './records.ts';

export type MeetingEvent =
  | { readonly kind: 'start'; readonly proposals: readonly MeetingProposal[] }
  | { readonly kind: 'go'; readonly step: MeetingStep }
  /** A new item, of a proposal where one is named. Its id is chosen by who adds it, so that adding it twice adds it once. */
  | { readonly kind: 'add'; readonly id: string; readonly origin: string | null }
  | { readonly kind: 'type'; readonly id: string; readonly field: TypedField; readonly text: string }
  | { readonly kind: 'done'; readonly id: string; readonly done: boolean }
  /** A proposal by its key, put away for this meeting or taken back. */
  | { readonly kind: 'setAside'; readonly proposal: string; readonly aside: boolean }
  | { readonly kind: 'end' };

export type MeetingMoment = {
  readonly now: Instant;
  /** In the calendar's zone. */
  readonly today: Day;
  /** Due dates are read as people write them there. */
  readonly locale: string;
};

/** A meeting that nobody ends is over after this. */
export const longestMeetingMs = 2 * 3_600_000;
const dayMs = 86_400_000;

/**
 * The book after an event. What is typed is kept whether a meeting runs or not, and whether its item is still there or not: the
 * last letters may arrive after the end. Any other event about what is not there changes nothing.
 */
export function meet(book: MeetingBook, event: MeetingEvent, moment: MeetingMoment): MeetingBook {
  switch (event.kind) {
    case 'start':
      return book.running ? book : started(book, event.proposals, moment.now);
    case 'go':
      return book.running ? { ...book, running: { ...book.running, step: event.step } } : book;
    case 'add':
      return added(book, event, moment.now);
    case 'type':
      return changed(added(book, { id: event.id, origin: null }, moment.now), event.id, (item) =>
        typed(item, event, moment),
      );
    case 'done':
      return changed(book, event.id, (item) => ({
        ...item,
        doneAt: event.done ? (item.doneAt ?? moment.now) : null,
      }));
    case 'setAside':
      return book.running ? { ...book, running: withAside(book.running, event) } : book;
    case 'end':
      return ended(book);
  }
}

/** When it ends by itself. */
export function meetingEndsBy({ startedAt }: RunningMeeting): Instant {
  return startedAt + longestMeetingMs;
}

/** The first due first; those without a day last, in the order they were written down. */
export function byDueDay(a: MeetingItem, b: MeetingItem): number {
  if (a.dueOn === b.dueOn) return a.createdAt - b.createdAt;
  if (a.dueOn === null) return 1;
  return b.dueOn === null || a.dueOn < b.dueOn ? -1 : 1;
}

/** Whether nothing was typed into it. */
export function isBlank({ problem, purpose, owner, due }: MeetingItem): boolean {
  return [problem, purpose, owner, due].every((text) => text.trim() === '');
}

/** Last week's promises of a running meeting, in its order. */
export function promisesOf({ items }: MeetingBook, running: RunningMeeting): readonly MeetingItem[] {
  return running.promises.flatMap((id) => items.find((item) => item.id === id) ?? []);
}

/** What was written down since a running meeting began. */
export function newItemsOf({ items }: MeetingBook, running: RunningMeeting): readonly MeetingItem[] {
  return items.filter(({ id }) => !running.promises.includes(id));
}

/** What the data proposes and nobody has taken up, now or in a promise that is still open; set aside or not. */
export function openProposals({ items }: MeetingBook, running: RunningMeeting): readonly MeetingProposal[] {
  const taken = new Set(items.map(({ origin }) => origin));
  return running.proposals.filter(({ key }) => !taken.has(key));
}

/** Each once, and none that is not proposed: it bounds what is kept. */
function withAside(
  running: RunningMeeting,
  { proposal, aside }: { readonly proposal: string; readonly aside: boolean },
): RunningMeeting {
  const others = running.setAside.filter((key) => key !== proposal);
  const isKnown = running.proposals.some(({ key }) => key === proposal);
  return { ...running, setAside: aside && isKnown ? [...others, proposal] : others };
}

function started(book: MeetingBook, proposals: readonly MeetingProposal[], now: Instant): MeetingBook {
  const open = book.items.filter((item) => item.doneAt === null && !isBlank(item));
  return {
    ...book,
    items: open,
    running: {
      startedAt: now,
      step: 'promises',
      promises: open.toSorted(byDueDay).map(({ id }) => id),
      proposals,
      setAside: [],
      // Of a day at least: a meeting that was ended too soon and begun again tells of the same wins.
      winsSince: book.lastStartedAt === null ? now - 7 * dayMs : Math.min(book.lastStartedAt, now - dayMs),
    },
    lastStartedAt: now,
  };
}

function added(
  book: MeetingBook,
  { id, origin }: { readonly id: string; readonly origin: string | null },
  now: Instant,
): MeetingBook {
  if (book.items.some((item) => item.id === id || (origin !== null && item.origin === origin))) return book;
  const item: MeetingItem = { ...blankMeetingItem(id, origin, book.running?.proposals), createdAt: now };
  return { ...book, items: [...book.items, item] };
}

function changed(book: MeetingBook, id: string, change: (item: MeetingItem) => MeetingItem): MeetingBook {
  return { ...book, items: book.items.map((item) => (item.id === id ? change(item) : item)) };
}

function typed(
  item: MeetingItem,
  { field, text }: { readonly field: TypedField; readonly text: string },
  { today, locale }: MeetingMoment,
): MeetingItem {
  if (field !== 'due') return { ...item, [field]: text };
  // Typed once more as it stands, "fri" is still the Friday it was when it was first typed.
  return text === item.due ? item : { ...item, due: text, dueOn: dueDay(text, today, locale) };
}

function ended(book: MeetingBook): MeetingBook {
  if (!book.running) return book;
  return { ...book, items: book.items.filter((item) => item.doneAt === null && !isBlank(item)), running: null };
}
