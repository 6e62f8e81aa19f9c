/** How far a period has gone, counted in working days. */
import type { Calendar } from './calendar.ts';
import { tidy } from './ratio.ts';
import type { Day, Instant } from './records.ts';

export type Elapsed = {
  /** E: the elapsed share of the working weight, 0..1; 0 where the period has none. */
  readonly share: number;
  /** Working weight that is left, today counted by what is left of it. */
  readonly remaining: number;
};

/**
 * E(t) = (sum of w over past days + w(today) * workedFraction(today)) / W over the days of a period, ascending. A day that
 * counts but has no opening hours counts when it is over.
 */
export function elapsed(days: readonly Day[], now: Instant, calendar: Calendar): Elapsed {
  const today = calendar.dayOf(now);
  const fraction = calendar.workedFraction(now);
  let done = 0;
  let remaining = 0;
  let total = 0;
  for (const day of days) {
    const weight = calendar.weight(day);
    const worked = day < today ? 1 : day === today ? fraction : 0;
    total += weight;
    done += weight * worked;
    remaining += weight * (1 - worked);
  }
  return { share: total > 0 ? Math.min(1, tidy(done / total)) : 0, remaining };
}

/** E at the end of each day of a period, ascending: the straight line by working days. 0 where no day counts. */
export function elapsedByDay(days: readonly Day[], calendar: Calendar): readonly number[] {
  const sums: number[] = [];
  for (const day of days) sums.push((sums.at(-1) ?? 0) + calendar.weight(day));
  const total = sums.at(-1) ?? 0;
  return sums.map((sum) => (total > 0 ? sum / total : 0));
}
