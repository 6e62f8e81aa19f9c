/** Holidays as closures of the calendar: what is left of their days. */
import { type CalendarConfig, type HolidaysConfig, weekdays } from '../../shared/config/calendar.ts';
import { dayNumber, weekdayOfNumber } from '../../shared/domain/day.ts';
import { type Hours, openingHours } from '../../shared/domain/opening-hours.ts';
import type { Day } from '../../shared/domain/records.ts';

/** One day of a holiday, which may last a part of it only: minutes of the wall clock, half-open, the whole day 0 to 1,440. */
export type Holiday = {
  readonly day: Day;
  readonly label: string;
  readonly from: number;
  readonly until: number;
  /** A remark of the data, such as for whom alone it is one. In words, so nothing can be computed from it. */
  readonly note: string | null;
};

export type Closure = CalendarConfig['closures'][number];

/**
 * A closure for each holiday, ascending, but for those that are worked (`except`) and those whose day has a closure that was
 * typed in. A whole day counts nothing. Of one that begins at 14:00, as Christmas Eve does in places, the hours before it
 * stay open, and the day counts their share of its usual hours.
 */
export function holidayClosures(
  holidays: readonly Holiday[],
  { week, closures }: Pick<CalendarConfig, 'week' | 'closures'>,
  except: HolidaysConfig['except'],
): readonly Closure[] {
  const notThese = new Set([...except, ...closures.map(({ day }) => day)]);
  const days = new Set(holidays.map(({ day }) => day));
  const ofDay = (day: Day): readonly Holiday[] => holidays.filter((holiday) => holiday.day === day);
  return [...days]
    .filter((day) => !notThese.has(day))
    .toSorted()
    .map((day) => closure(day, ofDay(day), week));
}

function closure(day: Day, holidays: readonly Holiday[], week: CalendarConfig['week']): Closure {
  const weekday = weekdays[weekdayOfNumber(dayNumber(day))];
  const usual = weekday === undefined ? [] : openingHours(week[weekday]);
  const left = holidays.reduce(without, usual);
  const label = [...new Set(holidays.map((holiday) => holiday.label))].join(', ');
  const weight = left.length > 0 ? minutesOf(left) / minutesOf(usual) : 0;
  return { day, label, weight, open: left.map(({ from, until }) => `${clock(from)}-${clock(until)}`) };
}

/** The hours but those of the holiday. */
function without(hours: readonly Hours[], holiday: Hours): readonly Hours[] {
  return hours
    .flatMap(({ from, until }) => [
      { from, until: Math.min(until, holiday.from) },
      { from: Math.max(from, holiday.until), until },
    ])
    .filter(({ from, until }) => from < until);
}

function minutesOf(hours: readonly Hours[]): number {
  return hours.reduce((sum, { from, until }) => sum + until - from, 0);
}

function clock(minute: number): string {
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`;
}
