/** The days to come on which less is expected of everybody. */
import { type CalendarConfig, weekdays } from '../config/calendar.ts';
import { dayNumber, weekdayOfNumber } from './day.ts';
import type { Day } from './records.ts';
import type { ClosureView } from './snapshot.ts';

/**
 * The next `count` closures from `today` on, ascending: days that count less in goals than their weekday does. A holiday on
 * a weekday without opening hours changes nothing and is none of them.
 */
export function nextClosures(config: CalendarConfig, today: Day, count: number): readonly ClosureView[] {
  // Of two closures of one day the later counts, as in the calendar.
  const byDay = new Map(config.closures.map((closure) => [closure.day, closure]));
  return [...byDay.values()]
    .filter(({ day, weight }) => day >= today && weight < usualWeight(config, day))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, count)
    .map(({ day, label, weight }) => ({ day, label: label ?? null, weight }));
}

function usualWeight(config: CalendarConfig, day: Day): number {
  const weekday = weekdays[weekdayOfNumber(dayNumber(day))];
  return weekday !== undefined && config.week[weekday].length > 0 ? 1 : 0;
}
