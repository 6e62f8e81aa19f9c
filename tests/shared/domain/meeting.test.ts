import { describe, expect, it } from 'vitest';
import { emptyMeetingBook, type MeetingBook } from '../../../shared/domain/meeting-book.ts';
import { byDueDay, meet, type MeetingEvent, openProposals, promisesOf } from '../../../shared/domain/meeting.ts';
import { hour, instant } from '../../builders/instant.ts';
import { buildBook, buildItem } from '../../builders/meeting.ts';

/** A Friday. */
const now = instant('2026-11-20T09:00');
const moment = { now, today: '2026-11-20', locale: 'en' };
const day = 24 * hour;

/** What becomes of a book when all of these happen at once. */
function after(events: readonly MeetingEvent[], book: MeetingBook = emptyMeetingBook): MeetingBook {
  return events.reduce((former, event) => meet(former, event, moment), book);
}

const start: MeetingEvent = { kind: 'start', proposals: [] };
const add = (id: string, origin: string | null = null): MeetingEvent => ({ kind: 'add', id, origin });
const type = (id: string, field: 'problem' | 'purpose' | 'owner' | 'due', text: string): MeetingEvent => ({
  kind: 'type',
  id,
  field,
  text,
});

describe('a meeting', () => {
  it('begins with what is still open, the first due first', () => {
    const items = [
      buildItem({ id: 'no day', dueOn: null }),
      buildItem({ id: 'later', dueOn: '2026-12-04' }),
      buildItem({ id: 'sooner', dueOn: '2026-11-18' }),
      buildItem({ id: 'done', doneAt: 5 }),
    ];
    const book = after([start], buildBook({ items }));
    expect(book.running).toMatchObject({ step: 'promises', promises: ['sooner', 'later', 'no day'], startedAt: now });
  });

  it('keeps everything that is typed, letter by letter', () => {
    const book = after([start, add('a'), type('a', 'problem', 'Slow a'), type('a', 'problem', 'Slow answers')]);
    expect(book.items).toMatchObject([{ id: 'a', problem: 'Slow answers', purpose: '', dueOn: null }]);
  });

  it('reads a due date as it is typed and keeps what is none', () => {
    const book = after([start, add('a'), type('a', 'due', 'mon'), add('b'), type('b', 'due', 'after the fair')]);
    expect(book.items).toMatchObject([
      { due: 'mon', dueOn: '2026-11-23' },
      { due: 'after the fair', dueOn: null },
    ]);
  });

  it('leaves a due date the day it was when the same words come again later', () => {
    const book = after([start, add('a'), type('a', 'due', 'fri')]);
    const later = meet(book, type('a', 'due', 'fri'), { ...moment, today: '2026-11-29' });
    expect(later.items[0]?.dueOn).toBe('2026-11-27');
  });

  it('adds an item once, however often it is asked to', () => {
    expect(after([start, add('a'), add('a')]).items).toHaveLength(1);
  });

  it('does nothing when it is begun again while it runs', () => {
    const book = after([start, { kind: 'go', step: 'problems' }]);
    expect(meet(book, start, { ...moment, now: now + hour })).toBe(book);
  });

  it('goes to any step, and nowhere while none runs', () => {
    expect(after([start, { kind: 'go', step: 'actions' }]).running?.step).toBe('actions');
    expect(after([{ kind: 'go', step: 'actions' }])).toEqual(emptyMeetingBook);
  });

  it('ticks off a promise and takes that back', () => {
    const book = buildBook({ items: [buildItem({ id: 'a' })] });
    const done = after([start, { kind: 'done', id: 'a', done: true }], book);
    expect(done.items[0]?.doneAt).toBe(now);
    expect(after([{ kind: 'done', id: 'a', done: false }], done).items[0]?.doneAt).toBeNull();
  });

  it('lists a promise that was done as long as it runs', () => {
    const book = after([start, { kind: 'done', id: 'form', done: true }], buildBook({ items: [buildItem()] }));
    expect(book.running && promisesOf(book, book.running)).toMatchObject([{ id: 'form', doneAt: now }]);
  });

  it('leaves with its end what is open, and nothing that is done or blank', () => {
    const items = [buildItem({ id: 'open' }), buildItem({ id: 'done' })];
    const events: MeetingEvent[] = [
      start,
      { kind: 'done', id: 'done', done: true },
      add('new'),
      type('new', 'owner', 'Jonas'),
      add('blank'),
      type('blank', 'problem', '  '),
      { kind: 'end' },
    ];
    const book = after(events, buildBook({ items }));
    expect(book.items.map(({ id }) => id)).toEqual(['open', 'new']);
    expect(book.running).toBeNull();
    expect(after([start], book).running?.promises).toEqual(['open', 'new']);
  });

  it('keeps letters that arrive after its end, even of an item that was blank until then', () => {
    const book = after([start, add('a'), { kind: 'end' }, type('a', 'problem', 'Late')]);
    expect(book.items).toMatchObject([{ id: 'a', problem: 'Late', doneAt: null }]);
  });

  it.each([
    ['of a week at first', null, now - 7 * day],
    ['since the last meeting', now - 12 * day, now - 12 * day],
    ['of a day at least', now - hour, now - day],
    ['of a day where the clock was set back', now + day, now - day],
  ])('tells the wins %s', (_, lastStartedAt, since) => {
    expect(after([start], buildBook({ lastStartedAt })).running?.winsSince).toBe(since);
  });
});

describe('a problem that the data proposes', () => {
  const proposals = [
    { key: 'overdue', problem: '4 leads are overdue' },
    { key: 'stage:sql', problem: 'Most is lost after SQL' },
  ];
  const left = (book: MeetingBook) => book.running && openProposals(book, book.running).map(({ key }) => key);

  it('is taken up with its words, and proposed no more', () => {
    const book = after([{ kind: 'start', proposals }, add('a', 'overdue')]);
    expect(book.items).toMatchObject([{ id: 'a', origin: 'overdue', problem: '4 leads are overdue' }]);
    expect(left(book)).toEqual(['stage:sql']);
  });

  it('is taken up once, even from two screens', () => {
    expect(after([{ kind: 'start', proposals }, add('a', 'overdue'), add('b', 'overdue')]).items).toHaveLength(1);
  });

  it('is set aside and taken back, each once', () => {
    const aside = (proposal: string, isAside: boolean): MeetingEvent => ({
      kind: 'setAside',
      proposal,
      aside: isAside,
    });
    const setAside = (...events: MeetingEvent[]) => after([{ kind: 'start', proposals }, ...events]).running?.setAside;
    expect(setAside()).toEqual([]);
    expect(setAside(aside('overdue', true), aside('overdue', true))).toEqual(['overdue']);
    expect(setAside(aside('overdue', true), aside('stage:sql', true), aside('overdue', false))).toEqual(['stage:sql']);
    expect(setAside(aside('nobody proposed it', true))).toEqual([]);
    expect(after([aside('overdue', true)]).running).toBeNull();
  });

  it('is proposed again by the next meeting after it was set aside', () => {
    const aside = { kind: 'setAside', proposal: 'overdue', aside: true } as const;
    const next = after([{ kind: 'start', proposals }, aside, { kind: 'end' }, { kind: 'start', proposals }]);
    expect(next.running?.setAside).toEqual([]);
    expect(left(next)).toEqual(['overdue', 'stage:sql']);
  });

  it('is not proposed while a promise of an earlier meeting is about it', () => {
    const open = buildBook({ items: [buildItem({ origin: 'overdue' })] });
    expect(left(after([{ kind: 'start', proposals }], open))).toEqual(['stage:sql']);
  });

  it('is proposed again in the meeting after the one in which its promise was done', () => {
    const open = buildBook({ items: [buildItem({ id: 'a', origin: 'overdue' })] });
    const events: MeetingEvent[] = [
      { kind: 'start', proposals },
      { kind: 'done', id: 'a', done: true },
    ];
    const during = after(events, open);
    expect(left(during)).toEqual(['stage:sql']);
    expect(left(after([{ kind: 'end' }, { kind: 'start', proposals }], during))).toEqual(['overdue', 'stage:sql']);
  });
});

describe('the order of promises', () => {
  it('is by due day, those without one last, then as they were written down', () => {
    const items = [
      buildItem({ id: 'd', dueOn: null, createdAt: 1 }),
      buildItem({ id: 'c', dueOn: '2026-12-01', createdAt: 9 }),
      buildItem({ id: 'b', dueOn: '2026-11-27', createdAt: 7 }),
      buildItem({ id: 'a', dueOn: '2026-11-27', createdAt: 2 }),
    ];
    expect(items.toSorted(byDueDay).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});
