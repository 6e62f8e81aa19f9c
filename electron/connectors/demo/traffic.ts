/** Visits of each channel, a row a day, growing as the day goes. */
import { type DemoChannel, demoChannels } from '../../../shared/config/demo-company.ts';
import type { Instant, Traffic } from '../../../shared/domain/records.ts';
import { arrivedBy, leadCount } from './arrivals.ts';
import { campaignId, runOn } from './campaigns.ts';
import type { View } from './projection.ts';
import { createRandom, seedOf } from './random.ts';
import { dayMs, dayName, dayOf, dayStart } from './world.ts';

function rowAt(view: View, channel: DemoChannel, row: number, day: number, now: Instant): Traffic | undefined {
  const { world, prefix } = view;
  const run = runOn(world, channel, day);
  if (channel.visitsPerLead === 0 || !run || now < dayStart(world, day)) return undefined;
  const at = { channel, row, day };
  const perLead = channel.visitsPerLead * (0.9 + 0.2 * createRandom(seedOf(world.seed, day, row, -2))());
  const passed = Math.min(1, (now - dayStart(world, day)) / dayMs);
  return {
    id: `${prefix}t-${day}-${channel.id}`,
    campaignId: campaignId(prefix, channel, run),
    leadSource: channel.leadSource,
    day: dayName(day),
    // A day without a lead has its visitors too.
    visits: Math.floor(Math.max(1, leadCount(world, at)) * perLead * passed),
    conversions: arrivedBy(world, at, now),
  };
}

/** The rows of the day that changed in `(from, to]`, as they are at `to`. */
export function trafficBetween(view: View, day: number, from: Instant, to: Instant): readonly Traffic[] {
  if (from >= dayStart(view.world, day + 1)) return [];
  return demoChannels.flatMap((channel, row) => {
    const after = rowAt(view, channel, row, day, to);
    const before = day > dayOf(view.world, from) ? undefined : rowAt(view, channel, row, day, from);
    const same = after && before && after.visits === before.visits && after.conversions === before.conversions;
    return after && !same ? [after] : [];
  });
}
