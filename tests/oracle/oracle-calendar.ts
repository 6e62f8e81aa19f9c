/** The calendar once more, day by day and window by window, straight from Temporal. */
import { Temporal } from 'temporal-polyfill';
import { type CalendarConfig, weekdays } from '../../shared/config/calendar.ts';
import type { Day, Instant } from '../../shared/domain/records.ts';
import type { Span } from '../../shared/domain/span.ts';

export type OracleCalendar = {
  readonly config: CalendarConfig;
  readonly dayOf: (instant: Instant) => Day;
  readonly startOf: (day: Day) => Instant;
  readonly endOf: (day: Day) => Instant;
  readonly weight: (day: Day) => number;
  readonly windows: (day: Day) => readonly Span[];
  readonly workingTime: (from: Instant, until: Instant) => number;
  readonly addWorkingTime: (from: Instant, duration: number) => Instant | null;
  readonly workedFraction: (instant: Instant) => number;
};

export function plusDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

const nextDay = remembered((day: Day): Day => plusDays(day, 1));

/** Days of `[from, until)`. */
export function daysFrom(from: Day, until: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day < until; day = nextDay(day)) days.push(day);
  return days;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** 0 is the first day of the week as ISO counts it, Monday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek - 1;
}

function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

/** A deadline further off than this is none. */
const horizonDays = 3 * 366;

export function oracleCalendar(config: CalendarConfig): OracleCalendar {
  const dayOf = (instant: Instant): Day =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(config.zone).toPlainDate().toString();
  const startOf = remembered(
    (day: Day): Instant => Temporal.PlainDate.from(day).toZonedDateTime(config.zone).startOfDay().epochMilliseconds,
  );
  const endOf = remembered((day: Day): Instant => startOf(plusDays(day, 1)));

  const instantOf = (day: Day, time: string): Instant => {
    if (time === '24:00') return endOf(day);
    const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
    const earlier = wall.toZonedDateTime(config.zone, { disambiguation: 'earlier' });
    // A time that does not exist on this day is the moment the clock is put forward.
    const exists = earlier.toPlainDateTime().equals(wall);
    return exists ? earlier.epochMilliseconds : (earlier.getTimeZoneTransition('next')?.epochMilliseconds ?? NaN);
  };

  const closureOn = (day: Day) => config.closures.find((closure) => closure.day === day);
  const hoursOn = (day: Day): readonly string[] =>
    closureOn(day)?.open ?? config.week[weekdays[weekdayOf(day)] ?? 'mon'];

  const windows = remembered((day: Day): readonly Span[] => {
    const merged: Span[] = [];
    for (const hours of [...hoursOn(day)].sort()) {
      const [from = '', until = ''] = hours.split('-');
      const window = { from: instantOf(day, from), until: instantOf(day, until) };
      const last = merged.at(-1);
      if (last && window.from <= last.until) merged.pop();
      merged.push(
        last && window.from <= last.until ? { from: last.from, until: Math.max(last.until, window.until) } : window,
      );
    }
    return merged.filter((window) => window.until > window.from);
  });

  const overlap = (window: Span, from: Instant, until: Instant): number =>
    Math.max(0, Math.min(window.until, until) - Math.max(window.from, from));

  const workingTime = (from: Instant, until: Instant): number => {
    if (until <= from) return 0;
    const days = daysFrom(dayOf(from), plusDays(dayOf(until), 1));
    return sum(days.flatMap((day) => windows(day).map((window) => overlap(window, from, until))));
  };

  return {
    config,
    dayOf,
    startOf,
    endOf,
    windows,
    workingTime,
    weight: remembered((day: Day) => closureOn(day)?.weight ?? (hoursOn(day).length > 0 ? 1 : 0)),
    addWorkingTime: (from, duration) => {
      let left = duration;
      const first = dayOf(from);
      for (let offset = 0; offset < horizonDays; offset += 1) {
        for (const window of windows(plusDays(first, offset))) {
          const open = overlap(window, from, window.until);
          if (open > 0 && open >= left) return Math.max(window.from, from) + left;
          left -= open;
        }
      }
      return null;
    },
    workedFraction: (instant) => {
      const today = windows(dayOf(instant));
      const open = sum(today.map((window) => window.until - window.from));
      return open === 0 ? 0 : workingTime(startOf(dayOf(instant)), instant) / open;
    },
  };
}
