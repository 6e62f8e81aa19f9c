/** A due date as people type it, made a day: "fri", "Freitag", "27.11.", "Nov 27", "11/27", "27", "tomorrow". */
import { dayNumber, dayOfNumber, weekdayOfNumber } from './day.ts';
import type { Day } from './records.ts';

type Names = { readonly weekdays: readonly (readonly string[])[]; readonly months: readonly (readonly string[])[] };

const dayMs = 86_400_000;
/** Long enough that every day of the year has come, a 29 February across 1900 or 2100 too. */
const longestYears = 8;

/**
 * The next such day: a weekday after today, a date without a year today or later. Names of days and months are those of the
 * locale and English ones, whole or by their first letters. Null where it is no day; a year that is written counts as it is.
 */
export function dueDay(typed: string, today: Day, locale: string): Day | null {
  const text = folded(typed);
  if (text === '') return null;
  const locales = [locale, 'en'];
  return (
    relativeDay(text, today, locales) ??
    nextWeekday(text, today, locales) ??
    isoDay(text) ??
    numericDay(text, today, locale) ??
    namedMonth(text, today, locales)
  );
}

/** "today" and "tomorrow" as the language has them, and a week or so many days from now. */
function relativeDay(text: string, today: Day, locales: readonly string[]): Day | null {
  const ahead = [0, 1, 2].map((days) => ({ days, unit: 'day' as const, count: days }));
  const known = [...ahead, { days: 7, unit: 'week' as const, count: 1 }];
  for (const locale of locales) {
    const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    const found = known.find(({ unit, count }) => folded(words.format(count, unit)) === text);
    if (found) return dayOfNumber(dayNumber(today) + found.days);
  }
  const days = /^\+ ?(\d{1,3})$/.exec(text)?.[1];
  return days === undefined ? null : dayOfNumber(dayNumber(today) + Number(days));
}

function nextWeekday(text: string, today: Day, locales: readonly string[]): Day | null {
  const weekday = firstOf(locales, (locale) => indexNamed(text, namesIn(locale).weekdays));
  if (weekday === null) return null;
  const number = dayNumber(today);
  const ahead = (weekday - weekdayOfNumber(number) + 7) % 7;
  return dayOfNumber(number + (ahead === 0 ? 7 : ahead));
}

function isoDay(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return year === undefined ? null : dayAt(Number(year), Number(month), Number(day));
}

/** With dots the day comes first everywhere; with slashes and hyphens as the locale writes dates. */
function numericDay(text: string, today: Day, locale: string): Day | null {
  const [, first, separator, second, year] = /^(\d{1,2})(?:([./-])(\d{1,2})?(?:\2(\d{4}|\d{2})?)?)?$/.exec(text) ?? [];
  if (first === undefined) return null;
  if (second === undefined) return nextDayOfMonth(Number(first), today);
  const monthFirst = separator !== '.' && writesMonthFirst(locale);
  const [day, month] = monthFirst ? [second, first] : [first, second];
  return inYear(Number(month), Number(day), year, today);
}

/** "27 nov", "nov 27", "27. November 2026". */
function namedMonth(text: string, today: Day, locales: readonly string[]): Day | null {
  const words = text.split(/[\s.,]+/).filter((word) => word !== '' && word !== 'of');
  const name = words.find((word) => /^\D+$/.test(word));
  const [day, year] = words.flatMap((word) => /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? []);
  if (name === undefined || day === undefined || words.length > 3) return null;
  const month = firstOf(locales, (locale) => indexNamed(name, namesIn(locale).months));
  return month === null ? null : inYear(month + 1, Number(day), year, today);
}

function inYear(month: number, day: number, year: string | undefined, today: Day): Day | null {
  if (year !== undefined) return dayAt(Number(year) + (year.length === 2 ? 2000 : 0), month, day);
  const thisYear = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= longestYears; ahead += 1) {
    const found = dayAt(thisYear + ahead, month, day);
    if (found !== null && found >= today) return found;
  }
  return null;
}

function nextDayOfMonth(day: number, today: Day): Day | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const at = month - 1 + ahead;
    const found = dayAt(year + Math.floor(at / 12), (at % 12) + 1, day);
    if (found !== null && found >= today) return found;
  }
  return null;
}

/** Null where there is no such day, as on 31 April. */
function dayAt(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const found = dayOfNumber(Date.UTC(year, month - 1, day) / dayMs);
  return Number(found.slice(8)) === day ? found : null;
}

function writesMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day');
}

/** The only name that it is or begins; null where there is none, or more than one. */
function indexNamed(text: string, names: Names['weekdays']): number | null {
  const whole = names.findIndex((forms) => forms.includes(text));
  if (whole !== -1) return whole;
  const begun = [...names.entries()].filter(([, forms]) => text.length > 1 && forms.some((f) => f.startsWith(text)));
  return begun.length === 1 ? (begun[0]?.[0] ?? null) : null;
}

const known = new Map<string, Names>();

function namesIn(locale: string): Names {
  const found = known.get(locale);
  if (found) return found;
  const forms = (at: number, part: 'weekday' | 'month'): readonly string[] =>
    (['long', 'short'] as const).map((style) =>
      folded(new Intl.DateTimeFormat(locale, { [part]: style, timeZone: 'UTC' }).format(at)),
    );
  // 5 January 1970 was a Monday.
  const weekdays = Array.from({ length: 7 }, (_, index) => forms((4 + index) * dayMs, 'weekday'));
  const months = Array.from({ length: 12 }, (_, index) => forms(Date.UTC(1970, index, 5), 'month'));
  const made = { weekdays, months };
  known.set(locale, made);
  return made;
}

function firstOf<T>(locales: readonly string[], find: (locale: string) => T | null): T | null {
  for (const locale of locales) {
    const found = find(locale);
    if (found !== null) return found;
  }
  return null;
}

/** Without case, accents, and the dots of short names, but for those between digits. */
function folded(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<=\p{L})\./gu, '')
    .replaceAll(/\s+/g, ' ');
}
