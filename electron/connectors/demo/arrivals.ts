/** How many leads a channel brings on a day, and when each of them arrives. */
import type { DemoChannel } from '../../../shared/config/demo-company.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import { runOn } from './campaigns.ts';
import { createRandom, seedOf } from './random.ts';
import { dayMs, dayStart, type World } from './world.ts';

/** A channel on a day. `row` is its place in the table, which is what its seeds are made of. */
export type ChannelDay = { readonly channel: DemoChannel; readonly row: number; readonly day: number };

export function leadCount(world: World, { channel, row, day }: ChannelDay): number {
  if (!runOn(world, channel, day)) return 0;
  const random = createRandom(seedOf(world.seed, day, row, -1));
  const rate = channel.leadsPerDay * (0.92 + 0.16 * random());
  return Math.floor(rate + random());
}

/**
 * The day is cut into as many slices as there are leads, one arrival in each: by chance, and yet every hour gets its
 * share. So it takes no look at the others to know how many have come by a given time.
 */
export function arrivalOf(world: World, { row, day }: ChannelDay, index: number, count: number): Instant {
  const within = createRandom(seedOf(world.seed, day, row, index, 1))();
  return dayStart(world, day) + Math.floor(((index + within) / count) * dayMs);
}

/** How many of the day's leads have come by `now`. */
export function arrivedBy(world: World, at: ChannelDay, now: Instant): number {
  const count = leadCount(world, at);
  const slice = Math.floor(((now - dayStart(world, at.day)) / dayMs) * count);
  if (slice < 0 || count === 0) return 0;
  if (slice >= count) return count;
  return arrivalOf(world, at, slice, count) <= now ? slice + 1 : slice;
}
