/**
 * Fiscal years of 52 or 53 whole weeks, as retailers and others keep them: the year ends with a week, near the end of a
 * month, and its quarters of 13 weeks are divided into months of whole weeks.
 */
import { dayNumber, firstOfMonth, monthOf, weekdayOfNumber } from './day.ts';
import type { Calendar } from './calendar.ts';
import type { Day } from './records.ts';

/** What is asked of the calendar: how its fiscal years run. */
export type FiscalWeeksCalendar = Pick<Calendar, 'fiscalYearStartsIn' | 'weekStartsOn'> & {
  readonly fiscalWeeks: NonNullable<Calendar['fiscalWeeks']>;
};

/** Part of a fiscal year, in day numbers, half-open; `index` counts from 0 within the year. */
type Part = { readonly index: number; readonly from: number; readonly until: number };

export type FiscalPlace = {
  /** The calendar year in which the month-based fiscal year ends that this one stands for. */
  readonly year: number;
  readonly whole: Part;
  readonly quarter: Part;
  readonly month: Part;
};

const monthsOfYear = 12;
const monthsOfQuarter = 3;

/** The fiscal year, quarter and month a day lies in. */
export function fiscalPlace(day: Day, calendar: FiscalWeeksCalendar): FiscalPlace {
  const number = dayNumber(day);
  // It is this year or a neighbour.
  let { year } = monthOf(day);
  while (yearUntil(year, calendar) <= number) year += 1;
  while (yearUntil(year - 1, calendar) > number) year -= 1;
  const whole = { index: 0, from: yearUntil(year - 1, calendar), until: yearUntil(year, calendar) };
  const months = monthsOf(whole, calendar);
  const month = months.find(({ until }) => number < until) ?? whole;
  const first = month.index - (month.index % monthsOfQuarter);
  const quarter = {
    index: first / monthsOfQuarter,
    from: months[first]?.from ?? whole.from,
    until: months[first + monthsOfQuarter - 1]?.until ?? whole.until,
  };
  return { year, whole, quarter, month };
}

/** The twelve months of a year. A 53rd week belongs to the last one. */
function monthsOf(year: Part, { fiscalWeeks }: FiscalWeeksCalendar): readonly Part[] {
  const weeks = fiscalWeeks.pattern.split('-').map(Number);
  const months: Part[] = [];
  let from = year.from;
  for (let index = 0; index < monthsOfYear; index++) {
    const until = index === monthsOfYear - 1 ? year.until : from + 7 * (weeks[index % monthsOfQuarter] ?? 0);
    months.push({ index, from, until });
    from = until;
  }
  return months;
}

/** First day after the fiscal year that is named `year`: the first of a week on or near the first of a month. */
function yearUntil(year: number, { fiscalYearStartsIn, fiscalWeeks, weekStartsOn }: FiscalWeeksCalendar): number {
  const monthBased = dayNumber(firstOfMonth(fiscalYearStartsIn === 1 ? year + 1 : year, fiscalYearStartsIn));
  const beyond = (weekdayOfNumber(monthBased) - weekStartsOn + 7) % 7;
  const weekBefore = monthBased - beyond;
  return fiscalWeeks.yearEnds === 'nearestToMonthEnd' && beyond > 3 ? weekBefore + 7 : weekBefore;
}
