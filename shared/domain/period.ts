/** Months, quarters, years and weeks of a calendar. Quarters and years follow its fiscal year. */
import type { Calendar } from './calendar.ts';
import { dayNumber, dayOfNumber, firstOfMonth, monthOf, weekdayOfNumber } from './day.ts';
import type { Day, Instant } from './records.ts';
import type { PeriodConfig } from '../config/period.ts';
import type { PeriodView } from './pace-view.ts';
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
 * The period of a kind that contains an instant; `until` is the first day after it. Labels: "November 2026", "Q4 2026",
 * "2026"; where the fiscal year does not start in January it is named after the year it ends in: "Q2 FY 2027", "FY 2027".
 */
export function periodContaining(period: PeriodConfig, instant: Instant, calendar: Calendar): PeriodView {
  if (typeof period === 'object') return customPeriod(period);
  if (period === 'week') return weekPeriod(instant, calendar);
  const kind = period;
  const { year, month } = monthOf(calendar.dayOf(instant));
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

function customPeriod({ from, to }: { readonly from: Day; readonly to: Day }): PeriodView {
  return { kind: 'custom', label: `${from} to ${to}`, from, until: dayOfNumber(dayNumber(to) + 1) };
}

function weekPeriod(instant: Instant, calendar: Calendar): PeriodView {
  const { from, until } = weekContaining(instant, calendar);
  const first = calendar.dayOf(from);
  return { kind: 'week', label: `Week of ${first}`, from: first, until: calendar.dayOf(until) };
}

/** `start` is the month the fiscal year starts in, counted from January of `year`; below 1 it lies in the year before. */
function fiscalYearName(year: number, start: number): string {
  if (start === 1) return `${year}`;
  return `FY ${start > 1 ? year + 1 : year}`;
}

/** The period's instants, half-open. */
export function periodSpan(period: PeriodView, calendar: Calendar): Span {
  return { from: calendar.startOf(period.from), until: calendar.startOf(period.until) };
}

/** Every day of the period, ascending. */
export function daysOf(period: PeriodView): readonly Day[] {
  const first = dayNumber(period.from);
  return Array.from({ length: dayNumber(period.until) - first }, (_, index) => dayOfNumber(first + index));
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
