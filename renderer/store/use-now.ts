/** The snapshot's clock between two snapshots. */
import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/domain/records.ts';
import { useSnapshotAsOf, useWallStore } from './hooks.ts';
import type { ScreenState } from './wall-store.ts';

/** A timer takes no more than this, and a clock that is set is noticed by then. */
const longestSleepMs = 3_600_000;
/** Timers may wake a little early. */
const closeMs = 20;

/** The snapshot's instant and what has passed since it came; a screen's own clock may be hours off, and is not asked. */
export function runningNow(state: Pick<ScreenState, 'snapshot' | 'receivedAt'>, clock: number): Instant {
  return (state.snapshot?.asOf ?? 0) + Math.max(0, clock - state.receivedAt);
}

/**
 * Now, by the snapshot's clock. It goes on by itself, and its component is drawn anew only at the instants that `changesAt`
 * names: the next one after the instant it is given, at which a word on the board is another; null: none is.
 */
export function useNow(changesAt: (now: Instant) => Instant | null): Instant {
  const store = useWallStore();
  const asOf = useSnapshotAsOf() ?? 0;
  const [woken, setWoken] = useState(() => ({ asOf, now: runningNow(store.getState(), Date.now()) }));
  const now = woken.asOf === asOf ? woken.now : asOf;
  const next = changesAt(now);
  useEffect(() => {
    if (next === null) return undefined;
    const read = (): Instant => runningNow(store.getState(), Date.now());
    const timer = setTimeout(
      () => {
        const reached = read();
        setWoken({ asOf, now: next - reached < closeMs ? Math.max(next, reached) : reached });
      },
      Math.min(longestSleepMs, Math.max(0, next - Math.max(now, read()))),
    );
    return () => clearTimeout(timer);
  }, [store, asOf, now, next]);
  return now;
}
