import type { Tally, WinsView } from '../../../shared/domain/wins-view.ts';

export type WinsUnit = 'money' | 'count';

/**
 * Wins are counted where amounts may not be seen, and where the source knows none: a wall of zeros would say that nothing
 * was won.
 */
export function winsUnit({ recent, thisWeek, lastWeek, lastWeekByNow }: WinsView): WinsUnit {
  if ([thisWeek, lastWeek, lastWeekByNow].some(({ value }) => value === null)) return 'count';
  const hasAmounts =
    recent.some(({ amount }) => amount !== null && amount !== 0) || thisWeek.value !== 0 || lastWeek.value !== 0;
  return hasAmounts ? 'money' : 'count';
}

/** How large a tally is in the unit of the board; an amount that is not told counts as none. */
export function sizeOf({ count, value }: Tally, unit: WinsUnit): number {
  return unit === 'money' ? (value ?? 0) : count;
}
