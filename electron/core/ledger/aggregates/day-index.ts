/** Sorts instants into days whose starts are given: the ledger knows no zones. */
import type { Instant } from '../../../../shared/domain/records.ts';

/**
 * The largest step that all day starts lie on, so that records can be counted by step first and only the few steps be
 * sorted into days. Days of 23 to 25 hours make an hour of it, whole days a day.
 */
export function dayStep(starts: readonly Instant[]): number {
  const [first = 0] = starts;
  return Math.max(
    1,
    starts.reduce((step, start) => greatestCommonDivisor(step, start - first), 0),
  );
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** SQL: the step an instant falls into, counted from `$from`. */
export function stepOf(instant: string): string {
  return `(${instant} - $from::bigint) // $step::bigint`;
}

/** SQL: the days with `index` and the `step` they begin at, to be matched with `asof join ... on step >= first_step`. */
export const dayTable = `(
  select generate_subscripts($dayStarts::bigint[], 1) - 1 as day,
    (unnest($dayStarts::bigint[]) - $from::bigint) // $step::bigint as first_step
)`;
