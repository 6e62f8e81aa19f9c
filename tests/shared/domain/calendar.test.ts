import { describe, expect, it } from 'vitest';
import { aCalendar } from '../../builders/config.ts';
import { hour, instant, minute } from '../../builders/instant.ts';

// 6 November 2026 is a Friday.
describe('working time', () => {
  it.each([
    ['2026-11-06T16:30', '2026-11-09T09:30', 60],
    ['2026-11-07T11:00', '2026-11-09T10:00', 60],
    ['2026-11-06T10:00', '2026-11-06T10:00', 0],
    ['2026-11-06T10:00', '2026-11-06T09:00', 0],
    ['2026-11-06T08:00', '2026-11-06T18:00', 480],
    ['2026-11-06T17:00', '2026-11-09T09:00', 0],
    ['2026-11-02T00:00', '2026-11-09T00:00', 2400],
  ])('from %s to %s is %i minutes', (from, until, minutes) => {
    expect(aCalendar().workingTime(instant(from), instant(until))).toBe(minutes * minute);
  });

  it('counts several windows of a day, and minutes that two of them share only once', () => {
    const calendar = aCalendar({ week: { fri: ['13:00-17:00', '08:00-12:00', '11:00-12:00'] } });
    expect(calendar.workingTime(instant('2026-11-06T00:00'), instant('2026-11-07T00:00'))).toBe(8 * hour);
  });

  it('leaves out a holiday and keeps the hours of a half day', () => {
    const calendar = aCalendar({ closures: [{ day: '2026-12-24', open: ['09:00-12:00'] }, { day: '2026-12-25' }] });
    expect(calendar.workingTime(instant('2026-12-24T00:00'), instant('2026-12-26T00:00'))).toBe(3 * hour);
  });

  it('runs to the end of a day that is open until 24:00', () => {
    const calendar = aCalendar({ week: { fri: ['22:00-24:00'], sat: ['00:00-02:00'] } });
    expect(calendar.workingTime(instant('2026-11-06T23:00'), instant('2026-11-07T01:00'))).toBe(2 * hour);
  });
});

describe('the deadline', () => {
  it.each([
    ['2026-11-06T16:30', 60, '2026-11-09T09:30'],
    ['2026-11-07T11:00', 60, '2026-11-09T10:00'],
    ['2026-11-06T10:00', 30, '2026-11-06T10:30'],
    ['2026-11-06T16:00', 60, '2026-11-06T17:00'],
    ['2026-11-06T10:00', 0, '2026-11-06T10:00'],
    ['2026-11-07T11:00', 0, '2026-11-09T09:00'],
    ['2026-11-06T17:00', 1, '2026-11-09T09:01'],
    ['2026-11-06T09:00', 2400, '2026-11-12T17:00'],
  ])('of a clock started at %s with %i minutes is %s', (start, minutes, due) => {
    expect(aCalendar().addWorkingTime(instant(start), minutes * minute)).toBe(instant(due));
  });

  it('does not exist in a calendar that never opens', () => {
    expect(aCalendar({ week: {} }).addWorkingTime(instant('2026-11-06T10:00'), minute)).toBeNull();
  });

  it('does not exist after the last opening of a calendar that opens on single days only', () => {
    const calendar = aCalendar({ week: {}, closures: [{ day: '2026-11-07', open: ['10:00-12:00'] }] });
    expect(calendar.addWorkingTime(instant('2026-11-06T10:00'), hour)).toBe(instant('2026-11-07T11:00'));
    expect(calendar.addWorkingTime(instant('2026-11-06T10:00'), 3 * hour)).toBeNull();
    expect(calendar.addWorkingTime(instant('2026-11-08T10:00'), 0)).toBeNull();
  });

  it('does not exist for more working time than twenty years have', () => {
    expect(aCalendar().addWorkingTime(instant('2026-11-06T10:00'), Number.MAX_SAFE_INTEGER)).toBeNull();
  });
});

describe('the day', () => {
  it('is the one of the zone, not of UTC', () => {
    const newYork = aCalendar({ zone: 'America/New_York' });
    expect(newYork.dayOf(Date.UTC(2026, 10, 7, 2))).toBe('2026-11-06');
    expect(aCalendar({ zone: 'Pacific/Kiritimati' }).dayOf(Date.UTC(2026, 10, 6, 11))).toBe('2026-11-07');
  });

  it('begins at its first instant', () => {
    const calendar = aCalendar();
    const start = calendar.startOf('2026-11-06');
    expect(start).toBe(instant('2026-11-06T00:00'));
    expect(calendar.dayOf(start)).toBe('2026-11-06');
    expect(calendar.dayOf(start - 1)).toBe('2026-11-05');
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-06', 0, '2026-11-06'],
  ])('%s plus %i days is %s', (day, count, moved) => {
    expect(aCalendar().addDays(day, count)).toBe(moved);
  });

  it('weighs 1 with opening hours, 0 without, and what a closure says', () => {
    const calendar = aCalendar({
      closures: [{ day: '2026-12-24', weight: 0.5, open: ['09:00-12:00'] }, { day: '2026-12-25' }],
    });
    expect(['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26'].map(calendar.weight)).toEqual([1, 0.5, 0, 0]);
  });

  it('lists the open windows of the days asked for, the last one left out', () => {
    const window = (day: string) => ({ start: instant(`${day}T09:00`), end: instant(`${day}T17:00`) });
    expect(aCalendar().openWindows('2026-11-05', '2026-11-10')).toEqual(
      ['2026-11-05', '2026-11-06', '2026-11-09'].map(window),
    );
    expect(aCalendar().openWindows('2026-11-05', '2026-11-05')).toEqual([]);
  });
});

describe('the worked fraction of a day', () => {
  it.each([
    ['2026-11-06T13:00', 0.5],
    ['2026-11-06T00:00', 0],
    ['2026-11-06T08:59', 0],
    ['2026-11-06T17:00', 1],
    ['2026-11-06T23:59', 1],
    ['2026-11-07T13:00', 0],
  ])('at %s is %d', (at, fraction) => {
    expect(aCalendar().workedFraction(instant(at))).toBe(fraction);
  });
});

it('answers working time over a year in well under a millisecond once the days are known', () => {
  const calendar = aCalendar();
  const [from, until] = [instant('2026-01-01T00:00'), instant('2027-01-01T00:00')];
  calendar.workingTime(from, until);
  const before = performance.now();
  for (let times = 0; times < 100; times++) calendar.workingTime(from, until);
  expect((performance.now() - before) / 100).toBeLessThan(1);
});
