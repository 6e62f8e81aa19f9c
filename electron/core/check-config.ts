/** `npm run check-config`: says in words what is wrong with a config file, and where; and which holidays it brings. */
import { weekdays } from '../../shared/config/calendar.ts';
import type { Config } from '../../shared/config/config.ts';
import { type Calendar, createCalendar } from '../../shared/domain/calendar.ts';
import { dayNumber, weekdayOfNumber } from '../../shared/domain/day.ts';
import type { Day, Instant } from '../../shared/domain/records.ts';
import { faultSentence, readConfigFile } from './config-store.ts';
import type { Holiday } from './holiday-closures.ts';
import { findHolidays, withHolidays } from './holidays.ts';

export type CheckedConfig = { readonly ok: boolean; readonly lines: readonly string[] };

/** The lines to print, and whether the config can be used. Holidays are those of the year of `now` and the next one. */
export async function checkConfig(file: string, now: Instant): Promise<CheckedConfig> {
  const read = readConfigFile(file);
  const used = read.ok ? await withHolidays(read.config, now) : read;
  if (!used.ok)
    return { ok: false, lines: [`${file} can't be used:`, ...used.faults.map((fault) => `  ${faultSentence(fault)}`)] };
  const { sources, goals, boards } = used.config;
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  const summary = `${file} is good: ${count(sources.length, 'source')}, ${count(goals.length, 'goal')}, ${count(boards.length, 'board')}.`;
  return { ok: true, lines: [summary, ...(read.ok ? await holidayLines(read.config, used.config, now) : [])] };
}

/** Every holiday and what its day counts in goals, so that it is seen before it does. */
async function holidayLines(written: Config, used: Config, now: Instant): Promise<readonly string[]> {
  const { holidays } = written.calendar;
  if (!holidays) return [];
  const calendar = createCalendar(used.calendar);
  const year = Number(calendar.dayOf(now).slice(0, 4));
  const found = await findHolidays(holidays, written.locale, [year, year + 1]);
  if (!found.ok) return [];
  const place = holidays.region === undefined ? holidays.country : `${holidays.country}-${holidays.region}`;
  const days = new Set(found.holidays.map(({ day }) => day));
  const idle = holidays.except.filter((day) => [year, year + 1].includes(Number(day.slice(0, 4))) && !days.has(day));
  return [
    `Holidays of ${place} (${holidays.kinds.join(', ')}) in ${year} and ${year + 1}, and what their days count:`,
    ...found.holidays
      .toSorted((a, b) => a.day.localeCompare(b.day))
      .map((holiday) => `  ${holidayLine(holiday, written, used, calendar)}`),
    ...idle.map((day) => `  ${day} ${weekdayOf(day)}  is an exception in the config, but no holiday`),
  ];
}

function holidayLine({ day, label, note }: Holiday, written: Config, used: Config, calendar: Calendar): string {
  const counts = String(Math.round(calendar.weight(day) * 100) / 100).padEnd(4);
  const remarks = [reasonOf(day, written, used), note].filter((remark) => remark !== null);
  return `${day} ${weekdayOf(day)}  ${counts}  ${label}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`;
}

/** Why the day counts what it counts, where that is not plain from its being a holiday. */
function reasonOf(day: Day, written: Config, used: Config): string | null {
  const { closures, holidays, week } = written.calendar;
  if (closures.some((closure) => closure.day === day)) return 'as its closure in the config says';
  if (holidays?.except.includes(day)) return 'an exception in the config';
  if (week[weekdayOf(day)].length === 0) return 'closed on this weekday anyway';
  const open = used.calendar.closures.find((closure) => closure.day === day)?.open ?? [];
  return open.length > 0 ? `open ${open.join(', ')}` : null;
}

function weekdayOf(day: Day): (typeof weekdays)[number] {
  return weekdays[weekdayOfNumber(dayNumber(day))] ?? 'mon';
}
