/** The stretches of the way to a goal that are worth telling. */
import type { MilestoneView } from './goal-view.ts';
import type { SeriesPoint } from './pace-view.ts';

/**
 * Each share of the target, ascending, with the day since which the sum has been at or above it without falling below
 * again; null where it is below it by now. A target of nothing has no milestones to reach.
 */
export function milestones(
  shares: readonly number[],
  target: number,
  series: readonly SeriesPoint[],
): readonly MilestoneView[] {
  const ascending = [...new Set(shares)].sort((a, b) => a - b);
  return ascending.map((share) => {
    // 0.07 * 100 is 7.000000000000001: beyond fifteen digits a product is noise, and nobody owes that.
    const sum = Number((share * target).toPrecision(15));
    return { share, reachedOn: target > 0 ? reachedOn(sum, series) : null };
  });
}

function reachedOn(sum: number, series: readonly SeriesPoint[]): string | null {
  let since: string | null = null;
  for (const { day, actual } of series) {
    if (actual === null) break;
    if (actual < sum) since = null;
    else since ??= day;
  }
  return since;
}
