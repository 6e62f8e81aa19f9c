/** Says of each message whether it is still within the limit. */
export type RateLimit = () => boolean;

/** Lets `burst` messages through at once and, on the whole, `perSecond`. `now` is in milliseconds. */
export function createRateLimit(burst: number, perSecond: number, now: () => number): RateLimit {
  let left = burst;
  let countedAt = now();
  return () => {
    const at = now();
    // A clock that was set back has let no time pass; it goes on from where it is.
    const passedMs = Math.max(0, at - countedAt);
    countedAt = at;
    left = Math.min(burst, left + (passedMs / 1000) * perSecond);
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
