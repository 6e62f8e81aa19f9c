/** How the terms of an agreement are written in its sentences: numbers, times and dates in the language of the sentences. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { type WrittenTexts, writtenLocale, writtenTextsFor } from '../texts/written-texts.ts';
import { dayNumber } from './day.ts';
import type { Day } from './records.ts';

const dayMs = 86_400_000;

export type AgreementWords = {
  readonly texts: WrittenTexts['agreementDocument'];
  readonly number: (value: number) => string;
  /** Of 0..1. */
  readonly percent: (share: number) => string;
  /** Of an amount in major units. */
  readonly money: (major: number) => string;
  readonly date: (day: Day) => string;
};

/** By the config's locale, or all of it in English where there are no sentences in its language. */
export function agreementWords({ locale, currency }: Pick<Config, 'locale' | 'currency'>): AgreementWords {
  const language = writtenLocale(locale);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(language, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    texts: writtenTextsFor(locale).agreementDocument,
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    money: (major) => money.format(major),
    date: (day) => date.format(dayNumber(day) * dayMs),
  };
}

/** 30 is "30 working minutes", 120 "2 working hours". */
export function workingTimeText(minutes: number, { texts: { parts } }: AgreementWords): string {
  return minutes % 60 === 0 ? parts.hours({ hours: minutes / 60 }) : parts.minutes({ minutes });
}

/** "within 30 working minutes". */
export function withinText(minutes: number, { texts: { parts } }: AgreementWords): string {
  return minutes % 60 === 0 ? parts.withinHours({ hours: minutes / 60 }) : parts.withinMinutes({ minutes });
}

/** "a, b and c". */
export function listed(items: readonly string[], { texts: { parts } }: AgreementWords): string {
  const [last = '', ...before] = items.toReversed();
  return before.length === 0 ? last : parts.and({ first: before.toReversed().join(', '), last });
}

type MarketingTerms = AgreementVersion['marketing'];

/** "240 leads a month", "leads worth €100,000 a month". */
export function deliveryText(terms: MarketingTerms, words: AgreementWords): string {
  const { parts } = words.texts;
  const leads = parts.leads[terms.of];
  const amount =
    terms.kind === 'value'
      ? parts.worth({ leads, amount: words.money(terms.target) })
      : parts.count({ count: words.number(terms.target), leads });
  return parts.per[terms.period]({ amount });
}

/** What sales can work in a period: "60 leads a month". */
export function capacityText({ marketing, capacity }: AgreementVersion, words: AgreementWords): string | null {
  if (!capacity) return null;
  const { parts } = words.texts;
  const count = words.number(capacity.reps * capacity.leadsPerRep);
  return parts.per[marketing.period]({ amount: parts.count({ count, leads: parts.leads.lead }) });
}

/** Each lead type with terms of its own, then all others. */
export function byLeadTypeText<T>(
  terms: { readonly otherwise: T; readonly byLeadType: Readonly<Record<string, T>> },
  text: (term: T) => string,
  words: AgreementWords,
): string {
  const { parts } = words.texts;
  const own = Object.entries(terms.byLeadType).map(([leadType, term]) =>
    parts.leadType({ leadType, term: text(term) }),
  );
  if (own.length === 0) return text(terms.otherwise);
  return listed([...own, parts.otherLeads({ term: text(terms.otherwise) })], words);
}
