/**
 * How long a time a query may be about. Usually all there is; but where a user sees only some records, or very many, Salesforce
 * gives a query up as too large. Then shorter and shorter times are asked for, one after the other.
 */
import type { Instant } from '../../../shared/domain/records.ts';
import { TooLarge } from './failures.ts';

export type Spans = {
  /** Tries with the end of a time after `from`, or with none (null), until an answer comes that is not too large. */
  readonly tried: <T>(from: Instant, now: Instant, attempt: (until: Instant | null) => Promise<T>) => Promise<T>;
};

const dayMs = 86_400_000;
const longestMs = 128 * dayMs;
const shortestMs = dayMs;
/** No record of Salesforce is older. */
const firstRecord = Date.UTC(1999, 0, 1);

export function createSpans(): Spans {
  let spanMs = Infinity;
  return {
    tried: async (from, now, attempt) => {
      for (;;) {
        const until = Math.max(from, firstRecord) + spanMs;
        try {
          return await attempt(until < now ? until : null);
        } catch (error) {
          if (!(error instanceof TooLarge) || spanMs <= shortestMs) throw error;
          spanMs = Math.min(longestMs, spanMs / 4);
        }
      }
    },
  };
}
