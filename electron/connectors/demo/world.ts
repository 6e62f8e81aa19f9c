/** Where a demo company stands in time: everything else about it is computed from this. */
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../../../shared/domain/records.ts';

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
export const minuteMs = 60_000;

export type World = {
  readonly seed: number;
  /** The company's first start. Its campaigns are dated from here. */
  readonly anchor: Instant;
  /**
   * Offset of local time from UTC at the anchor, in ms. It stays: days of the demo company are all 24 hours long, so
   * after a change to or from summer time they begin an hour off midnight.
   */
  readonly offset: number;
};

/** A new company, founded now. Throws RangeError for a zone that is none. */
export function foundWorld(seed: number, anchor: Instant, zone: string): World {
  const local = Temporal.Instant.fromEpochMilliseconds(anchor).toZonedDateTimeISO(zone);
  return { seed, anchor, offset: local.offsetNanoseconds / 1_000_000 };
}

/** Days are counted from 1970-01-01. */
export function dayOf(world: World, at: Instant): number {
  return Math.floor((at + world.offset) / dayMs);
}

export function dayStart(world: World, day: number): Instant {
  return day * dayMs - world.offset;
}

const epoch = Temporal.PlainDate.from('1970-01-01');
const names = new Map<number, Day>();

/** The calendar's name of a day. */
export function dayName(day: number): Day {
  const known = names.get(day);
  if (known !== undefined) return known;
  // A few hundred days are named over and over; more than that is a very long run, and starts afresh.
  if (names.size > 1_000) names.clear();
  const name = epoch.add({ days: day }).toString();
  names.set(day, name);
  return name;
}
