/** What other currencies are worth in the config's own. */
import type { Config } from '../config/config.ts';
import type { ExchangeStep } from './aggregates.ts';
import type { Calendar } from './calendar.ts';
import { minorExponent } from './money.ts';

/** The rate table as factors between minor units, ascending by the instant they hold from. */
export function exchangeSteps(
  config: Pick<Config, 'currency' | 'exchangeRates'>,
  calendar: Calendar,
): readonly ExchangeStep[] {
  return config.exchangeRates
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap(({ from, rates }) =>
      Object.entries(rates).map(([currency, rate]) => ({
        from: calendar.startOf(from),
        currency,
        factor: rate * 10 ** (minorExponent(config.currency) - minorExponent(currency)),
      })),
    );
}
