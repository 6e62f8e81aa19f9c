import { Temporal } from 'temporal-polyfill';
import type { Showtime } from '../config/schedule.ts';
import { isWithinHours } from './hours-of-week.ts';
import type { Instant } from './records.ts';

/**
 * Whether a board takes part in the rotation at `now`: on its days and within any of its hours, by what the clock of the zone
 * shows. Hours that run past midnight end with the last day.
 */
export function isShowtime(when: Showtime | undefined, zone: string, now: Instant): boolean {
  if (!when) return true;
  const { hours, firstDay, lastDay } = when;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
  if (firstDay !== undefined && today < firstDay) return false;
  if (lastDay !== undefined && today > lastDay) return false;
  return hours === undefined || hours.some((entry) => isWithinHours(entry, zone, now));
}
