import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAmount, maskRatio, maskTowards, twoDigits } from '../../../shared/domain/mask-amounts.ts';

describe('two digits', () => {
  it.each([
    [41_238_000, 41_000_000],
    [41_500_000, 42_000_000],
    [99_500, 100_000],
    [1_250, 1_300],
    [-1_250, -1_300],
    [-41_238_000, -41_000_000],
    [12, 12],
    [7, 7],
    [3.456, 3.5],
    [0.0345, 0.035],
    [0, 0],
    [-0, 0],
  ])('of %d are %d', (value, rounded) => {
    expect(twoDigits(value)).toBe(rounded);
  });

  it('are never more than five percent off', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e15, max: 9e15 }), (value) => {
        expect(Math.abs(twoDigits(value) - value)).toBeLessThanOrEqual(Math.abs(value) * 0.05);
      }),
    );
  });
});

describe('an amount', () => {
  it.each([
    [123_456, 'exact', 123_456],
    [123_456, 'rounded', 120_000],
    [123_456, 'shareOfGoal', null],
    [null, 'exact', null],
    [null, 'rounded', null],
    [null, 'shareOfGoal', null],
  ] as const)('of no goal: %s is, %s, %s', (minor, amounts, shown) => {
    expect(maskAmount(minor, amounts)).toBe(shown);
  });

  // 412,380.00 of 640,000.00 is 64.434375 %.
  it.each([
    [41_238_000, 64_000_000, 'exact', 41_238_000],
    [41_238_000, 64_000_000, 'rounded', 41_000_000],
    [41_238_000, 64_000_000, 'shareOfGoal', 6_443],
    [64_000_000, 64_000_000, 'shareOfGoal', 10_000],
    [-6_400_000, 64_000_000, 'shareOfGoal', -1_000],
    [-1, 64_000_000, 'shareOfGoal', 0],
    [5, 0, 'shareOfGoal', 0],
  ] as const)('towards a goal: %d of %d is, %s, %d', (minor, target, amounts, shown) => {
    expect(maskTowards(minor, target, amounts)).toBe(shown);
  });
});

describe('a ratio of amounts', () => {
  it.each([
    [0.644_343_75, 'exact', 0.644_343_75],
    [0.644_343_75, 'rounded', 0.64],
    [1.046, 'shareOfGoal', 1.05],
    [-0.001, 'rounded', 0],
    [null, 'rounded', null],
  ] as const)('%s is, %s, %s', (ratio, amounts, shown) => {
    expect(maskRatio(ratio, amounts)).toBe(shown);
  });
});
