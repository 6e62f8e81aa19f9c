/**
 * The minutes before the latest change, which are read again with every poll, and when that ends: after an import of
 * thousands of records at one instant all of them would be read again until something else changes.
 */
import type { Instant } from '../../shared/domain/records.ts';
import { askFrom, type ChangeMark, overlapMs } from './change-mark.ts';

export type Overlap = {
  /** Where a reading begins: the instant to ask for changes from. */
  readonly begin: (mark: ChangeMark) => Instant;
  /** A page of it has come. */
  readonly note: (page: { readonly hasNews: boolean; readonly isLast: boolean }) => void;
};

/** Stamps are to the second in many sources: what is later has a later second. */
const secondMs = 1000;

/**
 * What comes to light late does so within `lateMs`. So once that long has passed since the last news, and all has been read
 * again without any, there is nothing more to come of those minutes, and only what is later is asked for.
 *
 * @param now when the page that is noted was answered, best by the source's own clock. It only measures how long something
 *   takes, so it may be ahead or behind; where it is undefined the minutes are read again each time.
 */
export function createOverlap(now: () => Instant | undefined, lateMs: number = overlapMs): Overlap {
  let latest: Instant = 0;
  let settled: Instant | undefined;
  let begunAt: Instant | undefined;
  let newsAt: Instant | undefined;
  return {
    begin: (mark) => {
      latest = mark.at;
      begunAt = undefined;
      return mark.at === settled ? mark.at + secondMs : askFrom(mark);
    },
    note: ({ hasNews, isLast }) => {
      const at = now();
      if (at === undefined) return;
      begunAt ??= at;
      // After a start nobody knows when the last news came: it may have been just now.
      if (hasNews || newsAt === undefined || newsAt > at) newsAt = at;
      if (isLast && begunAt - newsAt >= lateMs) settled = latest;
    },
  };
}
