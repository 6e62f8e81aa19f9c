/** How numbers, times and dates of an agreement are written in its sentences. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { dayNumber } from './day.ts';
import type { Day } from './records.ts';

const dayMs = 86_400_000;

export type AgreementWords = {
  readonly number: (value: number) => string;
  /** Of 0..1. */
  readonly percent: (share: number) => string;
  /** Of an amount in major units. */
  readonly money: (major: number) => string;
  readonly date: (day: Day) => string;
};

/** What the sentences are written in, and so every number and date in them; a translation brings its own. */
const language = 'en';

/** By the language of the document, whatever the locale of the wall: "January 1, 2026" and "€1,600" in English. */
export function agreementWords({ currency }: Pick<Config, 'currency'>): AgreementWords {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(language, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    money: (major) => money.format(major),
    date: (day) => date.format(dayNumber(day) * dayMs),
  };
}

/** 30 is "30 working minutes", 120 "2 working hours". */
export function workingTimeText(minutes: number, words: AgreementWords): string {
  if (minutes % 60 !== 0) return counted(minutes, 'working minute', words);
  return counted(minutes / 60, 'working hour', words);
}

/** "1 working day", "5 working days". */
export function counted(count: number, word: string, words: AgreementWords): string {
  return `${words.number(count)} ${word}${count === 1 ? '' : 's'}`;
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

type MarketingTerms = AgreementVersion['marketing'];

export const handedOverWords: Readonly<Record<MarketingTerms['of'], string>> = {
  lead: 'leads',
  mql: 'marketing qualified leads (MQL)',
  sql: 'sales qualified leads (SQL)',
};

/** "240 leads a month", "leads worth €100,000 a month". */
export function deliveryText(terms: MarketingTerms, words: AgreementWords): string {
  const what = handedOverWords[terms.of];
  const amount =
    terms.kind === 'value' ? `${what} worth ${words.money(terms.target)}` : `${words.number(terms.target)} ${what}`;
  return `${amount} a ${terms.period}`;
}

/** Each lead type with terms of its own, then all others. */
export function byLeadTypeText<T>(
  terms: { readonly otherwise: T; readonly byLeadType: Readonly<Record<string, T>> },
  text: (term: T) => string,
): string {
  const own = Object.entries(terms.byLeadType).map(([leadType, term]) => `${leadType} ${text(term)}`);
  return own.length === 0 ? text(terms.otherwise) : listed([...own, `every other lead ${text(terms.otherwise)}`]);
}
