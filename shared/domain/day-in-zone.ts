import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from './records.ts';

/** The calendar day that an instant falls on in a zone, where there is no calendar to ask. */
export function dayIn(zone: string, at: Instant): Day {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** When a day begins in a zone, which is not always at midnight. */
export function startOfDayIn(zone: string, day: Day): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}
