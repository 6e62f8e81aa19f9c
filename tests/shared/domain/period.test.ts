import { describe, expect, it } from 'vitest';
import { daysOf, dayStartsOf, periodContaining, periodSpan, weekContaining } from '../../../shared/domain/period.ts';
import { aCalendar } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const kinds = { month: 'month', quarter: 'quarter', year: 'year' } as const;

describe('the period containing a moment', () => {
  it.each([
    [kinds.month, '2026-11-06', 1, 'November 2026', '2026-11-01', '2026-12-01'],
    [kinds.month, '2026-12-31', 1, 'December 2026', '2026-12-01', '2027-01-01'],
    [kinds.month, '2026-11-06', 4, 'November 2026', '2026-11-01', '2026-12-01'],
    [kinds.quarter, '2026-11-06', 1, 'Q4 2026', '2026-10-01', '2027-01-01'],
    [kinds.quarter, '2026-01-01', 1, 'Q1 2026', '2026-01-01', '2026-04-01'],
    [kinds.quarter, '2026-11-06', 4, 'Q3 FY 2027', '2026-10-01', '2027-01-01'],
    [kinds.quarter, '2026-01-15', 2, 'Q4 FY 2026', '2025-11-01', '2026-02-01'],
    [kinds.quarter, '2026-11-06', 12, 'Q4 FY 2026', '2026-09-01', '2026-12-01'],
    [kinds.quarter, '2026-02-06', 12, 'Q1 FY 2026', '2025-12-01', '2026-03-01'],
    [kinds.year, '2026-11-06', 1, '2026', '2026-01-01', '2027-01-01'],
    [kinds.year, '2026-11-06', 4, 'FY 2027', '2026-04-01', '2027-04-01'],
    [kinds.year, '2026-03-31', 4, 'FY 2026', '2025-04-01', '2026-04-01'],
    [kinds.year, '2028-02-29', 10, 'FY 2028', '2027-10-01', '2028-10-01'],
  ])('%s of %s, fiscal year from month %i: %s', (kind, day, fiscalYearStartsIn, label, from, until) => {
    const calendar = aCalendar({ fiscalYearStartsIn });
    expect(periodContaining(kind, instant(`${day}T12:00`), calendar)).toEqual({ kind, label, from, until });
  });

  it.each([
    ['2026-11-16', 'mon', 'Week of 16 Nov 2026', '2026-11-16', '2026-11-23'],
    ['2026-11-22', 'mon', 'Week of 16 Nov 2026', '2026-11-16', '2026-11-23'],
    ['2026-11-22', 'sun', 'Week of 22 Nov 2026', '2026-11-22', '2026-11-29'],
    ['2027-01-01', 'wed', 'Week of 30 Dec 2026', '2026-12-30', '2027-01-06'],
  ] as const)('week of %s, starting on %s: %s', (day, weekStartsOn, label, from, until) => {
    const period = periodContaining('week', instant(`${day}T12:00`), aCalendar({ weekStartsOn }));
    expect(period).toEqual({ kind: 'week', label, from, until });
  });

  it.each([
    [{ from: '2026-11-16', to: '2026-12-24' }, '16 Nov to 24 Dec 2026', '2026-12-25'],
    [{ from: '2026-11-16', to: '2027-01-31' }, '16 Nov 2026 to 31 Jan 2027', '2027-02-01'],
    [{ from: '2028-02-28', to: '2028-02-28' }, '28 Feb 2028', '2028-02-29'],
  ])('%o of its own: %s, before it, in it and after it', (config, label, until) => {
    for (const at of ['2020-01-01T12:00', `${config.from}T12:00`, '2040-01-01T12:00']) {
      const period = periodContaining(config, instant(at), aCalendar());
      expect(period).toEqual({ kind: 'custom', label, from: config.from, until });
    }
  });

  it('turns at midnight of the zone', () => {
    const calendar = aCalendar({ zone: 'America/New_York' });
    const label = (at: number) => periodContaining('month', at, calendar).label;
    expect(label(instant('2026-10-31T23:59', 'America/New_York'))).toBe('October 2026');
    expect(label(instant('2026-11-01T00:00', 'America/New_York'))).toBe('November 2026');
  });

  it('has every day once, from its first instant to the first of the next period', () => {
    const calendar = aCalendar();
    const period = periodContaining('month', instant('2026-10-06T12:00'), calendar);
    expect(periodSpan(period, calendar)).toEqual({
      from: instant('2026-10-01T00:00'),
      until: instant('2026-11-01T00:00'),
    });
    expect(daysOf(period)).toHaveLength(31);
    expect(daysOf(period).at(-1)).toBe('2026-10-31');
    // The clock changed on the 25th, and the days after it still start at midnight.
    expect(dayStartsOf(period, calendar).at(-1)).toBe(instant('2026-10-31T00:00'));
  });
});

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('a fiscal year that starts in month %i', (start) => {
  const calendar = aCalendar({ zone: 'UTC', fiscalYearStartsIn: start });
  const year = periodContaining('year', Date.UTC(2026, 10, 6), calendar);
  const quarters = [0, 3, 6, 9].map((months) =>
    periodContaining('quarter', Date.UTC(Number(year.from.slice(0, 4)), start - 1 + months, 15), calendar),
  );

  it('starts on the first of it and is named after the year it ends in', () => {
    expect(year.from.slice(5)).toBe(`${String(start).padStart(2, '0')}-01`);
    const lastDay = calendar.addDays(year.until, -1);
    expect(year.label).toBe(`${start === 1 ? '' : 'FY '}${lastDay.slice(0, 4)}`);
  });

  it('has four quarters, one after the other', () => {
    expect(quarters.map(({ label }) => label)).toEqual([1, 2, 3, 4].map((number) => `Q${number} ${year.label}`));
    expect(quarters.map(({ from }) => from)).toEqual([year.from, ...quarters.slice(0, 3).map(({ until }) => until)]);
    expect(quarters.at(-1)?.until).toBe(year.until);
  });
});

describe('the week containing a moment', () => {
  it.each([
    // 6 November 2026 is a Friday.
    ['mon', '2026-11-06', 0, '2026-11-02', '2026-11-09'],
    ['tue', '2026-11-06', 0, '2026-11-03', '2026-11-10'],
    ['wed', '2026-11-06', 0, '2026-11-04', '2026-11-11'],
    ['thu', '2026-11-06', 0, '2026-11-05', '2026-11-12'],
    ['fri', '2026-11-06', 0, '2026-11-06', '2026-11-13'],
    ['sun', '2026-11-06', 0, '2026-11-01', '2026-11-08'],
    // The week the clock changes in is an hour longer.
    ['mon', '2026-10-25', 0, '2026-10-19', '2026-10-26'],
    ['mon', '2026-11-02', 0, '2026-11-02', '2026-11-09'],
    ['mon', '2026-11-08', 0, '2026-11-02', '2026-11-09'],
    ['sun', '2026-11-08', 0, '2026-11-08', '2026-11-15'],
    ['sun', '2026-11-07', 0, '2026-11-01', '2026-11-08'],
    ['sat', '2026-11-06', 0, '2026-10-31', '2026-11-07'],
    ['mon', '2026-11-06', -1, '2026-10-26', '2026-11-02'],
    ['mon', '2027-01-01', -1, '2026-12-21', '2026-12-28'],
  ] as const)('starting on %s, of %s moved by %i is %s to %s', (weekStartsOn, day, weeks, from, until) => {
    const calendar = aCalendar({ weekStartsOn });
    expect(weekContaining(instant(`${day}T12:00`), calendar, weeks)).toEqual({
      from: instant(`${from}T00:00`),
      until: instant(`${until}T00:00`),
    });
  });
});
