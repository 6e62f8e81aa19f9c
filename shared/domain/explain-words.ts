/** What explanations have in common. */
import type { Behind } from './behind.ts';
import { dayNumber, dayOfNumber } from './day.ts';
import type { Explanation } from './explanation.ts';
import type { PeriodView } from './pace-view.ts';

/** An explanation, and how the records behind it are found. */
export type Explained = Explanation & { readonly behind: Behind };

/** No record is behind it. */
export const nothingBehind: Behind = { of: 'listed', records: [] };

/** "in November 2026 (2026-11-01 to 2026-11-30)". */
export function periodWords({ label, from, until }: Pick<PeriodView, 'label' | 'from' | 'until'>): string {
  return `in ${label} (${from} to ${dayOfNumber(dayNumber(until) - 1)})`;
}

/** Said of every sum of money. */
export const ratesWords = 'an amount in a currency without a rate is left out';
