import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCalendar } from '../../builders/config.ts';
import { hour, instant, minute } from '../../builders/instant.ts';

const allDay = ['00:00-24:00'];
const always = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay };

describe('a day on which the clock changes is as long as it is', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    // Midnight itself is skipped.
    ['Africa/Cairo', '2026-04-24', 23],
    // The whole day was skipped.
    ['Pacific/Apia', '2011-12-30', 0],
  ])('%s, %s: %d hours', (zone, day, hours) => {
    const calendar = aCalendar({ zone, week: always });
    const [start, end] = [calendar.startOf(day), calendar.startOf(calendar.addDays(day, 1))];
    expect(end - start).toBe(hours * hour);
    expect(calendar.workingTime(start, end)).toBe(hours * hour);
  });
});

describe('windows around a change of the clock in Berlin', () => {
  const sunday = (windows: string[]) => aCalendar({ week: { sun: windows } });
  const openTime = (windows: string[], day: string) => {
    const calendar = sunday(windows);
    return calendar.workingTime(calendar.startOf(day), calendar.startOf(calendar.addDays(day, 1))) / minute;
  };

  it.each([
    // 02:00 to 03:00 does not exist on this day.
    ['2026-03-29', ['02:00-03:00'], 0],
    ['2026-03-29', ['02:30-04:00'], 60],
    ['2026-03-29', ['01:00-02:30'], 60],
    ['2026-03-29', ['01:00-02:30', '02:30-04:00'], 120],
    // 02:00 to 03:00 comes twice on this day.
    ['2026-10-25', ['02:00-03:00'], 120],
    ['2026-10-25', ['01:00-02:30', '02:30-04:00'], 240],
    ['2026-10-25', ['09:00-17:00'], 480],
  ])('%s, open %j: %i minutes', (day, windows, minutes) => {
    expect(openTime(windows, day)).toBe(minutes);
  });

  it('keeps the wall-clock opening the morning after', () => {
    const calendar = aCalendar();
    expect(calendar.addWorkingTime(instant('2026-03-27T16:30'), hour)).toBe(instant('2026-03-30T09:30'));
  });
});

describe.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo'])('in %s', (zone) => {
  const night = ['00:00-02:30', '02:30-04:00', '09:00-17:00', '22:15-24:00'];
  const calendar = aCalendar({
    zone,
    week: { mon: night, tue: night, wed: ['09:00-17:00'], thu: night, fri: ['08:00-12:00'], sun: night },
    closures: [
      { day: '2026-03-30', open: ['10:00-11:00'] },
      { day: '2026-11-02', open: [] },
    ],
  });
  // A year that begins and ends away from the changes of both hemispheres, in milliseconds.
  const anInstant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) });
  const aDuration = fc.integer({ min: 0, max: 100 * hour });

  it('a deadline has exactly the promised working time before it', () => {
    fc.assert(
      fc.property(anInstant, aDuration, (start, duration) => {
        const due = calendar.addWorkingTime(start, duration);
        expect(due).not.toBeNull();
        expect(calendar.workingTime(start, due ?? NaN)).toBe(duration);
      }),
    );
  });

  it('a deadline lies in open time or at its end, and a later clock or a longer time is never due earlier', () => {
    fc.assert(
      fc.property(anInstant, fc.nat(hour * 30), aDuration, fc.nat(hour), (start, later, duration, longer) => {
        const due = calendar.addWorkingTime(start, duration) ?? NaN;
        expect(due).toBeGreaterThanOrEqual(start);
        const day = calendar.dayOf(due - 1);
        const windows = calendar.openWindows(day, calendar.addDays(day, 2));
        expect(windows.some((window) => window.start <= due && due <= window.end)).toBe(true);
        expect(calendar.addWorkingTime(start + later, duration)).toBeGreaterThanOrEqual(due);
        expect(calendar.addWorkingTime(start, duration + longer)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  it('working time adds up over any instant between, and never exceeds the time that passed', () => {
    fc.assert(
      fc.property(fc.array(anInstant, { minLength: 3, maxLength: 3 }), (instants) => {
        const [a = 0, b = 0, c = 0] = instants.toSorted((x, y) => x - y);
        const whole = calendar.workingTime(a, c);
        expect(calendar.workingTime(a, b) + calendar.workingTime(b, c)).toBe(whole);
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(c - a);
      }),
    );
  });

  it('working time is what the open windows overlap', () => {
    fc.assert(
      fc.property(anInstant, fc.nat(200 * hour), (from, length) => {
        const until = from + length;
        const windows = calendar.openWindows(calendar.dayOf(from), calendar.addDays(calendar.dayOf(until), 1));
        const overlap = windows.reduce(
          (sum, window) => sum + Math.max(0, Math.min(window.end, until) - Math.max(window.start, from)),
          0,
        );
        expect(calendar.workingTime(from, until)).toBe(overlap);
      }),
    );
  });

  it('windows ascend without overlap, each within its day', () => {
    const windows = calendar.openWindows('2026-01-01', '2027-01-01');
    windows.forEach((window, index) => {
      expect(window.start).toBeLessThan(window.end);
      expect(window.start).toBeGreaterThanOrEqual(windows[index - 1]?.end ?? -Infinity);
      expect(calendar.dayOf(window.start)).toBe(calendar.dayOf(window.end - 1));
    });
  });

  it('an instant lies in the day it is said to be of, and the worked fraction rises from 0 to 1 through it', () => {
    fc.assert(
      fc.property(anInstant, fc.nat(hour), (at, later) => {
        const day = calendar.dayOf(at);
        expect(calendar.startOf(day)).toBeLessThanOrEqual(at);
        expect(calendar.startOf(calendar.addDays(day, 1))).toBeGreaterThan(at);
        const fraction = calendar.workedFraction(at);
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
        const endOfDay = calendar.startOf(calendar.addDays(day, 1)) - 1;
        expect(calendar.workedFraction(Math.min(at + later, endOfDay))).toBeGreaterThanOrEqual(fraction);
      }),
    );
  });
});
