/**
 * Up to when, by the org's own clock, a list has been read to its end. Changes come to light minutes late at most, so what is
 * older than that is not asked for again. Without this an import of thousands of rows would be read again with every poll
 * until something else changes.
 */
import type { Instant } from '../../../shared/domain/records.ts';
import { overlapMs } from '../change-mark.ts';

export type ReadUntil = {
  /** From when on to ask at a position, where `usual` is what its mark says. */
  readonly from: (position: string, usual: Instant) => Instant;
  /** A page was read: where it was asked for, where it left off, and by what clock. */
  readonly note: (page: {
    readonly asked: string;
    readonly isFirst: boolean;
    readonly hasNews: boolean;
    readonly left: string;
    readonly isLast: boolean;
    readonly at: Instant | undefined;
  }) => void;
};

export function createReadUntil(): ReadUntil {
  let begun = { position: '', hasNews: false };
  let read: { readonly positions: readonly string[]; readonly until: Instant } | undefined;
  return {
    // A position says what the ledger has taken: only where that is all that was read may the rest be left out.
    from: (position, usual) => (read?.positions.includes(position) ? Math.max(usual, read.until - overlapMs) : usual),
    note: ({ asked, isFirst, hasNews, left, isLast, at }) => {
      if (isFirst) begun = { position: asked, hasNews: false };
      begun = { ...begun, hasNews: begun.hasNews || hasNews };
      if (!isLast || at === undefined) return;
      // Where there was no news nothing is written, and the next reading begins where this one did.
      read = { positions: begun.hasNews ? [left] : [begun.position, left], until: at };
    },
  };
}
