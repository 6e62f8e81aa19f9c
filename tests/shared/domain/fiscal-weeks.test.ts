import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarConfig } from '../../../shared/config/calendar.ts';
import type { Calendar } from '../../../shared/domain/calendar.ts';
import { dayNumber, dayOfNumber } from '../../../shared/domain/day.ts';
import { daysOf, periodContaining } from '../../../shared/domain/period.ts';
import { aCalendar } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const noon = (day: string): number => instant(`${day}T12:00`);

/** As the National Retail Federation lays it: weeks from Sunday, the year's end nearest to the end of January. */
const retail = aCalendar({
  weekStartsOn: 'sun',
  fiscalYearStartsIn: 2,
  fiscalWeeks: { pattern: '4-5-4', yearEnds: 'nearestToMonthEnd' },
});
/** Years that end on the last Saturday of September. */
const september = aCalendar({
  weekStartsOn: 'sun',
  fiscalYearStartsIn: 10,
  fiscalWeeks: { pattern: '5-4-4', yearEnds: 'lastInMonth' },
});

const weeksOf = (calendar: Calendar, day: string): number =>
  daysOf(periodContaining('year', noon(day), calendar)).length / 7;

describe('a retail year, named after the calendar year it ends in', () => {
  it.each([
    ['2022-06-15', 'FY 2023', '2022-01-30', '2023-01-29', 52],
    // What retailers call 2023: the one with a 53rd week.
    ['2023-06-15', 'FY 2024', '2023-01-29', '2024-02-04', 53],
    ['2024-06-15', 'FY 2025', '2024-02-04', '2025-02-02', 52],
    ['2025-06-15', 'FY 2026', '2025-02-02', '2026-02-01', 52],
    ['2026-06-15', 'FY 2027', '2026-02-01', '2027-01-31', 52],
    ['2017-06-15', 'FY 2018', '2017-01-29', '2018-02-04', 53],
    ['2012-06-15', 'FY 2013', '2012-01-29', '2013-02-03', 53],
  ])('with %s in it is %s, %s to %s, %i weeks', (day, label, from, until, weeks) => {
    expect(periodContaining('year', noon(day), retail)).toEqual({ kind: 'year', label, from, until });
    expect(weeksOf(retail, day)).toBe(weeks);
  });

  it.each([
    ['month', '2023-01-29', 'P1 FY 2024', '2023-01-29', '2023-02-26'],
    ['month', '2023-02-26', 'P2 FY 2024', '2023-02-26', '2023-04-02'],
    ['month', '2023-04-29', 'P3 FY 2024', '2023-04-02', '2023-04-30'],
    ['month', '2023-11-24', 'P10 FY 2024', '2023-10-29', '2023-11-26'],
    // The 53rd week makes five weeks of the last month's four.
    ['month', '2024-02-03', 'P12 FY 2024', '2023-12-31', '2024-02-04'],
    ['month', '2025-02-01', 'P12 FY 2025', '2025-01-05', '2025-02-02'],
    ['quarter', '2023-01-29', 'Q1 FY 2024', '2023-01-29', '2023-04-30'],
    ['quarter', '2024-02-03', 'Q4 FY 2024', '2023-10-29', '2024-02-04'],
  ] as const)('has the %s of %s as %s, %s to %s', (kind, day, label, from, until) => {
    expect(periodContaining(kind, noon(day), retail)).toEqual({ kind, label, from, until });
  });
});

describe('a year to the last Saturday of September', () => {
  it.each([
    ['2023-09-30', 'FY 2023', '2022-09-25', '2023-10-01', 53],
    ['2023-10-01', 'FY 2024', '2023-10-01', '2024-09-29', 52],
    ['2024-12-25', 'FY 2025', '2024-09-29', '2025-09-28', 52],
    ['2017-09-30', 'FY 2017', '2016-09-25', '2017-10-01', 53],
  ])('with %s in it is %s, %s to %s, %i weeks', (day, label, from, until, weeks) => {
    expect(periodContaining('year', noon(day), september)).toEqual({ kind: 'year', label, from, until });
    expect(weeksOf(september, day)).toBe(weeks);
  });

  it('begins with a month of five weeks', () => {
    expect(periodContaining('month', noon('2024-09-30'), september)).toMatchObject({
      label: 'P1 FY 2025',
      from: '2024-09-29',
      until: '2024-11-03',
    });
  });
});

describe('a year that ends near the end of December', () => {
  const december = (yearEnds: 'lastInMonth' | 'nearestToMonthEnd'): Calendar =>
    aCalendar({ fiscalWeeks: { pattern: '4-4-5', yearEnds } });

  it.each([
    // 31 December 2026 is a Thursday: the Sunday after it is nearer than the one before.
    ['nearestToMonthEnd', '2027-01-03', 'FY 2026', '2025-12-29', '2027-01-04'],
    ['nearestToMonthEnd', '2027-01-04', 'FY 2027', '2027-01-04', '2028-01-03'],
    ['lastInMonth', '2026-12-31', 'FY 2027', '2026-12-28', '2027-12-27'],
  ] as const)('%s, has %s in %s, %s to %s', (yearEnds, day, label, from, until) => {
    expect(periodContaining('year', noon(day), december(yearEnds))).toMatchObject({ label, from, until });
  });
});

it('every day lies in one month, quarter and year of whole weeks, and each follows on the last', () => {
  const anyCalendar = fc.record({
    weekStartsOn: fc.constantFrom<CalendarConfig['weekStartsOn'][]>('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'),
    fiscalYearStartsIn: fc.integer({ min: 1, max: 12 }),
    fiscalWeeks: fc.record({
      pattern: fc.constantFrom<('4-4-5' | '4-5-4' | '5-4-4')[]>('4-4-5', '4-5-4', '5-4-4'),
      yearEnds: fc.constantFrom<('lastInMonth' | 'nearestToMonthEnd')[]>('lastInMonth', 'nearestToMonthEnd'),
    }),
  });
  const lengths = { month: [28, 35, 42], quarter: [91, 98], year: [364, 371] } as const;
  fc.assert(
    fc.property(anyCalendar, fc.integer({ min: 10_000, max: 30_000 }), (config, number) => {
      const calendar = aCalendar({ zone: 'UTC', ...config });
      const day = dayOfNumber(number);
      for (const kind of ['month', 'quarter', 'year'] as const) {
        const period = periodContaining(kind, calendar.startOf(day), calendar);
        expect(period.from <= day && day < period.until).toBe(true);
        expect(lengths[kind]).toContain(dayNumber(period.until) - dayNumber(period.from));
        const next = periodContaining(kind, calendar.startOf(period.until), calendar);
        expect(next.from).toBe(period.until);
      }
    }),
  );
});
