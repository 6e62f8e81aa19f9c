import { describe, expect, it } from 'vitest';
import { createMeetingKeeper, type MeetingOptions } from '../../../electron/core/meeting-keeper.ts';
import type { MeetingBook } from '../../../shared/domain/meeting-book.ts';
import type { MeetingView } from '../../../shared/domain/meeting-view.ts';
import { hour, instant, minute } from '../../builders/instant.ts';
import { buildBook, buildItem } from '../../builders/meeting.ts';
import { buildWin } from '../../builders/wins-view.ts';
import { createFakeClock, type FakeClock } from '../../fakes/fake-clock.ts';
import { silentLogger } from '../../fakes/silent-logger.ts';

const nine = instant('2026-11-20T09:00');
const terms = { company: 'Alder & Finch', locale: 'en', currency: 'EUR', zone: 'Europe/Berlin', minutes: 20 };

/** A disk that remembers, and refuses as long as it is full. */
type Disk = { book: MeetingBook; records: { day: string; markdown: string }[]; full: boolean };

function open(disk: Disk, clock: FakeClock = createFakeClock(nine), options: Partial<MeetingOptions> = {}) {
  const told: MeetingView[] = [];
  const wall: (number | 'free')[] = [];
  const refuse = (): void => {
    if (disk.full) throw new Error('ENOSPC: no space left on device');
  };
  const keeper = createMeetingKeeper({
    store: {
      load: () => ({ book: disk.book, movedAside: null }),
      save: async (book) => {
        refuse();
        disk.book = book;
      },
    },
    terms,
    clock,
    log: silentLogger,
    proposals: () => [{ key: 'overdue', problem: '4 leads are overdue' }],
    winsSince: () => [buildWin({ company: 'Northwind' })],
    writeRecord: (day, markdown) => {
      refuse();
      disk.records.push({ day, markdown });
    },
    onChange: (view) => told.push(view),
    onHold: (until) => wall.push(until),
    onRelease: () => wall.push('free'),
    ...options,
  });
  keeper.start();
  return { keeper, clock, told, wall };
}

const emptyDisk = (): Disk => ({ book: buildBook(), records: [], full: false });
const add = { kind: 'add', id: 'a', origin: null } as const;
const typing = (text: string) => ({ kind: 'type', id: 'a', field: 'problem', text }) as const;

describe('the keeper of the meeting', () => {
  it('has the wall for two hours at most from the start, proposes what the data sees, and lets the wall go', async () => {
    const { keeper, clock, wall } = open(emptyDisk());
    keeper.command({ kind: 'start' });
    expect(keeper.view()).toMatchObject({ kind: 'running', proposals: [{ key: 'overdue' }] });
    await clock.advance(30 * minute);
    keeper.command({ kind: 'end' });
    expect(wall).toEqual([nine + 2 * hour, 'free']);
    expect(keeper.view().kind).toBe('idle');
  });

  it('keeps every letter on the disk as it is typed', async () => {
    const disk = emptyDisk();
    const { keeper, clock } = open(disk);
    keeper.command({ kind: 'start' });
    keeper.command(add);
    for (const text of ['S', 'Sl', 'Slow']) keeper.command(typing(text));
    await clock.advance(0);
    expect(disk.book.items).toMatchObject([{ id: 'a', problem: 'Slow' }]);
  });

  it('goes on after a restart in the middle of a word', async () => {
    const disk = emptyDisk();
    const first = open(disk);
    first.keeper.command({ kind: 'start' });
    first.keeper.command({ kind: 'go', step: 'problems' });
    first.keeper.command(add);
    first.keeper.command(typing('Slow ans'));
    await first.keeper.stop();
    const second = open(disk, createFakeClock(nine + 10 * minute));
    expect(second.wall).toEqual([nine + 2 * hour]);
    expect(second.keeper.view()).toMatchObject({
      kind: 'running',
      step: 'problems',
      plannedUntil: nine + 20 * minute,
      items: [{ problem: 'Slow ans' }],
    });
  });

  it('ends by itself after two hours, with its record', async () => {
    const disk = emptyDisk();
    const { keeper, clock, wall } = open(disk);
    keeper.command({ kind: 'start' });
    await clock.advance(2 * hour + minute);
    expect(wall.at(-1)).toBe('free');
    expect(keeper.view().kind).toBe('idle');
    expect(disk.records).toMatchObject([{ day: '2026-11-20' }]);
    expect(disk.records[0]?.markdown).toMatch(/^09:00 to 11:00$/m);
  });

  it('ends a meeting whose time ran out while Tandem was closed, at the time it ran out', async () => {
    const disk = emptyDisk();
    const first = open(disk);
    first.keeper.command({ kind: 'start' });
    await first.keeper.stop();
    const second = open(disk, createFakeClock(nine + 24 * hour));
    expect(second.wall).toEqual(['free']);
    expect(disk.records[0]?.markdown).toMatch(/^09:00 to 11:00$/m);
    expect(disk.records[0]?.day).toBe('2026-11-20');
  });

  it('takes the wall back to a meeting that runs, and begins no second one', () => {
    const { keeper, wall } = open(emptyDisk());
    keeper.command({ kind: 'start' });
    const begun = keeper.view();
    keeper.command({ kind: 'start' });
    expect(keeper.view()).toEqual(begun);
    expect(wall).toEqual([nine + 2 * hour, nine + 2 * hour]);
  });

  it('writes one record of a meeting: promises, wins and problems', () => {
    const disk = emptyDisk();
    disk.book = buildBook({ items: [buildItem({ problem: 'Wrong numbers' })] });
    const { keeper } = open(disk);
    keeper.command({ kind: 'start' });
    keeper.command(add);
    keeper.command(typing('Slow answers'));
    keeper.command({ kind: 'end' });
    keeper.command({ kind: 'end' });
    expect(disk.records).toHaveLength(1);
    expect(disk.records[0]?.markdown).toMatch(/Wrong numbers[^]*Northwind[^]*Slow answers[^]*4 leads are overdue/);
  });

  it('says that the disk refuses, goes on, and has it all on the disk as soon as it takes it', async () => {
    const disk = emptyDisk();
    const { keeper, clock } = open(disk);
    disk.full = true;
    keeper.command({ kind: 'start' });
    keeper.command(add);
    keeper.command(typing('Slow'));
    keeper.command({ kind: 'end' });
    await clock.advance(minute);
    expect(keeper.view()).toMatchObject({ saved: false, promises: [{ problem: 'Slow' }] });
    disk.full = false;
    await clock.advance(minute);
    expect(keeper.view()).toMatchObject({ saved: true });
    expect(disk.records).toHaveLength(1);
    expect(disk.book).toMatchObject({ items: [{ problem: 'Slow' }], running: null, records: [] });
  });

  it('tells screens by itself when the day turns a promise overdue, and nothing else', async () => {
    const disk = emptyDisk();
    disk.book = buildBook({ items: [buildItem({ dueOn: '2026-11-20' })] });
    const { clock, told } = open(disk);
    await clock.advance(14 * hour);
    expect(told).toEqual([]);
    await clock.advance(2 * hour);
    expect(told).toMatchObject([{ kind: 'idle', promises: [{ overdue: true }] }]);
  });

  it('follows the config', () => {
    const { keeper } = open(emptyDisk());
    keeper.command({ kind: 'start' });
    keeper.use({ ...terms, minutes: 45, locale: 'de' });
    keeper.command({ kind: 'type', id: 'a', field: 'due', text: 'Mittwoch' });
    expect(keeper.view()).toMatchObject({ plannedUntil: nine + 45 * minute, items: [{ dueOn: '2026-11-25' }] });
  });

  it('refuses more promises than anybody makes, and never the letters of one that is there', () => {
    const disk = emptyDisk();
    const items = Array.from({ length: 500 }, (_, index) => buildItem({ id: `${index}` }));
    disk.book = buildBook({ items });
    const { keeper } = open(disk);
    expect(() => keeper.command(add)).toThrow('There are too many promises');
    expect(() => keeper.command(typing('Slow'))).toThrow('There are too many promises');
    keeper.command({ kind: 'type', id: '7', field: 'owner', text: 'Jonas' });
    expect(keeper.view()).toMatchObject({
      promises: expect.arrayContaining([expect.objectContaining({ owner: 'Jonas' })]),
    });
  });
});
