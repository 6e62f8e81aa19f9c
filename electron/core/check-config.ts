/** `npm run check-config`: says in words what is wrong with a config file, and where; and which holidays it brings. */
import { weekdays } from '../../shared/config/calendar.ts';
import type { Config } from '../../shared/config/config.ts';
import { faultSentence } from '../../shared/config/fault-sentence.ts';
import { createCalendar } from '../../shared/domain/calendar.ts';
import { dayNumber, weekdayOfNumber } from '../../shared/domain/day.ts';
import type { Day, Instant } from '../../shared/domain/records.ts';
import { writtenLocale, type WrittenTexts, writtenTextsFor } from '../../shared/texts/written-texts.ts';
import { readConfigFile } from './config-store.ts';
import { findHolidays, withHolidays } from './holidays.ts';

export type CheckedConfig = { readonly ok: boolean; readonly lines: readonly string[] };

/** The lines to print, and whether the config can be used. Holidays are those of the year of `now` and the next one. */
export async function checkConfig(file: string, now: Instant): Promise<CheckedConfig> {
  const read = readConfigFile(file);
  const texts = writtenTextsFor((read.ok ? read.config.locale : read.locale) ?? 'en');
  const used = read.ok ? await withHolidays(read.config, now) : read;
  if (!used.ok) {
    const faults = used.faults.map((fault) => `  ${faultSentence(fault, texts.configFaults)}`);
    return { ok: false, lines: [texts.checkConfig.unusable({ file }), ...faults] };
  }
  const { sources, goals, boards } = used.config;
  const summary = { file, sources: sources.length, goals: goals.length, boards: boards.length };
  const holidays = read.ok ? await holidayLines(read.config, used.config, now) : [];
  return { ok: true, lines: [texts.checkConfig.good(summary), ...holidays] };
}

/** Every holiday and what its day counts in goals, so that it is seen before it does. */
async function holidayLines(written: Config, used: Config, now: Instant): Promise<readonly string[]> {
  const { holidays } = written.calendar;
  if (!holidays) return [];
  const calendar = createCalendar(used.calendar);
  const year = Number(calendar.dayOf(now).slice(0, 4));
  const found = await findHolidays(holidays, written.locale, [year, year + 1]);
  if (!found.ok) return [];
  const texts = writtenTextsFor(written.locale).checkConfig;
  const line = lineOf(writtenLocale(written.locale));
  const place = holidays.region === undefined ? holidays.country : `${holidays.country}-${holidays.region}`;
  const days = new Set(found.holidays.map(({ day }) => day));
  const idle = holidays.except.filter((day) => [year, year + 1].includes(Number(day.slice(0, 4))) && !days.has(day));
  return [
    texts.holidays({ place, kinds: holidays.kinds.join(', '), year: String(year), next: String(year + 1) }),
    ...found.holidays
      .toSorted((a, b) => a.day.localeCompare(b.day))
      .map(({ day, label, note }) => {
        const remarks = [reasonOf(day, written, used, texts), note].filter((remark) => remark !== null);
        return line(day, calendar.weight(day), `${label}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`);
      }),
    ...idle.map((day) => line(day, null, texts.noHoliday)),
  ];
}

/** A day with its weekday, what it counts where that is to be said, and words. */
function lineOf(locale: string): (day: Day, counts: number | null, words: string) => string {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (day, counts, words) => {
    const share = counts === null ? '' : `${number.format(counts).padEnd(4)}  `;
    return `  ${day} ${weekday.format(Date.parse(day))}  ${share}${words}`;
  };
}

/** Why the day counts what it counts, where that is not plain from its being a holiday. */
function reasonOf(day: Day, written: Config, used: Config, texts: WrittenTexts['checkConfig']): string | null {
  const { closures, holidays, week } = written.calendar;
  if (closures.some((closure) => closure.day === day)) return texts.asClosure;
  if (holidays?.except.includes(day)) return texts.exception;
  if (week[weekdayOf(day)].length === 0) return texts.closedAnyway;
  const open = used.calendar.closures.find((closure) => closure.day === day)?.open ?? [];
  return open.length > 0 ? texts.open({ hours: open.join(', ') }) : null;
}

function weekdayOf(day: Day): (typeof weekdays)[number] {
  return weekdays[weekdayOfNumber(dayNumber(day))] ?? 'mon';
}
