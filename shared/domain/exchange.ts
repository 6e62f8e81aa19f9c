/** What other currencies are worth in the config's own. */
import type { Config } from '../config/config.ts';
import type { ExchangeStep } from './aggregates.ts';
import type { Calendar } from './calendar.ts';
import { minorExponent, shifted } from './money.ts';
import type { MinorUnits } from './records.ts';

/**
 * The rate table as factors between minor units, ascending by the instant they hold from. Of two entries from the same
 * day the later one counts. What the config says of its own currency is left out: that is worth itself.
 */
export function exchangeSteps(
  config: Pick<Config, 'currency' | 'exchangeRates'>,
  calendar: Calendar,
): readonly ExchangeStep[] {
  const own = minorExponent(config.currency);
  const steps = config.exchangeRates
    .toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
    .flatMap(({ from, rates }) =>
      Object.entries(rates).map(([currency, rate]) => ({
        from: calendar.startOf(from),
        currency,
        factor: shifted(rate, own - minorExponent(currency)),
      })),
    )
    .filter(({ currency }) => currency !== config.currency);
  return [...new Map(steps.map((step) => [`${step.currency} ${step.from}`, step])).values()];
}

/**
 * The amount at a step's factor, halves rounded away from zero: 1.00 at 1.005 is 1.01. Amounts beyond what a number can
 * count exactly are held at that limit. The ledger does the same in SQL.
 */
export function converted(amount: MinorUnits, factor: number): MinorUnits {
  const minor = Math.round(Math.abs(amount) * liftedFactor(factor));
  return Math.sign(amount) * Math.min(minor, Number.MAX_SAFE_INTEGER) + 0;
}

/**
 * The factor by which amounts are multiplied before they are rounded. 100 * 1.005 is 100.49999999999999 in floating point:
 * lifting the factor by more than all its errors (4e-16 of it) makes the half that it is on paper a half again, and is
 * far too little to make one of anything else.
 */
export function liftedFactor(factor: number): number {
  return factor * (1 + 2 * Number.EPSILON);
}
