import { describe, expect, it } from 'vitest';
import { elapsed } from '../../../shared/domain/elapsed.ts';
import { daysBetween } from '../../../shared/domain/day.ts';
import { aCalendar } from '../../builders/config.ts';
import { hour, instant, minute } from '../../builders/instant.ts';

// 6 November 2026 is a Friday.
describe('a shop that closes over noon, 08:00-12:00 and 13:00-17:00 from Monday to Friday, 09:00-12:00 on Saturday', () => {
  const both = ['08:00-12:00', '13:00-17:00'];
  const shop = aCalendar({ week: { mon: both, tue: both, wed: both, thu: both, fri: both, sat: ['09:00-12:00'] } });

  it.each([
    ['2026-11-06T11:30', '2026-11-06T13:30', 60],
    ['2026-11-06T12:00', '2026-11-06T13:00', 0],
    ['2026-11-06T12:15', '2026-11-06T12:45', 0],
    ['2026-11-06T16:30', '2026-11-07T09:30', 60],
    ['2026-11-07T11:30', '2026-11-09T08:30', 60],
    ['2026-11-02T00:00', '2026-11-09T00:00', 43 * 60],
  ])('works from %s to %s %i minutes', (from, until, minutes) => {
    expect(shop.workingTime(instant(from), instant(until))).toBe(minutes * minute);
  });

  it.each([
    ['2026-11-06T11:30', 60, '2026-11-06T13:30'],
    // The clock that runs out with the morning does so at its end; one that starts then starts after noon.
    ['2026-11-06T11:30', 30, '2026-11-06T12:00'],
    ['2026-11-06T12:00', 0, '2026-11-06T13:00'],
    ['2026-11-06T12:00', 30, '2026-11-06T13:30'],
    ['2026-11-06T16:45', 30, '2026-11-07T09:15'],
    ['2026-11-07T11:45', 30, '2026-11-09T08:15'],
  ])('owes by a clock started at %s with %i minutes by %s', (start, minutes, due) => {
    expect(shop.addWorkingTime(instant(start), minutes * minute)).toBe(instant(due));
  });

  it.each([
    ['2026-11-06T08:00', 0],
    ['2026-11-06T10:00', 0.25],
    ['2026-11-06T12:30', 0.5],
    ['2026-11-06T15:00', 0.75],
    ['2026-11-06T17:00', 1],
    ['2026-11-07T10:00', 1 / 3],
  ])('has worked by %s %d of the day', (at, fraction) => {
    expect(shop.workedFraction(instant(at))).toBe(fraction);
  });
});

describe('the week before Christmas 2026, Thursday half a day, Friday none', () => {
  const calendar = aCalendar({
    closures: [{ day: '2026-12-24', weight: 0.5, open: ['09:00-13:00'] }, { day: '2026-12-25' }],
  });
  const week = daysBetween('2026-12-21', '2026-12-28');

  // W = 3 + 0.5 = 3.5
  it.each([
    ['2026-12-21T09:00', 0, 3.5],
    ['2026-12-21T13:00', 0.5 / 3.5, 3],
    ['2026-12-23T17:00', 3 / 3.5, 0.5],
    ['2026-12-24T10:00', 3.125 / 3.5, 0.375],
    ['2026-12-24T13:00', 1, 0],
    ['2026-12-25T12:00', 1, 0],
  ])('at %s has gone by %d with %d days left', (at, share, remaining) => {
    const view = elapsed(week, instant(at), calendar);
    expect(view.share).toBeCloseTo(share, 12);
    expect(view.remaining).toBeCloseTo(remaining, 12);
  });

  it('weighs a half day by its own weight, whatever its hours', () => {
    const long = aCalendar({ closures: [{ day: '2026-12-24', weight: 0.25, open: ['08:00-20:00'] }] });
    expect(long.weight('2026-12-24')).toBe(0.25);
    expect(elapsed(week, instant('2026-12-24T14:00'), long).share).toBeCloseTo((3 + 0.125) / 4.25, 12);
  });
});

describe('a day of 25 hours', () => {
  const sunday = aCalendar({ week: { sun: ['00:00-24:00'] } });

  it.each([
    // Noon comes 13 hours after its start.
    ['2026-10-25T12:00', 13 / 25],
    ['2026-10-25T03:00', 4 / 25],
    ['2026-10-25T23:00', 24 / 25],
  ])('has worked by %s %d of it', (at, fraction) => {
    expect(sunday.workedFraction(instant(at))).toBe(fraction);
  });

  it('is one whole day in goals, 13 of its 25 hours being over at noon', () => {
    expect(sunday.weight('2026-10-25')).toBe(1);
    expect(elapsed(['2026-10-25'], instant('2026-10-25T12:00'), sunday).share).toBe(13 / 25);
  });
});

describe('working days', () => {
  const day = (name: string, hours = 24) => {
    const from = instant(`${name}T00:00`);
    return { from, until: from + hours * hour };
  };

  it('are those with opening hours, from one midnight to the next', () => {
    expect(aCalendar().workingDays('2026-11-05', '2026-11-10')).toEqual(
      ['2026-11-05', '2026-11-06', '2026-11-09'].map((name) => day(name)),
    );
    expect(aCalendar().workingDays('2026-11-05', '2026-11-05')).toEqual([]);
  });

  it('are not holidays, but half days and Sundays that are opened', () => {
    const closures = [
      { day: '2026-11-05', weight: 0.5, open: ['09:00-13:00'] },
      { day: '2026-11-06', weight: 0.5 },
      { day: '2026-11-08', open: ['13:00-18:00'] },
    ];
    expect(aCalendar({ closures }).workingDays('2026-11-05', '2026-11-10')).toEqual(
      ['2026-11-05', '2026-11-08', '2026-11-09'].map((name) => day(name)),
    );
  });

  it('are as long as they are', () => {
    const sundays = aCalendar({ week: { sun: ['09:00-17:00'] } });
    expect(sundays.workingDays('2026-10-18', '2026-10-26')).toEqual([day('2026-10-18'), day('2026-10-25', 25)]);
    expect(sundays.workingDays('2026-03-29', '2026-03-30')).toEqual([day('2026-03-29', 23)]);
  });
});
