/** The one calendar: goals and response clocks alike count days and working time through it. */
import type { CalendarConfig } from '../config/calendar.ts';
import { weekdays } from '../config/calendar.ts';
import type { OpenWindow } from './agreement-answer.ts';
import { createCalendarDays } from './calendar-days.ts';
import { dayNumber, dayOfNumber } from './day.ts';
import type { Day, Instant } from './records.ts';
import type { Span } from './span.ts';

export type Calendar = {
  /** IANA name. */
  readonly zone: string;
  /** 1..12. */
  readonly fiscalYearStartsIn: number;
  /** How fiscal years of whole weeks run; null where they are whole months. */
  readonly fiscalWeeks: NonNullable<CalendarConfig['fiscalWeeks']> | null;
  /** 0 is Monday, 6 is Sunday. */
  readonly weekStartsOn: number;
  /** The calendar day an instant falls on in the zone. */
  readonly dayOf: (instant: Instant) => Day;
  /** First instant of the day in the zone. It is not always midnight. */
  readonly startOf: (day: Day) => Instant;
  readonly addDays: (day: Day, days: number) => Day;
  /** What the day counts in goals, 0..1: a closure's own weight, 1 for a weekday with opening hours, else 0. */
  readonly weight: (day: Day) => number;
  /** Open windows of the days `[from, until)`, ascending and apart from each other. */
  readonly openWindows: (from: Day, until: Day) => readonly OpenWindow[];
  /** The days of `[from, until)` that have opening hours, ascending, from their first instant to that of the next day. */
  readonly workingDays: (from: Day, until: Day) => readonly Span[];
  /** Open milliseconds between two instants; 0 when the second is not after the first. */
  readonly workingTime: (from: Instant, until: Instant) => number;
  /**
   * The instant by which `duration` open milliseconds have passed: the deadline of a clock started at `from`. A clock that
   * starts in closed time starts at the next opening. Null where there is not so much open time in the twenty years after.
   */
  readonly addWorkingTime: (from: Instant, duration: number) => Instant | null;
  /** Open time of the instant's day that has passed, 0..1; 0 on a day without opening hours. */
  readonly workedFraction: (instant: Instant) => number;
};

const usualDayMs = 86_400_000;
/** How far a deadline is looked for: a calendar that hardly ever opens must answer too. */
const horizonDays = 20 * 366;

/** A calendar over a parsed config. Days are converted when first asked for and remembered by this instance. */
export function createCalendar(config: CalendarConfig): Calendar {
  const days = createCalendarDays(config);

  const numberOf = (instant: Instant): number => {
    // No zone is a whole day away from UTC, so the day is this one or a neighbour.
    const guess = Math.floor(instant / usualDayMs);
    if (days.startOf(guess + 1) <= instant) return guess + 1;
    return days.startOf(guess) <= instant ? guess : guess - 1;
  };

  const openUntil = (number: number, instant: Instant): number => {
    let open = 0;
    for (const window of days.at(number).windows) {
      open += Math.max(0, Math.min(window.end, instant) - window.start);
    }
    return open;
  };

  const workingTime = (from: Instant, until: Instant): number => {
    if (!(from < until)) return 0;
    const last = numberOf(until);
    const first = numberOf(from);
    let open = openUntil(last, until) - openUntil(first, from);
    for (let number = first; number < last; number++) open += days.at(number).openMs;
    return open;
  };

  const addWorkingTime = (from: Instant, duration: number): Instant | null => {
    let left = Math.max(0, duration);
    const first = numberOf(from);
    const last = Math.min(days.lastOpen, first + horizonDays);
    for (let number = first; number <= last; number++) {
      for (const window of days.at(number).windows) {
        const start = Math.max(window.start, from);
        if (start >= window.end) continue;
        if (left <= window.end - start) return start + left;
        left -= window.end - start;
      }
    }
    return null;
  };

  const workedFraction = (instant: Instant): number => {
    const number = numberOf(instant);
    const { openMs } = days.at(number);
    return openMs > 0 ? openUntil(number, instant) / openMs : 0;
  };

  const openWindows = (from: Day, until: Day): readonly OpenWindow[] => {
    const last = dayNumber(until);
    const windows: OpenWindow[] = [];
    for (let number = dayNumber(from); number < last; number++) windows.push(...days.at(number).windows);
    return windows;
  };

  const workingDays = (from: Day, until: Day): readonly Span[] => {
    const last = dayNumber(until);
    const spans: Span[] = [];
    for (let number = dayNumber(from); number < last; number++) {
      if (days.at(number).openMs > 0) spans.push({ from: days.startOf(number), until: days.startOf(number + 1) });
    }
    return spans;
  };

  return {
    zone: config.zone,
    fiscalYearStartsIn: config.fiscalYearStartsIn,
    fiscalWeeks: config.fiscalWeeks ?? null,
    weekStartsOn: weekdays.indexOf(config.weekStartsOn),
    dayOf: (instant) => dayOfNumber(numberOf(instant)),
    startOf: (day) => days.startOf(dayNumber(day)),
    addDays: (day, count) => dayOfNumber(dayNumber(day) + count),
    weight: (day) => days.at(dayNumber(day)).weight,
    openWindows,
    workingDays,
    workingTime,
    addWorkingTime,
    workedFraction,
  };
}
