/** How long it is until a moment, as coarse as people count: days, then hours, and only in the last hour by the second. */
import type { Instant } from './records.ts';

export type Countdown =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly kind: 'minutes'; readonly minutes: number; readonly seconds: number }
  | { readonly kind: 'now' };

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000] as const;
/** Midnight lies on one of these in every zone. */
const quarterHour = 15 * minute;

/** What is left at `now`. Days are those of the calendar in `zone`: on Monday it is three until Thursday, at any hour. */
export function countdown(target: Instant, now: Instant, zone: string): Countdown {
  const left = target - now;
  if (left <= 0) return { kind: 'now' };
  // What has begun counts: it ends at 0:01 and then it is now.
  const seconds = Math.ceil(left / second);
  if (seconds < 3600) return { kind: 'minutes', minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
  if (left < day) {
    const minutes = Math.ceil(left / minute);
    return minutes < 24 * 60
      ? { kind: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 }
      : { kind: 'days', days: 1 };
  }
  const days = Math.round((startOfDay(target, zone) - startOfDay(now, zone)) / day);
  return { kind: 'days', days: Math.max(1, days) };
}

/** The next instant after `now` at which it may read differently; null once it is over. */
export function countdownChangesAt(target: Instant, now: Instant): Instant | null {
  const left = target - now;
  if (left <= 0) return null;
  if (left > day) return Math.min(target - day, (Math.floor(now / quarterHour) + 1) * quarterHour);
  const step = left > hour ? minute : second;
  const next = target - (Math.ceil(left / step) - 1) * step;
  return next > now ? next : next + step;
}

/** The instant of `2026-12-24T12:00` on the clocks of a zone. One that a clock set forward leaves out is an hour later. */
export function instantOnClock(local: string, zone: string): Instant {
  const meant = Date.parse(`${local}:00Z`);
  const near = meant - (onClock(meant, zone) - meant);
  return meant - (onClock(near, zone) - near);
}

/** What the clocks of a zone show at an instant, as if they were those of UTC. */
function onClock(at: Instant, zone: string): Instant {
  const parts = new Intl.DateTimeFormat('en-CA', { ...numeric, timeZone: zone }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((found) => found.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

const numeric = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
} as const;

function startOfDay(at: Instant, zone: string): Instant {
  return Math.floor(onClock(at, zone) / day) * day;
}
