import type { Tally, WinsView } from '../../../shared/domain/wins-view.ts';
import type { Unit } from '../../format.ts';

/** Wins are counted where the source knows no amounts: a wall of zeros would say that nothing was won. */
export function winsUnit({ recent, thisWeek, lastWeek }: WinsView): Unit {
  const hasAmounts = recent.some(({ amount }) => amount !== 0) || thisWeek.value !== 0 || lastWeek.value !== 0;
  return hasAmounts ? 'money' : 'count';
}

export function sizeOf(tally: Tally, unit: Unit): number {
  return unit === 'money' ? tally.value : tally.count;
}
