/**
 * When each day starts and when it is open, found through Temporal once and remembered: a day's conversion costs some
 * microseconds, and clocks ask for the same days over and over.
 */
import { Temporal } from 'temporal-polyfill';
import { type CalendarConfig, weekdays } from '../config/calendar.ts';
import type { OpenWindow } from './agreement-answer.ts';
import { dayNumber, dayOfNumber, weekdayOfNumber } from './day.ts';
import { type Hours, openingHours } from './opening-hours.ts';
import type { Instant } from './records.ts';

/** What the calendar knows of one day. `openMs` is the length of its windows together, `weight` what it counts in goals. */
export type CalendarDay = { readonly windows: readonly OpenWindow[]; readonly openMs: number; readonly weight: number };

export type CalendarDays = {
  /** First instant of the day; of a day the zone skipped, that of the next one. */
  readonly startOf: (number: number) => Instant;
  readonly at: (number: number) => CalendarDay;
  /** The last day with opening hours; `Infinity` where every week has some, `-Infinity` where there never are any. */
  readonly lastOpen: number;
};

const minuteMs = 60_000;
const usualDayMs = 86_400_000;

/** The days of a calendar by day number (see day.ts), computed when first asked for. */
export function createCalendarDays(config: CalendarConfig): CalendarDays {
  const starts = new Map<number, Instant>();
  const days = new Map<number, CalendarDay>();
  const weekHours = weekdays.map((weekday) => openingHours(config.week[weekday]));
  const closures = new Map(
    config.closures.map((closure) => [
      dayNumber(closure.day),
      { hours: openingHours(closure.open), weight: closure.weight },
    ]),
  );

  const startOf = (number: number): Instant => {
    const known = starts.get(number);
    if (known !== undefined) return known;
    const start = Temporal.PlainDate.from(dayOfNumber(number)).toZonedDateTime(config.zone).epochMilliseconds;
    starts.set(number, start);
    return start;
  };

  const compute = (number: number): CalendarDay => {
    const closure = closures.get(number);
    const hours = closure?.hours ?? weekHours[weekdayOfNumber(number)] ?? [];
    const weight = closure?.weight ?? (hours.length > 0 ? 1 : 0);
    const start = startOf(number);
    // A day of the usual length has no change of the clock in it, so its windows need no further conversion.
    const usual = startOf(number + 1) - start === usualDayMs;
    const instantOf = (minute: number): Instant =>
      usual ? start + minute * minuteMs : wallClock(number, minute, config.zone, startOf);
    const windows = hours.map((h: Hours) => ({ start: instantOf(h.from), end: instantOf(h.until) }));
    const open = windows.filter((window) => window.start < window.end);
    return { windows: open, openMs: open.reduce((sum, window) => sum + window.end - window.start, 0), weight };
  };

  const at = (number: number): CalendarDay => {
    const known = days.get(number);
    if (known) return known;
    const day = compute(number);
    days.set(number, day);
    return day;
  };

  const openClosures = [...closures].filter(([, closure]) => closure.hours.length > 0).map(([number]) => number);
  const opensWeekly = weekHours.some((hours) => hours.length > 0);
  return { startOf, at, lastOpen: opensWeekly ? Infinity : Math.max(-Infinity, ...openClosures) };
}

/**
 * The instant of a wall-clock minute on a day when the clock changes. A time that comes twice is its first coming; one that
 * is skipped is the moment of the change, so that windows never overlap and never count an hour that was not there.
 */
function wallClock(number: number, minute: number, zone: string, startOf: (number: number) => Instant): Instant {
  if (minute === 24 * 60) return startOf(number + 1);
  const wanted = Temporal.PlainDate.from(dayOfNumber(number)).toPlainDateTime({
    hour: Math.floor(minute / 60),
    minute: minute % 60,
  });
  const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds;
  return (found.getTimeZoneTransition('next') ?? found).epochMilliseconds;
}
