/**
 * Public holidays of countries and their regions, from the data of the package `date-holidays` (docs/decisions/0007). It is
 * loaded when a config asks for holidays, and only then.
 */
import type { HolidaysConfig } from '../../shared/config/calendar.ts';
import type { Config } from '../../shared/config/config.ts';
import { type ConfigFault, faultAt } from '../../shared/config/fault.ts';
import { dayNumber, dayOfNumber } from '../../shared/domain/day.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { type Holiday, holidayClosures } from './holiday-closures.ts';

type Refused = { readonly ok: false; readonly faults: readonly ConfigFault[] };

const place = ['calendar', 'holidays'] as const;
/** Years before and after this one that holidays are looked up for. */
const yearsAround = 5;
const dayMinutes = 24 * 60;

/**
 * The config with its holidays of the years around `now` among its closures, as `holidayClosures` has them. A country or
 * region that the data does not know is a fault of the config.
 */
export async function withHolidays(
  config: Config,
  now: Instant,
): Promise<{ readonly ok: true; readonly config: Config } | Refused> {
  const { calendar, locale } = config;
  if (!calendar.holidays) return { ok: true, config };
  const year = new Date(now).getUTCFullYear();
  const years = Array.from({ length: 2 * yearsAround + 1 }, (_, index) => year - yearsAround + index);
  const found = await findHolidays(calendar.holidays, locale, years);
  if (!found.ok) return found;
  const closures = [...calendar.closures, ...holidayClosures(found.holidays, calendar, calendar.holidays.except)];
  return { ok: true, config: { ...config, calendar: { ...calendar, closures } } };
}

/** Each day of each holiday of the years, in the order of the data; named in the locale's language where the data is. */
export async function findHolidays(
  { country, region, kinds }: HolidaysConfig,
  locale: string,
  years: readonly number[],
): Promise<{ readonly ok: true; readonly holidays: readonly Holiday[] } | Refused> {
  const { default: Holidays } = await import('date-holidays');
  const all = new Holidays();
  if (!Object.hasOwn(all.getCountries(), country)) {
    return refused(faultAt([...place, 'country'], 'countryUnknown'), country);
  }
  const named = region === undefined ? country : `${country}-${region.toUpperCase()}`;
  const regions = regionsOf(country, all);
  if (region !== undefined && !regions.some(({ code }) => `${country}-${code}` === named)) {
    const path = [...place, 'region'];
    const there = regions.map(({ code, name }) => `"${code}" (${name})`).join(', ');
    const fault =
      there === ''
        ? faultAt(path, 'regionNone', { country })
        : faultAt(path, 'regionUnknown', { country, regions: there });
    return refused(fault, region);
  }
  // In UTC no day is shorter or longer than others, so that a holiday's length is a plain difference.
  const found = new Holidays(named, { types: kinds, languages: [languageOf(locale)], timezone: 'UTC' });
  return { ok: true, holidays: years.flatMap((year) => found.getHolidays(year)).flatMap(daysOf) };
}

function refused(fault: ConfigFault, input: string): Refused {
  return { ok: false, faults: [{ ...fault, input }] };
}

type Regions = Readonly<Record<string, string>> | undefined;
/** What of the package answers which regions there are. It answers nothing where there are none, whatever its types say. */
type RegionNames = {
  readonly getStates: (country: string) => Regions;
  readonly getRegions: (country: string, state: string) => Regions;
};

/** Regions such as BY, and regions of regions such as BY-A, in the order of the data. */
function regionsOf(country: string, names: RegionNames): readonly { readonly code: string; readonly name: string }[] {
  const regions: { code: string; name: string }[] = [];
  for (const [state, name] of Object.entries(names.getStates(country) ?? {})) {
    regions.push({ code: state, name });
    for (const [part, partName] of Object.entries(names.getRegions(country, state) ?? {})) {
      regions.push({ code: `${state}-${part}`, name: partName });
    }
  }
  // The package looks every code up in capitals, and so finds no others.
  return regions.filter(({ code }) => code === code.toUpperCase());
}

function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? locale;
}

/** A holiday of the package by days. Its `date` is the wall clock; of days that begin at sunset it is the day, not the eve. */
function daysOf(holiday: {
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
  readonly note?: unknown;
}): readonly Holiday[] {
  const first = dayNumber(holiday.date.slice(0, 10));
  const from = Number(holiday.date.slice(11, 13)) * 60 + Number(holiday.date.slice(14, 16));
  const until = from + (holiday.end.getTime() - holiday.start.getTime()) / 60_000;
  return Array.from({ length: Math.ceil(until / dayMinutes) }, (_, index) => ({
    day: dayOfNumber(first + index),
    label: holiday.name,
    from: index === 0 ? from : 0,
    until: Math.min(dayMinutes, until - index * dayMinutes),
    note: typeof holiday.note === 'string' ? holiday.note.trim() : null,
  }));
}
