/** Keeps the weekly meeting: what is typed, on the disk as it is typed; the clock that ends it; its record when it is over. */
import type { MeetingCommand } from '../../shared/bridge/contract.ts';
import type { Config } from '../../shared/config/config.ts';
import { dayIn } from '../../shared/domain/day-in-zone.ts';
import { meet, type MeetingEvent, meetingEndsBy, type MeetingMoment } from '../../shared/domain/meeting.ts';
import type { MeetingProposal } from '../../shared/domain/meeting-book.ts';
import { meetingMarkdown } from '../../shared/domain/meeting-markdown.ts';
import { type MeetingView, meetingView } from '../../shared/domain/meeting-view.ts';
import type { Day, Instant } from '../../shared/domain/records.ts';
import type { Win } from '../../shared/domain/wins-view.ts';
import type { Clock } from './clock.ts';
import { createLatestWriter } from './latest-writer.ts';
import type { Logger } from './logger.ts';
import type { MeetingStore } from './meeting-store.ts';
import { Refused } from './refused.ts';

export type MeetingTerms = Pick<Config, 'company' | 'locale' | 'currency'> & {
  readonly zone: string;
  /** How long a meeting is meant to last. */
  readonly minutes: number;
};

export type MeetingKeeper = {
  readonly view: () => MeetingView;
  /** Where the file was moved to that could not be read; null where it could. */
  readonly movedAside: string | null;
  /** The wall is there: a meeting that was running goes on, if its time is not over. */
  readonly start: () => void;
  readonly command: (command: MeetingCommand) => void;
  /** The config may have changed. */
  readonly use: (terms: MeetingTerms) => void;
  /** Resolves when all that was typed is on the disk, or the disk has refused it. */
  readonly stop: () => Promise<void>;
};

export type MeetingOptions = {
  readonly store: MeetingStore;
  readonly terms: MeetingTerms;
  readonly clock: Clock;
  readonly log: Logger;
  /** What the data sees at this moment. */
  readonly proposals: () => readonly MeetingProposal[];
  readonly winsSince: (since: Instant) => readonly Win[];
  /** Writes the record of a meeting. Throws where the disk refuses. */
  readonly writeRecord: (day: Day, markdown: string) => void;
  readonly onChange: (view: MeetingView) => void;
  /** A meeting has the wall until then: it began, it goes on after a restart, or somebody wants to see it again. */
  readonly onHold: (until: Instant) => void;
  readonly onRelease: () => void;
};

/** So often it is looked whether its time or the day is over, and a disk that refused is tried again. */
const lookEveryMs = 15_000;
/** Far more than people type. It bounds the file. */
const mostItems = 500;

export function createMeetingKeeper(options: MeetingOptions): MeetingKeeper {
  const { store, clock, log } = options;
  let { terms } = options;
  const { book: stored, movedAside } = store.load();
  let book = stored;
  let cancelTimer = (): void => {};
  if (movedAside !== null) log.error('The meetings could not be read and were moved aside.', { path: movedAside });

  const moment = (): MeetingMoment => {
    const now = clock.now();
    return { now, today: dayIn(terms.zone, now), locale: terms.locale };
  };
  const view = (): MeetingView =>
    meetingView(book, { today: moment().today, minutes: terms.minutes, saved: !writer.isRefused() });
  const tell = (): void => {
    told = view();
    options.onChange(told);
  };
  const tellWhatIsNew = (): void => {
    if (JSON.stringify(view()) !== JSON.stringify(told)) tell();
  };
  const writer = createLatestWriter(store.save, (refusal) => {
    if (refusal !== null) log.error('The meeting could not be saved.', { error: refusal });
    tell();
  });
  let told = view();

  const isOneTooMany = (id: string): boolean =>
    book.items.length >= mostItems && !book.items.some((item) => item.id === id);

  const change = (event: MeetingEvent): void => {
    book = meet(book, event, moment());
    writer.put(book);
    tell();
  };

  /** A record that can't be written stays in the book until it can. */
  const writeRecords = (): void => {
    if (book.records.length === 0) return;
    for (const record of book.records) {
      try {
        options.writeRecord(record.day, record.markdown);
      } catch (error) {
        log.error('The record of a meeting could not be written.', { error: String(error) });
        break;
      }
      book = { ...book, records: book.records.filter((other) => other !== record) };
    }
    writer.put(book);
  };

  const end = (endedAt: Instant): void => {
    const { running } = book;
    if (!running) return;
    const day = dayIn(terms.zone, running.startedAt);
    const wins = options.winsSince(running.winsSince);
    const markdown = meetingMarkdown(book, running, { ...terms, day, endedAt, wins });
    book = { ...book, records: [...book.records, { day, markdown }] };
    options.onRelease();
    change({ kind: 'end' });
    writeRecords();
  };

  const look = (): void => {
    const { running } = book;
    const by = running ? meetingEndsBy(running) : Infinity;
    if (clock.now() >= by) end(by);
    writeRecords();
    writer.retry();
    tellWhatIsNew();
    cancelTimer = clock.after(lookEveryMs, look);
  };

  return {
    view,
    movedAside,
    command: (command) => {
      if (command.kind === 'end') return end(clock.now());
      if ('id' in command && isOneTooMany(command.id)) throw new Refused('There are too many promises in the meeting.');
      change(command.kind === 'start' ? { kind: 'start', proposals: options.proposals() } : command);
      if (command.kind === 'start' && book.running) options.onHold(meetingEndsBy(book.running));
    },
    use: (next) => {
      terms = next;
      tellWhatIsNew();
    },
    start: () => {
      look();
      if (book.running) options.onHold(meetingEndsBy(book.running));
    },
    stop: async () => {
      cancelTimer();
      await writer.settle();
    },
  };
}
