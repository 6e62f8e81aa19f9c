import type { Instant } from '../../shared/domain/records.ts';

/** Time as an argument: everything that waits or looks at the clock gets one of these. */
export type Clock = {
  /** UTC milliseconds. */
  readonly now: () => Instant;
  /** Calls back once after the delay. Returns how to call it off. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
