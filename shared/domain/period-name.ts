/** What a period is called in a language; its label is the name in English, for programs. */
import type { PeriodView } from './pace-view.ts';
import type { Day } from './records.ts';

export type PeriodWords = {
  readonly weekOf: (words: { readonly from: string }) => string;
  readonly fromTo: (words: { readonly from: string; readonly to: string }) => string;
  /** In place of FY. */
  readonly fiscalYear: string;
  readonly date: (day: Day) => string;
  /** The day before, which is the last one of a period that ends with it. */
  readonly dateBefore: (day: Day) => string;
  /** "November 2026". */
  readonly month: (day: Day) => string;
};

/** Weeks and periods of one's own by their days, to the last that belongs to them; all others by name. */
export function periodName({ kind, label, from, until }: PeriodView, words: PeriodWords): string {
  if (kind === 'week') return words.weekOf({ from: words.date(from) });
  if (kind === 'custom') return words.fromTo({ from: words.date(from), to: words.dateBefore(until) });
  // Months of a fiscal year of whole weeks have a number in place of a name: "P3 FY 2027".
  if (kind === 'month' && !/^P\d/.test(label)) return words.month(from);
  return label.replace(/\bFY\b/, words.fiscalYear);
}
