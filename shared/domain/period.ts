/** Weeks, months, quarters and years of a calendar, and periods of one's own. Months to years follow its fiscal year. */
import type { PeriodConfig, PeriodKind } from '../config/period.ts';
import type { Calendar } from './calendar.ts';
import { dayNumber, dayOfNumber, daysBetween, firstOfMonth, monthOf, weekdayOfNumber } from './day.ts';
import { type FiscalWeeksCalendar, fiscalPlace } from './fiscal-weeks.ts';
import type { PeriodView } from './pace-view.ts';
import type { Day, Instant } from './records.ts';
import type { Span } from './span.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The period of a kind that contains an instant; one of its own is the same at every instant, before and after it too.
 * `until` is the first day after it. Labels: "Week of 16 Nov 2026", "November 2026", "Q4 2026", "2026", "16 Nov to 24 Dec
 * 2026"; where the fiscal year is not the calendar year it is named after the calendar year it ends in: "Q2 FY 2027",
 * "FY 2027"; and where it has whole weeks its months have numbers: "P3 FY 2027".
 */
export function periodContaining(period: PeriodConfig, instant: Instant, calendar: Calendar): PeriodView {
  if (typeof period === 'object') return customPeriod(period);
  if (period === 'week') return weekPeriod(instant, calendar);
  const day = calendar.dayOf(instant);
  const { fiscalWeeks } = calendar;
  return fiscalWeeks ? weeksPeriod(period, day, { ...calendar, fiscalWeeks }) : monthsPeriod(period, day, calendar);
}

function customPeriod({ from, to }: { readonly from: Day; readonly to: Day }): PeriodView {
  const first = from.slice(0, -6) === to.slice(0, -6) ? shortDate(from).slice(0, -5) : shortDate(from);
  const label = from === to ? shortDate(from) : `${first} to ${shortDate(to)}`;
  return { kind: 'custom', label, from, until: dayOfNumber(dayNumber(to) + 1) };
}

function weekPeriod(instant: Instant, calendar: Calendar): PeriodView {
  const { from, until } = weekContaining(instant, calendar);
  const first = calendar.dayOf(from);
  return { kind: 'week', label: `Week of ${shortDate(first)}`, from: first, until: calendar.dayOf(until) };
}

/** Fiscal years of whole months. */
function monthsPeriod(kind: Exclude<PeriodKind, 'week'>, day: Day, calendar: Calendar): PeriodView {
  const { year, month } = monthOf(day);
  const sinceFiscalStart = (month - calendar.fiscalYearStartsIn + 12) % 12;
  const fiscalYear = fiscalYearName(year, month - sinceFiscalStart);
  // First month, counted from January of `year`, and length in months.
  const shapes = {
    month: { label: `${monthNames[month - 1] ?? ''} ${year}`, first: month, months: 1 },
    quarter: {
      label: `Q${Math.floor(sinceFiscalStart / 3) + 1} ${fiscalYear}`,
      first: month - (sinceFiscalStart % 3),
      months: 3,
    },
    year: { label: fiscalYear, first: month - sinceFiscalStart, months: 12 },
  };
  const { label, first, months } = shapes[kind];
  return { kind, label, from: firstOfMonth(year, first), until: firstOfMonth(year, first + months) };
}

/** `start` is the month the fiscal year starts in, counted from January of `year`; below 1 it lies in the year before. */
function fiscalYearName(year: number, start: number): string {
  if (start === 1) return `${year}`;
  return `FY ${start > 1 ? year + 1 : year}`;
}

/** Fiscal years of whole weeks. */
function weeksPeriod(kind: Exclude<PeriodKind, 'week'>, day: Day, calendar: FiscalWeeksCalendar): PeriodView {
  const { year, whole, quarter, month } = fiscalPlace(day, calendar);
  const shapes = {
    month: { label: `P${month.index + 1} FY ${year}`, ...month },
    quarter: { label: `Q${quarter.index + 1} FY ${year}`, ...quarter },
    year: { label: `FY ${year}`, ...whole },
  };
  const { label, from, until } = shapes[kind];
  return { kind, label, from: dayOfNumber(from), until: dayOfNumber(until) };
}

/** "16 Nov 2026". */
function shortDate(day: Day): string {
  const { year, month } = monthOf(day);
  return `${Number(day.slice(-2))} ${(monthNames[month - 1] ?? '').slice(0, 3)} ${year}`;
}

/** The period's instants, half-open. */
export function periodSpan(period: PeriodView, calendar: Calendar): Span {
  return { from: calendar.startOf(period.from), until: calendar.startOf(period.until) };
}

/** Every day of the period, ascending. */
export function daysOf(period: PeriodView): readonly Day[] {
  return daysBetween(period.from, period.until);
}

/** First instant of every day of the period, ascending. */
export function dayStartsOf(period: PeriodView, calendar: Calendar): readonly Instant[] {
  return daysOf(period).map((day) => calendar.startOf(day));
}

/** The week that contains an instant, moved by `weeks`: -1 is the week before. */
export function weekContaining(instant: Instant, calendar: Calendar, weeks = 0): Span {
  const today = dayNumber(calendar.dayOf(instant));
  const first = today - ((weekdayOfNumber(today) - calendar.weekStartsOn + 7) % 7) + 7 * weeks;
  return { from: calendar.startOf(dayOfNumber(first)), until: calendar.startOf(dayOfNumber(first + 7)) };
}
