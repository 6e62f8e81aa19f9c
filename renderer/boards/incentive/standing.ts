/** What the reward board says of an incentive, beyond what the snapshot has decided. */
import type { IncentiveView } from '../../../shared/domain/goal-view.ts';

type Tier = IncentiveView['tiers'][number];

/** The share of the goal from which on something is unlocked: the floor, or the first tier where it lies above. */
export function need({ floor, tiers }: IncentiveView): number {
  return Math.max(floor, tiers[0]?.at ?? floor);
}

/**
 * The attainment as it is to be written in whole percents: one that only rounding would lift to a bound that is not reached
 * stays a percent below it, so that no board says "90 %, but not 90 %".
 */
export function shownAttainment(incentive: IncentiveView): number | null {
  const { attainment, tiers, missing } = incentive;
  if (attainment === null) return null;
  const rounded = Math.round(attainment * 100) / 100;
  const bounds = tiers.filter(({ reached }) => !reached).map(({ at }) => at);
  if (missing === 'floor' || missing === 'both') bounds.push(need(incentive));
  const lowest = Math.min(...bounds.filter((bound) => bound <= rounded));
  return Number.isFinite(lowest) ? Math.round(lowest * 100 - 1) / 100 : attainment;
}

/** The next thing to be reached, and the share of the goal it takes. Null: nothing is left. */
export function nextTier({ tiers, floor }: IncentiveView): { readonly label: string; readonly at: number } | null {
  const next = tiers.find(({ reached }) => !reached);
  return next ? { label: next.label, at: Math.max(next.at, floor) } : null;
}

/** As many tiers as the bar can name, ascending: the next ones, with those reached last before them. */
export function shownTiers(tiers: readonly Tier[], most: number): readonly Tier[] {
  const next = tiers.findIndex(({ reached }) => !reached);
  const last = next === -1 ? tiers.length : next + most - 1;
  const start = Math.max(0, Math.min(last, tiers.length) - most);
  return tiers.slice(start, start + most);
}

/** Far beyond the highest tier the bar ends: the number beside it tells the rest. */
const beyond = 1.25;
/** Room behind the last mark. */
const room = 1.03;

/** The share of the goal that the whole bar stands for. */
export function barFull({ attainment, floor, tiers }: IncentiveView): number {
  const highest = Math.max(floor, tiers.at(-1)?.at ?? floor);
  return Math.max(highest, Math.min(attainment ?? 0, highest * beyond)) * room;
}
