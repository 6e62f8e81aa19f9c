/** Numbers, money and times as people read them: one formatter per locale, zone and currency, made once. */
import type { Unit } from '../shared/domain/goal-view.ts';
import { minorExponent } from '../shared/domain/money.ts';
import type { Instant, MinorUnits } from '../shared/domain/records.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a share of 1 is where exact amounts may not be seen: hundredths of a percent of the goal. */
const wholeGoal = 10_000;

export type Format = {
  /** Without decimals: "€412,380". */
  readonly money: (amount: MinorUnits) => string;
  /** At most three digits where the language has short forms: "€412K". */
  readonly moneyShort: (amount: MinorUnits) => string;
  /** To the last unit below a million, short beyond. */
  readonly moneyWhole: (amount: MinorUnits) => string;
  readonly count: (value: number) => string;
  readonly countShort: (value: number) => string;
  /** A value in the unit of its goal, whole or short. A share of the goal reads as a percentage, below ten with a decimal. */
  readonly amount: (value: number, unit: Unit) => string;
  readonly amountShort: (value: number, unit: Unit) => string;
  /** A ratio 0..1 as a whole percentage. 99.6 % stays 99 %: nothing is rounded up to a promise kept, nor down to nothing. */
  readonly percent: (ratio: number) => string;
  /** How many times, below ten with a decimal. Nothing is rounded up: 0.97 is not yet once. */
  readonly times: (ratio: number) => string;
  /** "14:32". */
  readonly time: (at: Instant) => string;
  /** "14:32" on the day of `now`, else with the day: "Fri 20 Nov, 14:32". */
  readonly timeSeenFrom: (at: Instant, now: Instant) => string;
  /** "Today", "Yesterday", "Fri 20 Nov". */
  readonly dayOf: (at: Instant) => string;
  readonly sameDay: (a: Instant, b: Instant) => boolean;
  /** A day `YYYY-MM-DD` as "20 Nov". */
  readonly date: (isoDay: string) => string;
  /** Of a day: "November 2026". */
  readonly month: (isoDay: string) => string;
  /** With its year where it is not that of `now`: "20 Nov 2025". */
  readonly dateSeenFrom: (isoDay: string, now: Instant) => string;
  /** With its weekday, or with its year where that is not the year of `now`: "Fri 20 Nov", "20 Nov 2025". */
  readonly weekdaySeenFrom: (isoDay: string, now: Instant) => string;
  /** The last day before `YYYY-MM-DD`: how a half-open period ends in speech. */
  readonly dateBefore: (isoDay: string) => string;
  /** With its sign, plus included: "+€15,640". Whole below a million, so that it is seen to move. */
  readonly signed: (value: number, unit: Unit) => string;
};

/** Creates the formatter. A currency or zone the engine does not know throws, as Intl does; both come parsed. */
export function createFormat(locale: string, zone: string, currency: string): Format {
  const dateTime = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options });
  const moneyOptions = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const short = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  const minorPerMajor = 10 ** minorExponent(currency);
  const whole = new Intl.NumberFormat(locale, { ...moneyOptions, maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat(locale, { ...moneyOptions, ...short });
  const counts = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const countsShort = new Intl.NumberFormat(locale, short);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const finePercents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const fewTimes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const times = dateTime({ hour: '2-digit', minute: '2-digit' });
  const days = dateTime({ weekday: 'short', day: 'numeric', month: 'short' });
  const keys = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const years = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric' });
  const dated = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const datedDays = new Intl.DateTimeFormat(locale, dated);
  const plainDays = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' });

  const months = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });

  const weekday = { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' } as const;
  const weekdays = new Intl.DateTimeFormat(locale, weekday);

  const money = (amount: MinorUnits) => whole.format(amount / minorPerMajor);
  // Below ten thousand the short form would hide digits that people know by heart.
  const moneyShort = (amount: MinorUnits) =>
    Math.abs(amount) < 10_000 * minorPerMajor ? money(amount) : compact.format(amount / minorPerMajor);
  const moneyWhole = (amount: MinorUnits) =>
    Math.abs(amount) < 1_000_000 * minorPerMajor ? money(amount) : moneyShort(amount);
  const count = (value: number) => counts.format(value);
  const countShort = (value: number) => (Math.abs(value) < 10_000 ? count(value) : countsShort.format(value));
  const percent = (ratio: number) => {
    const whole = wholePercent(ratio);
    return whole === 0 && ratio > 0 ? `<${percents.format(0.01)}` : percents.format(whole / 100);
  };
  const shareOfGoal = (value: number) => {
    const ratio = value / wholeGoal;
    return Math.abs(ratio) < 0.1 ? finePercents.format(ratio) : percent(ratio);
  };
  const inUnit: Record<Unit, { readonly whole: (value: number) => string; readonly short: (value: number) => string }> =
    {
      money: { whole: money, short: moneyShort },
      count: { whole: count, short: countShort },
      share: { whole: shareOfGoal, short: shareOfGoal },
    };
  const time = (at: Instant) => times.format(at);
  const sameDay = (a: Instant, b: Instant) => keys.format(a) === keys.format(b);
  return {
    money,
    moneyShort,
    moneyWhole,
    count,
    countShort,
    amount: (value, unit) => inUnit[unit].whole(value),
    amountShort: (value, unit) => inUnit[unit].short(value),
    percent,
    times: (ratio) => fewTimes.format(ratio < 10 ? Math.floor(ratio * 10 + 1e-9) / 10 : Math.floor(ratio + 1e-9)),
    time,
    timeSeenFrom: (at, now) => (sameDay(at, now) ? time(at) : `${days.format(at)}, ${time(at)}`),
    dayOf: (at) => days.format(at),
    sameDay,
    date: (isoDay) => plainDays.format(Date.parse(isoDay)),
    month: (isoDay) => months.format(Date.parse(isoDay)),
    dateSeenFrom: (isoDay, now) =>
      (isoDay.startsWith(years.format(now)) ? plainDays : datedDays).format(Date.parse(isoDay)),
    weekdaySeenFrom: (isoDay, now) =>
      (isoDay.startsWith(years.format(now)) ? weekdays : datedDays).format(Date.parse(isoDay)),
    dateBefore: (isoDay) => plainDays.format(Date.parse(isoDay) - day),
    signed: (value, unit) => {
      const size = Math.abs(toStep(value, unit));
      const text = unit === 'money' ? moneyWhole(size) : inUnit[unit].short(size);
      if (size === 0) return text;
      return value > 0 ? `+${text}` : `−${text}`;
    },
  };
}

/** To what is written of it, so that a difference too small to be written has no sign. */
function toStep(value: number, unit: Unit): number {
  if (unit === 'money') return value;
  return unit === 'count' ? Math.round(value) : Math.round(value / 10) * 10;
}

/** Whole percent, rounded to the nearest but never across 100 from below. The small allowance is for binary fractions. */
function wholePercent(ratio: number): number {
  const rounded = Math.round(ratio * 100 + 1e-9);
  return ratio < 1 && rounded === 100 ? 99 : rounded;
}

/** The two largest units of a stretch of time, as numbers; words are the catalogue's. */
export type Stretch =
  | { readonly kind: 'underAMinute' }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly kind: 'days'; readonly days: number };

/** Working time: never in days, since a working day is no fixed length. */
export function workingStretch(ms: number): Stretch {
  if (ms < minute) return ms <= 0 ? { kind: 'minutes', minutes: 0 } : { kind: 'underAMinute' };
  const minutes = Math.round(ms / minute);
  if (minutes < 60) return { kind: 'minutes', minutes };
  return { kind: 'hours', hours: Math.floor(minutes / 60), minutes: minutes >= 600 ? 0 : minutes % 60 };
}

/** Time on the wall clock: ages of numbers, days in a stage. */
export function calendarStretch(ms: number): Stretch {
  if (ms < 2 * day) return workingStretch(ms);
  return { kind: 'days', days: Math.round(ms / day) };
}
