import type { Clock } from '../core/clock.ts';

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;
/** A page that held out this long counts as healthy, and the next failure starts from the first wait again. */
const healthyAfterMs = 5 * 60_000;

export type Recovery = {
  /** Something failed: recovers after a wait that doubles with each failure in a row. */
  readonly failed: () => void;
  readonly stop: () => void;
};

/** Brings a failed page back, at once at first and ever more patiently, so that a broken page can't keep a machine busy. */
export function createRecovery(clock: Clock, recover: () => void): Recovery {
  let failuresInARow = 0;
  let lastFailureAt = -Infinity;
  let callOff: (() => void) | undefined;
  return {
    failed: () => {
      if (callOff) return;
      failuresInARow = clock.now() - lastFailureAt > healthyAfterMs ? 0 : failuresInARow + 1;
      lastFailureAt = clock.now();
      callOff = clock.after(Math.min(firstWaitMs * 2 ** failuresInARow, longestWaitMs), () => {
        callOff = undefined;
        recover();
      });
    },
    stop: () => callOff?.(),
  };
}
