import { Temporal } from 'temporal-polyfill';

/** The instant of a wall-clock time, `2026-11-06T16:30`, in Berlin unless another zone is named. */
export function instant(wallClock: string, zone = 'Europe/Berlin'): number {
  return Temporal.PlainDateTime.from(wallClock).toZonedDateTime(zone).epochMilliseconds;
}

export const minute = 60_000;
export const hour = 60 * minute;
