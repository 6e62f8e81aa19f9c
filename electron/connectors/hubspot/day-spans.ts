/** Runs of days, the last one included. */
import { dayNumber, dayOfNumber, daysBetween } from '../../../shared/domain/day.ts';
import type { Campaign, Day } from '../../../shared/domain/records.ts';

export type Span = [first: Day, last: Day];

const weekDays = 7;
/** Visits come on for a while after a campaign has ended, but not for ever. */
const daysAfterEnd = 30;

export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}

export function daysOf([first, last]: Span): Day[] {
  return [...daysBetween(first, addDays(last, 1))];
}

/** Weeks of what is longer than one, days of a week. */
export function partsOf(span: Span): readonly Span[] {
  const days = daysOf(span);
  const size = days.length > weekDays ? weekDays : 1;
  return days.flatMap((day, index): Span[] => (index % size === 0 ? [[day, days[index + size - 1] ?? span[1]]] : []));
}

/** The days of a span on which a campaign can have brought anything; null where there are none. */
export function runTime({ startsOn, endsOn }: Campaign, [first, last]: Span): Span | null {
  const begin = startsOn === undefined ? first : latest(first, startsOn);
  const end = endsOn === undefined ? last : addDays(endsOn, daysAfterEnd);
  const until = end < last ? end : last;
  return begin <= until ? [begin, until] : null;
}

export function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}
