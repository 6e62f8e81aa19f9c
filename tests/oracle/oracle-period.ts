/** Periods once more: weeks, fiscal months, quarters and years, years of whole weeks, and one's own. */
import { Temporal } from 'temporal-polyfill';
import { weekdays } from '../../shared/config/calendar.ts';
import type { PeriodConfig, PeriodKind } from '../../shared/config/period.ts';
import type { Day } from '../../shared/domain/records.ts';
import { daysFrom, type OracleCalendar, plusDays, weekdayOf } from './oracle-calendar.ts';

/** `until` is the first day after it. */
export type OraclePeriod = { readonly from: Day; readonly until: Day };

export function oraclePeriod(period: PeriodConfig, day: Day, calendar: OracleCalendar): OraclePeriod {
  if (typeof period === 'object') return { from: period.from, until: plusDays(period.to, 1) };
  if (period === 'week') return weekOf(day, calendar);
  return calendar.config.fiscalWeeks ? wholeWeeks(period, day, calendar) : months(period, day, calendar);
}

export function weekOf(day: Day, calendar: OracleCalendar): OraclePeriod {
  const first = weekdays.indexOf(calendar.config.weekStartsOn);
  let from = day;
  while (weekdayOf(from) !== first) from = plusDays(from, -1);
  return { from, until: plusDays(from, 7) };
}

function months(period: Exclude<PeriodKind, 'week'>, day: Day, calendar: OracleCalendar): OraclePeriod {
  const length = { month: 1, quarter: 3, year: 12 }[period];
  const fiscal = calendar.config.fiscalYearStartsIn;
  let from = Temporal.PlainDate.from(day).with({ day: 1 });
  while ((from.month - fiscal + 24) % length !== 0) from = from.subtract({ months: 1 });
  return { from: from.toString(), until: from.add({ months: length }).toString() };
}

/** The first day after the fiscal year that ends in or around the month before the fiscal year's, of a calendar year. */
function yearEnd(year: number, { config }: OracleCalendar): Day {
  const monthStart = new Temporal.PlainDate(year, config.fiscalYearStartsIn, 1).subtract({ months: 1 });
  const monthEnd = monthStart.add({ months: 1 }).subtract({ days: 1 }).toString();
  const nearest = config.fiscalWeeks?.yearEnds === 'nearestToMonthEnd';
  const days = daysFrom(plusDays(monthEnd, nearest ? -3 : -6), plusDays(monthEnd, nearest ? 4 : 1));
  const first = weekdays.indexOf(config.weekStartsOn);
  return days.map((last) => plusDays(last, 1)).find((next) => weekdayOf(next) === first) ?? '';
}

function wholeWeeks(period: Exclude<PeriodKind, 'week'>, day: Day, calendar: OracleCalendar): OraclePeriod {
  const year = Number(day.slice(0, 4));
  const ends = [-2, -1, 0, 1, 2].map((offset) => yearEnd(year + offset, calendar));
  const until = ends.find((end) => end > day) ?? '';
  const from = ends.findLast((end) => end <= day) ?? '';
  if (period === 'year') return { from, until };
  const pattern = (calendar.config.fiscalWeeks?.pattern ?? '4-4-5').split('-').map(Number);
  const lengths = period === 'quarter' ? [13, 13, 13, 13] : [...pattern, ...pattern, ...pattern, ...pattern];
  let start = from;
  for (const [index, weeks] of lengths.entries()) {
    // A 53rd week belongs to the last of them.
    const end = index === lengths.length - 1 ? until : plusDays(start, 7 * weeks);
    if (day < end) return { from: start, until: end };
    start = end;
  }
  return { from: start, until };
}
