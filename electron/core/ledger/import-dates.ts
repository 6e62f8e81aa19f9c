/** SQL of dates and times as exports write them, and how a column tells day from month. */
import { literal, literals } from './import-text.ts';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** What a column's dates say about their order. Examples are null where there is none. */
export type DateEvidence = {
  readonly dayFirst: string | null;
  readonly monthFirst: string | null;
  /** A date such as 03/04/2024, which may be in March or in April. */
  readonly either: string | null;
};

/** A query of one row: the evidence of a text column. A date with points is day first and says nothing. */
export function dateEvidenceQuery(table: string, column: string): string {
  const part = (index: number): string =>
    `try_cast(regexp_extract(v, '^(\\d{1,2})[/-](\\d{1,2})[/-]\\d', ${index}) as utinyint)`;
  return `select any_value(v) filter (a > 12 and b <= 12) as day_first, any_value(v) filter (b > 12 and a <= 12) as month_first,
      any_value(v) filter (a <= 12 and b <= 12) as either
    from (select v, ${part(1)} as a, ${part(2)} as b from (select ${column} as v from ${table}
      where substr(${column}, 2, 1) in ('/', '-') or substr(${column}, 3, 1) in ('/', '-')))`;
}

const time = '((?:(?:T| +)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.]\\d{1,9})?)?)?)';
const halfDay = '((?: +\\d{1,2}:\\d{2}(?::\\d{2})? ?[AaPp][Mm]))';
const halfDayFormats = ['%Y-%m-%d %I:%M:%S %p', '%Y-%m-%d %I:%M %p', '%Y-%m-%d %I:%M:%S%p', '%Y-%m-%d %I:%M%p'];

/** The time as it stands on the wall clock, a `timestamp`; null where the text is none or names its own zone. */
export function wallTime(text: string, order: DateOrder): string {
  return `case when ${isYearFirst(text)} then
      case when ${namesZone(text)} then try_strptime(${spaced(text)}, [${literals(halfDayFormats)}])
        else try_cast(${text} as timestamp) end
    when ${hasNumericShape(text)} then ${order === 'ymd' ? 'null' : numericDate(text, order)}
    when regexp_matches(${text}, '^(\\d{1,2}[ -])?[A-Za-z]{3}') then ${namedMonth(text)}
    when regexp_full_match(${text}, '(19|20)\\d{6}') then try_strptime(${text}, '%Y%m%d') end`;
}

/** Milliseconds since the epoch of a text that says them outright: with `Z` or an offset, or as a Unix time. */
export function ownInstant(text: string): string {
  return `case when ${isYearFirst(text)} then
      case when ${namesZone(text)} then epoch_ms(try_cast(${text} as timestamptz)) end
    when regexp_full_match(${text}, '\\d{10}') then try_cast(${text} as bigint) * 1000
    when regexp_full_match(${text}, '\\d{13}') then try_cast(${text} as bigint) end`;
}

const isYearFirst = (text: string): string => `substr(${text}, 5, 1) in ('-', '/')`;

/** Beyond the day there is a sign or a letter at the end: an offset, Z, UTC, a zone, or half a day's AM. */
const namesZone = (text: string): string =>
  `(length(${text}) > 10 and (right(${text}, 1) not between '0' and '9' or contains(${text}, '+') or contains(substr(${text}, 12), '-')))`;

const hasNumericShape = (text: string): string =>
  `(substr(${text}, 2, 1) in ('.', '/', '-') or substr(${text}, 3, 1) in ('.', '/', '-')) and regexp_matches(${text}, '^\\d{1,2}[./-]\\d')`;

const spaced = (text: string): string => `regexp_replace(${text}, '[, \u00a0\u202f]+', ' ', 'g')`;

/** Day, month and year are put in ISO order by one pattern; the cast then judges them. Short years are of this century. */
function numericDate(text: string, order: 'dmy' | 'mdy'): string {
  const isoOrder = order === 'dmy' ? '-\\2-\\1' : '-\\1-\\2';
  const shape = (year: string, rest: string): string => `^(\\d{1,2})[./-](\\d{1,2})[./-](${year})${rest}$`;
  const iso = (year: string, century: string, rest: string): string =>
    `regexp_replace(${spaced(text)}, ${literal(shape(year, rest))}, ${literal(`${century}\\3${isoOrder}\\4`)})`;
  return `coalesce(try_cast(${iso('\\d{4}', '', time)} as timestamp), try_cast(${iso('\\d{2}', '20', time)} as timestamp),
    try_strptime(${iso('\\d{4}', '', halfDay)}, [${literals(halfDayFormats)}]),
    try_strptime(${iso('\\d{2}', '20', halfDay)}, [${literals(halfDayFormats)}]))`;
}

/** `15 Apr, 2021 00:03:00`, `April 15, 2021`, `15-Apr-21`: English names, as exports write them in any country. */
function namedMonth(text: string): string {
  const plain = `regexp_replace(${spaced(text)}, '([A-Za-z]{3})[a-z]*[.]?', '\\1')`;
  const times = ['', ' %H:%M:%S', ' %H:%M', ' %I:%M:%S %p', ' %I:%M %p', ' %I:%M%p'];
  const days = ['%d %b %y', '%d %b %Y', '%b %d %y', '%b %d %Y', '%d-%b-%y', '%d-%b-%Y'];
  return `try_strptime(${plain}, [${literals(days.flatMap((day) => times.map((t) => day + t)))}])`;
}
