/** The events that came within the last days: what comes again counts no more. */
import { createHash } from 'node:crypto';
import type { Instant } from '../../../shared/domain/records.ts';

export type SeenEvents = {
  readonly has: (mark: string) => boolean;
  readonly add: (mark: string, at: Instant) => void;
  /** Whether so many more have room without forgetting one before its time. */
  readonly hasRoomFor: (events: number, now: Instant) => boolean;
  readonly all: () => Iterable<readonly [mark: string, at: Instant]>;
};

const dayMs = 86_400_000;
/** A sender that is away over a long weekend may send its last event once more. */
const keptForMs = 8 * dayMs;
/** About 10 MB of memory. */
const mostKept = 100_000;

/** An event id in a form of one length, which tells nobody what it was. */
export function markOf(eventId: string): string {
  return createHash('sha256').update(eventId).digest('base64url').slice(0, 22);
}

export function createSeenEvents(most: number = mostKept): SeenEvents {
  const seen = new Map<string, Instant>();
  return {
    has: (mark) => seen.has(mark),
    add: (mark, at) => void seen.set(mark, at),
    hasRoomFor: (events, now) => {
      for (const [mark, at] of seen) {
        // Of one that came while the clock was far ahead nobody knows when it came.
        if (Math.abs(now - at) < keptForMs) break;
        seen.delete(mark);
      }
      return seen.size + events <= most;
    },
    all: () => seen,
  };
}
