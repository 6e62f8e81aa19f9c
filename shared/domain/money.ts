/** Money as integer minor units. */
import type { MinorUnits } from './records.ts';

/**
 * ISO 4217 (amendment 176): the currencies that do not have two decimals. A table of our own, since Intl answers with how a
 * currency is usually printed (HUF: none) and changes with the engine's data, while stored amounts must keep their meaning.
 */
const exponents: readonly (readonly [exponent: number, currencies: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/** Decimals of the currency: EUR 2, JPY 0, KWD 3. */
export function minorExponent(currency: string): number {
  return exponents.find(([, currencies]) => currencies.split(' ').includes(currency))?.[0] ?? 2;
}

/**
 * Minor units of an amount in major units, as it is written in a config: 1.005 EUR is 101 cents, halves away from zero.
 * Amounts beyond what a number can count exactly are held at that limit.
 */
export function toMinor(major: number, currency: string): MinorUnits {
  const minor = Math.round(shifted(Math.abs(major), minorExponent(currency)));
  return Math.sign(major) * Math.min(minor, Number.MAX_SAFE_INTEGER) + 0;
}

/**
 * The number with its decimal point moved to the right by so many places, as one would do on paper. Multiplying by a power
 * of ten is not the same: 1.005 * 100 is 100.49999999999999.
 */
export function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** The amount in major units. */
export function toMajor(minor: MinorUnits, currency: string): number {
  return minor / 10 ** minorExponent(currency);
}
