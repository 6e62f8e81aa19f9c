/** How long to leave a source alone after a failure. Pure: clock and dice come in as arguments. */
import type { Instant } from '../../shared/domain/records.ts';
import type { SourceErrorKind } from '../connectors/source-error.ts';

export type Backoff = {
  /** Failures since the last healthy period. */
  readonly failures: number;
  /** Since when every sync has succeeded. */
  readonly healthySince: Instant | null;
};

export const noBackoff: Backoff = { failures: 0, healthySince: null };

export type Failure = {
  readonly kind: SourceErrorKind;
  /** The source's own word on when to come back. */
  readonly retryAfterMs?: number | undefined;
};

const secondMs = 1000;
const minuteMs = 60_000;
const signInWaitMs = 30 * minuteMs;
const longestWaitMs = 15 * minuteMs;
const firstUnreachableWaitMs = 15 * secondMs;
const firstRateLimitWaitMs = minuteMs;
/** No dice send us back sooner than this. */
const shortestWaitMs = secondMs;
/** Beyond them every wait is at its longest; after some thousand, powers of two are no number any more. */
const mostDoublings = 30;
/** A limit by the day is the longest that sources set. */
const longestRetryAfterMs = 24 * 60 * minuteMs;
const shortestUnusableWaitMs = 15 * secondMs;
/** One success between two failures is luck; this long without one is health. */
const healthyPeriodMs = 5 * minuteMs;

export function afterSuccess(backoff: Backoff, now: Instant): Backoff {
  const healthySince = backoff.healthySince ?? now;
  return now - healthySince >= healthyPeriodMs ? { failures: 0, healthySince } : { ...backoff, healthySince };
}

export function afterFailure(backoff: Backoff): Backoff {
  return { failures: backoff.failures + 1, healthySince: null };
}

/**
 * Milliseconds until the next try, after the failure that `backoff` already counts. `random` is in 0..1: full jitter, so
 * that many walls do not come back to a recovering server in step.
 */
export function retryWait(failure: Failure, backoff: Backoff, pollEveryMs: number, random: number): number {
  const doublings = Math.min(mostDoublings, Math.max(0, backoff.failures - 1));
  const doubled = (firstMs: number): number => Math.min(longestWaitMs, firstMs * 2 ** doublings);
  const usualMs = Math.max(shortestUnusableWaitMs, pollEveryMs);
  const waits: Readonly<Record<SourceErrorKind, number>> = {
    signInNeeded: signInWaitMs,
    rateLimited: Math.min(longestRetryAfterMs, failure.retryAfterMs ?? doubled(firstRateLimitWaitMs)),
    unreachable: random * doubled(firstUnreachableWaitMs),
    // A file that is just being written is worth a second look soon; one that stays so is not worth a third and a fourth.
    unusable: Math.min(usualMs, (failure.retryAfterMs ?? usualMs) * 2 ** doublings),
  };
  return Math.max(shortestWaitMs, Math.round(waits[failure.kind]));
}
