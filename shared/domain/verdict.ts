/** The shared verdict: whether the agreement is kept, by both. */
import type { PromiseStatus, Verdict } from './agreement-view.ts';

/** Kept when both promises are kept or too early to judge; unknown as soon as one of them is. */
export function verdict(marketing: PromiseStatus, sales: PromiseStatus): Verdict {
  if (marketing === 'unknown' || sales === 'unknown') return 'unknown';
  if (holds(marketing)) return holds(sales) ? 'kept' : 'salesBehind';
  return holds(sales) ? 'marketingBehind' : 'bothBehind';
}

/** Whether a promise stands: it is kept, or it is too early to judge. */
export function holds(status: PromiseStatus): boolean {
  return status === 'kept' || status === 'early';
}
