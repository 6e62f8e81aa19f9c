import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { converted, exchangeSteps } from '../../../shared/domain/exchange.ts';
import { aCalendar } from '../../builders/config.ts';

const calendar = aCalendar({ zone: 'Europe/Berlin' });
const stepsOf = (currency: string, exchangeRates: readonly { from: string; rates: Record<string, number> }[]) =>
  exchangeSteps({ currency, exchangeRates: [...exchangeRates] }, calendar);

describe('a rate table', () => {
  it('holds from the first instant of its day, the oldest first', () => {
    const steps = stepsOf('EUR', [
      { from: '2026-07-01', rates: { USD: 0.9 } },
      { from: '2026-01-01', rates: { USD: 0.92, CHF: 1.05 } },
    ]);
    expect(steps).toEqual([
      { from: Date.UTC(2025, 11, 31, 23), currency: 'USD', factor: 0.92 },
      { from: Date.UTC(2025, 11, 31, 23), currency: 'CHF', factor: 1.05 },
      { from: Date.UTC(2026, 5, 30, 22), currency: 'USD', factor: 0.9 },
    ]);
  });

  it.each([
    // One yen is the smallest unit: 100 yen at 0.62 cents are 62 cents.
    ['EUR', 'JPY', 0.0062, 0.62],
    ['JPY', 'EUR', 161.3, 1.613],
    ['EUR', 'KWD', 3.01, 0.301],
    ['KWD', 'EUR', 0.3, 3],
    ['EUR', 'USD', 1.005, 1.005],
    ['EUR', 'VND', 3.5e-5, 0.0035],
  ])('in %s tells what the smallest unit of %s is worth: at %d it is %d', (own, other, rate, factor) => {
    expect(stepsOf(own, [{ from: '2026-01-01', rates: { [other]: rate } }])[0]?.factor).toBe(factor);
  });

  it('says nothing of its own currency, and the later of two entries from one day counts', () => {
    const steps = stepsOf('EUR', [
      { from: '2026-01-01', rates: { EUR: 2, USD: 0.8 } },
      { from: '2026-01-01', rates: { USD: 0.9 } },
    ]);
    expect(steps.map(({ currency, factor }) => [currency, factor])).toEqual([['USD', 0.9]]);
  });
});

describe('an amount', () => {
  it.each([
    [100_00, 0.92, 92_00],
    [100, 1.005, 101],
    [-100, 1.005, -101],
    [5, 1.1, 6],
    [15, 0.3, 5],
    [1, 0.5, 1],
    [-1, 0.5, -1],
    [1, 0.49, 0],
    [-1, 0.49, 0],
    [0, 0.92, 0],
    [333, 0.3333, 111],
    [Number.MAX_SAFE_INTEGER, 2, Number.MAX_SAFE_INTEGER],
  ])('of %i at %d is %i', (amount, factor, value) => {
    expect(converted(amount, factor)).toBe(value);
  });

  it('is what one works out on paper, halves away from zero', () => {
    const amounts = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 99_999 }), (amount, tenThousandths) => {
        const halves = BigInt(Math.abs(amount)) * BigInt(tenThousandths) * 2n + 10_000n;
        const onPaper = Number(halves / 20_000n);
        expect(converted(amount, tenThousandths / 10_000)).toBe(amount < 0 ? 0 - onPaper : onPaper);
      }),
    );
  });
});
