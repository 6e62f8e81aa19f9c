/**
 * Calendar days as arithmetic on day numbers: days since 1970-01-01, without any zone. Which instants a day covers is the
 * calendar's business.
 */
import type { Day } from './records.ts';

const dayMs = 86_400_000;

/** The day number of a calendar day. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

/** The calendar day of a day number. */
export function dayOfNumber(number: number): Day {
  const date = new Date(number * dayMs);
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${digits(date.getUTCFullYear(), 4)}-${digits(date.getUTCMonth() + 1, 2)}-${digits(date.getUTCDate(), 2)}`;
}

/** The weekday of a day number: 0 is Monday, 6 is Sunday. */
export function weekdayOfNumber(number: number): number {
  // Day 0, 1970-01-01, was a Thursday; the outer remainder keeps days before it positive.
  return (((number + 3) % 7) + 7) % 7;
}

/** The first day of a month; months below 1 and above 12 count into the neighbouring years. */
export function firstOfMonth(year: number, month: number): Day {
  return dayOfNumber(Date.UTC(year, month - 1, 1) / dayMs);
}

/** Year and month (1..12) of a day. */
export function monthOf(day: Day): { readonly year: number; readonly month: number } {
  return { year: Number(day.slice(0, -6)), month: Number(day.slice(-5, -3)) };
}

/** Every day of `[from, until)`, ascending. */
export function daysBetween(from: Day, until: Day): readonly Day[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(until) - first) }, (_, index) => dayOfNumber(first + index));
}
