import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../electron/core/rate-limit.ts';

describe('the rate limit', () => {
  it('lets a burst through and then so many a second', () => {
    let now = 0;
    const within = createRateLimit(3, 2, () => now);
    expect([within(), within(), within(), within()]).toEqual([true, true, true, false]);
    now = 500;
    expect([within(), within()]).toEqual([true, false]);
  });

  it('saves up no more than the burst', () => {
    let now = 0;
    const within = createRateLimit(2, 10, () => now);
    now = 3_600_000;
    expect([within(), within(), within()]).toEqual([true, true, false]);
  });

  it('gives nothing away when the clock is set back, and counts on from there: nobody waits until it is where it was', () => {
    let now = 10_000;
    const within = createRateLimit(1, 1, () => now);
    within();
    now = 0;
    expect(within()).toBe(false);
    now = 500;
    expect(within()).toBe(false);
    now = 1_000;
    expect(within()).toBe(true);
  });
});
