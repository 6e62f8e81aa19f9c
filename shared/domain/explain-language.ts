/** The words explanations are made of, in the language of the config. */
import { type WrittenTexts, writtenLocale, writtenTextsFor } from '../texts/written-texts.ts';
import { dayNumber, dayOfNumber } from './day.ts';
import type { PeriodView } from './pace-view.ts';
import { periodName } from './period-name.ts';
import type { Day } from './records.ts';

export type ExplainWords = WrittenTexts['explain'] & {
  /** "in November 2026 (2026-11-01 to 2026-11-30)". */
  readonly inPeriodOf: (period: PeriodView) => string;
  /** The same for a stretch that has a name of its own: "in today (...)". */
  readonly inStretch: (name: string, stretch: Pick<PeriodView, 'from' | 'until'>) => string;
};

export function explainWords(locale: string): ExplainWords {
  const texts = writtenTextsFor(locale).explain;
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(writtenLocale(locale), { timeZone: 'UTC', ...options });
    return (day: Day): string => format.format(Date.parse(day));
  };
  const date = written({ dateStyle: 'medium' });
  const dayBefore = (day: Day): Day => dayOfNumber(dayNumber(day) - 1);
  const words = {
    ...texts.period,
    date,
    dateBefore: (day: Day) => date(dayBefore(day)),
    month: written({ month: 'long', year: 'numeric' }),
  };
  const inStretch: ExplainWords['inStretch'] = (name, { from, until }) =>
    texts.inPeriod({ period: name, from, to: dayBefore(until) });
  return { ...texts, inStretch, inPeriodOf: (period) => inStretch(periodName(period, words), period) };
}
