import { Temporal } from 'temporal-polyfill';
import { weekdays } from '../config/calendar.ts';
import type { HoursOfWeek } from '../config/schedule.ts';
import type { Instant } from './records.ts';

type Weekday = (typeof weekdays)[number];

/**
 * Whether `now` lies within the hours. They go by what the clock of the zone shows: an hour that a clock change repeats
 * belongs to them twice, one that it leaves out not at all.
 */
export function isWithinHours({ days, from, until }: HoursOfWeek, zone: string, now: Instant): boolean {
  const { dayOfWeek, hour, minute } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  const today = weekdays[dayOfWeek - 1];
  const yesterday = weekdays[(dayOfWeek + weekdays.length - 2) % weekdays.length];
  const beginsOn = (day: Weekday | undefined): boolean => days.some((name) => name === day);
  if (from < until) return beginsOn(today) && from <= time && time < until;
  return (beginsOn(today) && from <= time) || (beginsOn(yesterday) && time < until);
}
