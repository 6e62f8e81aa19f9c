/** Dates and times as JSON has them: ISO 8601 with or without a zone, Unix times, and dates in another order where told. */
import { Temporal } from 'temporal-polyfill';
import { dayIn } from '../../../shared/domain/day-in-zone.ts';
import type { Day, Instant } from '../../../shared/domain/records.ts';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** An instant; or a date and a time that are only one in some zone. */
export type Moment =
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'wall'; readonly day: Day; /** Within its day, in ms. */ readonly timeMs: number };

const time = String.raw`(?:(?:T| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?`;
const zone = String.raw` *(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`;
const shapes: { readonly [O in DateOrder]: RegExp } = {
  ymd: new RegExp(String.raw`^(?<y>\d{4})([-/]|(?=\d{4}(?!\d)))(?<m>\d{1,2})\2(?<d>\d{1,2})${time}${zone}$`, 'i'),
  dmy: new RegExp(String.raw`^(?<d>\d{1,2})([./-])(?<m>\d{1,2})\2(?<y>\d{4})${time}${zone}$`, 'i'),
  mdy: new RegExp(String.raw`^(?<m>\d{1,2})([./-])(?<d>\d{1,2})\2(?<y>\d{4})${time}${zone}$`, 'i'),
};
/** Years before and after stand for "never" in systems that have no word for it, such as 0001-01-01. */
const [firstYear, lastYear] = [1900, 2199];

/** Null where it is no date. ISO dates are read in any order that is told. */
export function readMoment(value: unknown, order: DateOrder = 'ymd'): Moment | null {
  if (typeof value === 'number') return unixTime(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{10}(\d{3})?$/.test(text)) return unixTime(Number(text));
  const found = shapes.ymd.exec(text) ?? (order === 'ymd' ? null : shapes[order].exec(text));
  return found && written(found);
}

/** Seconds since 1970 of ten digits, or ms of thirteen: from 2001 to 2286. Any other number may be anything. */
function unixTime(value: number): Moment | null {
  const isIn = (from: number): boolean => value >= from && value < 10 * from;
  if (isIn(1e9)) return { kind: 'instant', at: Math.round(value * 1000) };
  return isIn(1e12) ? { kind: 'instant', at: Math.round(value) } : null;
}

function written(found: RegExpExecArray): Moment | null {
  const [year, month, date] = ['y', 'm', 'd'].map((name) => Number(found.groups?.[name]));
  const [hour = '0', minute = '0', second = '0', fraction = '0', offset] = found.slice(5);
  const day = dayOf(year ?? 0, month ?? 0, date ?? 0);
  if (day === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const ms = Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  const timeMs = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + ms;
  if (offset === undefined) return { kind: 'wall', day, timeMs };
  return { kind: 'instant', at: Date.parse(`${day}T00:00:00Z`) + timeMs - offsetMs(offset) };
}

/** Null for a day that no calendar has. */
function dayOf(year: number, month: number, date: number): Day | null {
  if (year < firstYear || year > lastYear) return null;
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.toISOString().slice(0, 10) : null;
}

function offsetMs(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -size : size;
}

/** A time that clocks skip in spring moves on by what they skip; one that comes twice in autumn is the first. */
export function instantOf(moment: Moment, zone: string): Instant {
  if (moment.kind === 'instant') return moment.at;
  const { day, timeMs } = moment;
  const time = Temporal.PlainTime.from('00:00').add({ milliseconds: timeMs });
  return Temporal.PlainDate.from(day).toPlainDateTime(time).toZonedDateTime(zone).epochMilliseconds;
}

/** The day as it is where there is one; of an instant the day it falls on in the zone. */
export function dayOfMoment(moment: Moment, zone: string): Day {
  return moment.kind === 'wall' ? moment.day : dayIn(zone, moment.at);
}
