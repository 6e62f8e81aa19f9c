import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aConfig } from '../../builders/config.ts';
import { pace, type PaceInput, paceStatus, trend } from '../../../shared/domain/pace.ts';

const bounds = aConfig().status;

/** Half of 22 working days gone, a target of 100,000. */
function input(overrides: Partial<PaceInput> = {}): PaceInput {
  return {
    target: 100_000,
    actual: 50_000,
    elapsed: { share: 0.5, remaining: 11 },
    bounds,
    warnsOfFlood: false,
    ...overrides,
  };
}

describe('pace', () => {
  it('after 11 of 22 days with 40,000 of 100,000 is 0.80 and at risk', () => {
    const view = pace(input({ actual: 40_000 }));
    expect(view).toMatchObject({
      expected: 50_000,
      pace: 0.8,
      attainment: 0.4,
      gap: -10_000,
      projection: 80_000,
      remainingDays: 11,
      status: 'atRisk',
    });
    expect(view.neededPerDay).toBeCloseTo(5454.55, 2);
  });

  it('says nothing it can not know before the period has started', () => {
    expect(pace(input({ actual: 5000, elapsed: { share: 0, remaining: 22 } }))).toEqual({
      target: 100_000,
      actual: 5000,
      elapsed: 0,
      expected: 0,
      pace: null,
      attainment: 0.05,
      gap: 5000,
      neededPerDay: 95_000 / 22,
      projection: null,
      remainingDays: 22,
      status: 'notStarted',
    });
  });

  it('needs nothing more per day once the target is reached, and has no days to need it on when none are left', () => {
    expect(pace(input({ actual: 120_000 })).neededPerDay).toBe(0);
    expect(pace(input({ actual: 80_000, elapsed: { share: 1, remaining: 0 } })).neededPerDay).toBeNull();
  });
});

describe('the status', () => {
  const statusAt = (actual: number, flood = false) => paceStatus(input({ actual, warnsOfFlood: flood }));

  it.each([
    [39_999, 'behind'],
    [40_000, 'atRisk'],
    [47_499, 'atRisk'],
    [47_500, 'onTrack'],
    [50_000, 'onTrack'],
    [55_000, 'onTrack'],
    [55_001, 'ahead'],
    [90_000, 'ahead'],
    [0, 'behind'],
    [-100, 'behind'],
  ])('with %i of 50,000 expected is %s', (actual, status) => {
    expect(statusAt(actual)).toBe(status);
  });

  it.each([
    [55_000, 'onTrack'],
    [62_500, 'ahead'],
    [62_501, 'tooFast'],
  ])('of what marketing hands over with %i of 50,000 expected is %s', (actual, status) => {
    expect(statusAt(actual, true)).toBe(status);
  });

  it.each([
    [0, 'notStarted'],
    [0.5 / 22, 'early'],
    [0.1999, 'early'],
    [0.2, 'atRisk'],
    [0.1 + 0.1, 'atRisk'],
    [0.9999, 'atRisk'],
  ])('at an elapsed share of %d with a pace of 0.80 is %s', (share, status) => {
    expect(paceStatus(input({ actual: 80_000 * share, elapsed: { share, remaining: 5 } }))).toBe(status);
  });

  it('at the end of a period is met or missed by attainment alone', () => {
    const over = { share: 1, remaining: 0 };
    expect(paceStatus(input({ actual: 100_000, elapsed: over }))).toBe('met');
    expect(paceStatus(input({ actual: 99_999, elapsed: over }))).toBe('missed');
    expect(paceStatus(input({ actual: 300_000, elapsed: over, warnsOfFlood: true }))).toBe('met');
  });

  it('stays on its side of a bound when floating point would push it over', () => {
    for (let days = 5; days < 22; days++) {
      const share = days / 22;
      for (const [bound, at, below] of [
        [0.8, 'atRisk', 'behind'],
        [0.95, 'onTrack', 'atRisk'],
        [1.1, 'onTrack', 'onTrack'],
      ] as const) {
        const actual = bound * 100_000 * share;
        const elapsed = { share, remaining: 22 - days };
        expect(paceStatus(input({ actual, elapsed }))).toBe(at);
        expect(paceStatus(input({ actual: actual - 1, elapsed }))).toBe(below);
      }
    }
  });

  it('follows the bounds of the config', () => {
    const strict = { early: 0, ahead: 1, onTrack: 1, atRisk: 0.9, tooFast: 1.5 };
    expect(paceStatus(input({ actual: 49_000, bounds: strict }))).toBe('atRisk');
    expect(paceStatus(input({ actual: 44_000, bounds: strict }))).toBe('behind');
  });
});

describe('the trend since yesterday', () => {
  const from = (before: number, now: number) => trend(input({ actual: now }), input({ actual: before }));

  it.each([
    [48_000, 46_900, 'slipping'],
    [48_000, 47_100, 'steady'],
    [46_000, 47_900, 'steady'],
    [46_000, 48_000, 'recovering'],
    [39_000, 40_400, 'steady'],
    [39_000, 40_600, 'recovering'],
    [60_000, 30_000, 'slipping'],
    [50_000, 51_000, 'steady'],
    [56_000, 70_000, 'steady'],
  ])('from %i to %i of 50,000 expected is %s', (before, now, expected) => {
    expect(from(before, now)).toBe(expected);
  });

  it('is steady while the status is not one of pace', () => {
    const early = input({ actual: 0, elapsed: { share: 0.19, remaining: 18 } });
    const over = input({ actual: 99_000, elapsed: { share: 1, remaining: 0 } });
    expect(trend(input({ actual: 50_000 }), early)).toBe('steady');
    expect(trend(over, input({ actual: 50_000 }))).toBe('steady');
  });

  it('does not call far too much worse than ahead', () => {
    const flood = { warnsOfFlood: true };
    expect(trend(input({ actual: 70_000, ...flood }), input({ actual: 58_000, ...flood }))).toBe('steady');
  });
});

describe('whatever the numbers', () => {
  const anInput = fc
    .record({
      target: fc.oneof(fc.integer({ min: 1, max: 10 ** 12 }), fc.double({ min: 1e-6, max: 1e12, noNaN: true })),
      actual: fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
      share: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      remaining: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 366, noNaN: true })),
      warnsOfFlood: fc.boolean(),
    })
    .map(({ share, remaining, ...rest }) => input({ ...rest, elapsed: { share, remaining } }));

  it('no figure is NaN, infinite or minus zero', () => {
    fc.assert(
      fc.property(anInput, (given) => {
        for (const value of Object.values(pace(given))) {
          expect(typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))).toBe(false);
        }
      }),
    );
  });

  it('the gap closes what is missing to the expected', () => {
    fc.assert(
      fc.property(anInput, (given) => {
        const view = pace(given);
        expect(view.expected + view.gap).toBeCloseTo(view.actual, 3);
      }),
    );
  });

  it('expected rises with time from nothing to the target', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const expectedAt = (elapsed: number) => pace(input({ elapsed: { share: elapsed, remaining: 1 } })).expected;
        expect(expectedAt(Math.min(a, b))).toBeLessThanOrEqual(expectedAt(Math.max(a, b)));
        expect(expectedAt(0)).toBe(0);
        expect(expectedAt(1)).toBe(100_000);
      }),
    );
  });

  it('more never makes the status of a goal worse', () => {
    const order = ['behind', 'atRisk', 'onTrack', 'ahead'];
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(50_000), (actual, more) => {
        const rank = (value: number) => order.indexOf(paceStatus(input({ actual: value })));
        expect(rank(actual + more)).toBeGreaterThanOrEqual(rank(actual));
      }),
    );
  });
});
