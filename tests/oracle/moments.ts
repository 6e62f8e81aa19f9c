/** Places and instants at which calendars go wrong, for random companies to gather around. */
import { type Arbitrary, constantFrom, integer, oneof, tuple } from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../../shared/domain/records.ts';
import { type OracleCalendar, plusDays } from './oracle-calendar.ts';

const dayMs = 86_400_000;

/** Clock changes of 2026 on both hemispheres, odd offsets, a leap day, the turn of years. */
const places: readonly (readonly [zone: string, days: readonly Day[]])[] = [
  ['Europe/Berlin', ['2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2026-12-31', '2027-01-01']],
  ['America/New_York', ['2026-03-08', '2026-03-09', '2026-11-01', '2026-11-02', '2028-02-29', '2028-03-01']],
  ['Australia/Lord_Howe', ['2026-04-05', '2026-04-06', '2026-10-04', '2026-10-05', '2026-06-30', '2026-07-01']],
  ['Asia/Kathmandu', ['2026-02-28', '2026-03-31', '2028-02-29', '2027-01-01']],
  ['Africa/Casablanca', ['2026-02-15', '2026-02-16', '2026-03-22', '2026-03-23']],
  ['UTC', ['2026-01-16', '2026-06-15', '2026-09-30', '2026-12-31', '2028-02-29']],
];
const times = ['00:00', '09:00', '11:11', '12:30', '17:00', '23:59:59.999'];

export type Setting = { readonly zone: string; readonly now: Instant };

/** A zone, and the moment the wall is looked at. */
export const setting: Arbitrary<Setting> = constantFrom(...places).chain(([zone, days]) =>
  tuple(constantFrom(...days), integer({ min: -3, max: 12 }), constantFrom(...times)).map(([day, later, time]) => ({
    zone,
    now: Temporal.PlainDateTime.from(`${plusDays(day, later)}T${time}`).toZonedDateTime(zone).epochMilliseconds,
  })),
);

/** Instants around `now`: days' and windows' edges, the turn of months, and anything between; few of them to come. */
export function momentAround(now: Instant, calendar: OracleCalendar): Arbitrary<Instant> {
  const today = calendar.dayOf(now);
  const days = Array.from({ length: 9 }, (_, index) => plusDays(today, 1 - index));
  const windows = days.flatMap(calendar.windows);
  const edges = [...days.map(calendar.startOf), ...windows.flatMap(({ from, until }) => [from, until])];
  const month = Temporal.PlainDate.from(today).with({ day: 1 });
  const turns = [0, 1, 2, 3, 12].map((months) => calendar.startOf(month.subtract({ months }).toString()));
  const edge = tuple(constantFrom(now, ...edges, ...turns), constantFrom(0, 0, -1, 1, -60_000, 60_000));
  return oneof(
    { weight: 4, arbitrary: edge.map(([instant, shift]) => instant + shift) },
    { weight: 5, arbitrary: integer({ min: -35 * 96, max: 0 }).map((quarters) => now + quarters * 900_000) },
    { weight: 2, arbitrary: integer({ min: -400, max: 3 }).map((days) => now + days * dayMs) },
  );
}
