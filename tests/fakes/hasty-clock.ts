import type { Clock } from '../../electron/core/clock.ts';

/** A clock on which nobody waits: it jumps to whatever is waited for. What a sync would take can be read from it. */
export function createHastyClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    after: (delayMs, callback) => {
      const due = now + delayMs;
      const timer = setImmediate(() => {
        now = Math.max(now, due);
        callback();
      });
      return () => clearImmediate(timer);
    },
  };
}
