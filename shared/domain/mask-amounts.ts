/** Amounts of money as an audience may see them. Everything is rounded by itself, so parts need not add up. */
import type { MaskConfig } from '../config/privacy.ts';

type AmountsMode = MaskConfig['amounts'];

/** The whole target in hundredths of a percent of itself. */
export const wholeGoal = 10_000;

/** To two digits that count, halves away from zero: 41,238,000 is 41,000,000. */
export function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** A ratio of amounts to whole percents, so that the ratio and one of them do not give the other away. */
export function wholePercents(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** An amount that belongs to no goal. Null where only shares of a goal may be seen. */
export function maskAmount(minor: number | null, amounts: AmountsMode): number | null {
  if (minor === null || amounts === 'exact') return minor;
  return amounts === 'rounded' ? twoDigits(minor) : null;
}

/** An amount that belongs to a goal or promise of this target: there, a share of the target stands for it. */
export function maskTowards(minor: number, target: number, amounts: AmountsMode): number {
  if (amounts === 'exact') return minor;
  if (amounts === 'rounded') return twoDigits(minor);
  return target === 0 ? 0 : Math.round((minor / target) * wholeGoal) + 0;
}

/** A ratio that amounts went into. */
export function maskRatio(ratio: number | null, amounts: AmountsMode): number | null {
  return ratio === null || amounts === 'exact' ? ratio : wholePercents(ratio);
}
