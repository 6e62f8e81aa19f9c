import { describe, expect, it } from 'vitest';
import { exceeds, ratio, reaches, tidy } from '../../../shared/domain/ratio.ts';

describe('a ratio', () => {
  it.each([
    [1, 4, 0.25],
    [0, 5, 0],
    [-0, 5, 0],
    [0, -5, 0],
    [1, 0, null],
    [0, 0, null],
    [1e300, 1e-300, null],
  ])('of %d to %d is %d', (part, whole, expected) => {
    expect(ratio(part, whole)).toBe(expected);
  });
});

it('minus zero is tidied away and nothing else', () => {
  expect([tidy(-0), tidy(-3), tidy(2.5)]).toEqual([0, -3, 2.5]);
});

it('a bound is reached by a sum that rounding left below it, and not exceeded by one left above', () => {
  expect(0.1 + 0.7).toBeLessThan(0.8);
  expect(reaches(0.1 + 0.7, 0.8)).toBe(true);
  expect(reaches(0.7999, 0.8)).toBe(false);
  expect(0.1 + 0.2).toBeGreaterThan(0.3);
  expect(exceeds(0.1 + 0.2, 0.3)).toBe(false);
  expect(exceeds(0.3001, 0.3)).toBe(true);
});
