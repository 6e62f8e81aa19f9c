import { describe, expect, it } from 'vitest';
import { leavesRoom, stretched } from '../../../electron/connectors/poll-pace.ts';

const hour = 3_600_000;

describe('the pace of polls', () => {
  it.each([
    // 2 streams a minute are 2,880 units a day; 6,000 allowed leave 3,600 for polls.
    { everyMs: 60_000, units: 1, allowed: 6_000, factor: 1 },
    // 28,800 units a day wished, 3,600 to be had.
    { everyMs: 60_000, units: 10, allowed: 6_000, factor: 8 },
    { everyMs: 60_000, units: 10, allowed: 0, factor: 28_800 },
  ])('is stretched $factor times for $units units every $everyMs ms of $allowed a day', (one) => {
    const asked = { everyMs: one.everyMs, unitsPerPoll: one.units };
    expect(stretched([asked, asked], { allowed: one.allowed })).toBeCloseTo(one.factor, 6);
  });

  it('is as wished where there is no limit', () => {
    expect(stretched([{ everyMs: 1, unitsPerPoll: 1000 }], null)).toBe(1);
  });
});

describe('room for history', () => {
  const usage = { allowed: 1000, resetsAt: 24 * hour };
  it.each([
    { used: 399, now: 0, room: true },
    { used: 400, now: 0, room: false },
    // Half of the day is over, and with it half of what polls need.
    { used: 699, now: 12 * hour, room: true },
    { used: 700, now: 12 * hour, room: false },
  ])('is $room with $used of 1000 used at $now', ({ used, now, room }) => {
    expect(leavesRoom({ ...usage, used }, now)).toBe(room);
  });
});
