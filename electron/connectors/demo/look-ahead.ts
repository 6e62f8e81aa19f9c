/** The short way: what is going to happen within a day, kept in memory, so that looking every two seconds costs nothing. */
import { setImmediate } from 'node:timers/promises';
import type { Activity, Deal, Instant, Lead, RecordBatch, Traffic } from '../../../shared/domain/records.ts';
import { campaignsBetween } from './campaigns.ts';
import type { OpeningWin } from './demo-cursor.ts';
import { type Life, longestLifeDays } from './life.ts';
import { livesWithOpenings } from './opening-win.ts';
import { changesOf, dealMoments, leadMoments, type View } from './projection.ts';
import { trafficBetween } from './traffic.ts';
import { dayMs, dayOf, type World } from './world.ts';

/** How far ahead the company's life is looked up at a time. */
export const lookAheadMs = dayMs;

/** Every lead that something happens to in `(from, until]`. */
export type Ahead = {
  readonly world: World;
  readonly from: Instant;
  readonly until: Instant;
  readonly lives: readonly AheadLife[];
};
type AheadLife = { readonly life: Life; readonly moments: readonly Instant[] };

export async function lookAhead(
  world: World,
  openingWins: readonly OpeningWin[],
  from: Instant,
  until: Instant,
  signal: AbortSignal,
): Promise<Ahead> {
  const lives: AheadLife[] = [];
  for (let day = dayOf(world, from) - longestLifeDays; day <= dayOf(world, until); day += 1) {
    signal.throwIfAborted();
    for (const life of livesWithOpenings(world, day, openingWins)) {
      const moments = momentsBetween(life, from, until);
      if (moments.length > 0) lives.push({ life, moments });
    }
    await setImmediate();
  }
  return { world, from, until, lives };
}

/** The same with one life going another way. */
export function withLife(ahead: Ahead, life: Life): Ahead {
  const moments = momentsBetween(life, ahead.from, ahead.until);
  const others = ahead.lives.filter((other) => other.life.key !== life.key);
  return { ...ahead, lives: [...others, { life, moments }] };
}

export function covers(ahead: Ahead, world: World, from: Instant, to: Instant): boolean {
  const same = ahead.world.seed === world.seed && ahead.world.anchor === world.anchor;
  return same && ahead.from <= from && to <= ahead.until;
}

/** What changed in `(from, to]`, as it is at `to`. Undefined when nothing did. */
export function recordsBetween(ahead: Ahead, prefix: string, from: Instant, to: Instant): RecordBatch | undefined {
  const view: View = { world: ahead.world, prefix };
  const lead: Lead[] = [];
  const deal: Deal[] = [];
  const activity: Activity[] = [];
  for (const { life, moments } of ahead.lives) {
    if (!moments.some((at) => at > from && at <= to)) continue;
    const changed = changesOf(view, life, from, to);
    if (changed.lead) lead.push(changed.lead);
    if (changed.deal) deal.push(changed.deal);
    if (changed.meeting) activity.push(changed.meeting);
  }
  const traffic: Traffic[] = [];
  for (let day = dayOf(view.world, from); day <= dayOf(view.world, to); day += 1) {
    traffic.push(...trafficBetween(view, day, from, to));
  }
  const campaign = campaignsBetween(view.world, prefix, dayOf(view.world, from) - 1, from, to);
  const count = lead.length + deal.length + activity.length + traffic.length + campaign.length;
  return count > 0 ? { lead, deal, activity, traffic, campaign } : undefined;
}

function momentsBetween(life: Life, from: Instant, until: Instant): readonly Instant[] {
  const moments = [...leadMoments(life), ...dealMoments(life)];
  return moments.flatMap((at) => (at !== undefined && at > from && at <= until ? [at] : []));
}
