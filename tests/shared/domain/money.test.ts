import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorExponent, toMajor, toMinor } from '../../../shared/domain/money.ts';

describe('minor units', () => {
  it.each([
    ['EUR', 2],
    ['USD', 2],
    ['HUF', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['???', 2],
  ])('of %s have %i decimals', (currency, exponent) => {
    expect(minorExponent(currency)).toBe(exponent);
  });

  it.each([
    [1000, 'EUR', 100_000],
    [1.005, 'EUR', 101],
    [1.1, 'EUR', 110],
    [0.29, 'EUR', 29],
    [8.165, 'KWD', 8165],
    [1500.5, 'JPY', 1501],
    [-1.005, 'EUR', -101],
    [0, 'EUR', 0],
    [-0.001, 'EUR', 0],
    [1e-7, 'EUR', 0],
    [1e21, 'EUR', Number.MAX_SAFE_INTEGER],
    [1e308, 'EUR', Number.MAX_SAFE_INTEGER],
  ])('of %d %s are %i', (major, currency, minor) => {
    expect(toMinor(major, currency)).toBe(minor);
  });

  it('come back from the amount they make', () => {
    const minorUnits = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
    fc.assert(
      fc.property(minorUnits, fc.constantFrom('EUR', 'JPY', 'KWD'), (minor, currency) => {
        expect(toMinor(toMajor(minor, currency), currency)).toBe(minor);
      }),
    );
  });
});
