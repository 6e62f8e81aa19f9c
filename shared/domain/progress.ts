/** A sum that grows through a period towards a target: what goals and marketing's promise have in common. */
import type { StatusConfig } from '../config/config.ts';
import type { Calendar } from './calendar.ts';
import { elapsed, elapsedByDay } from './elapsed.ts';
import { pace, type PaceInput, trend } from './pace.ts';
import { daysOf } from './period.ts';
import { tidy } from './ratio.ts';
import type { Instant } from './records.ts';
import type { PaceView, PeriodView, SeriesPoint } from './pace-view.ts';

export type ProgressInput = {
  readonly period: PeriodView;
  readonly target: number;
  /** What each day added, in the unit of the target; `day` counts from the period's first. */
  readonly additions: readonly { readonly day: number; readonly value: number }[];
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly bounds: StatusConfig;
  readonly warnsOfFlood: boolean;
};

export type Progress = { readonly pace: PaceView; readonly series: readonly SeriesPoint[] };

/** Pace by now, its trend since yesterday's close, and the cumulative series over the whole period. */
export function progress(input: ProgressInput): Progress {
  const { target, calendar, now, bounds, warnsOfFlood } = input;
  const days = daysOf(input.period);
  const today = calendar.dayOf(now);
  const sumBefore = (end: number): number =>
    input.additions.reduce((sum, addition) => (addition.day < end ? sum + addition.value : sum), 0);
  const at = (instant: Instant, actual: number): PaceInput => ({
    target,
    actual,
    elapsed: elapsed(days, instant, calendar),
    bounds,
    warnsOfFlood,
  });
  const todayIndex = days.filter((day) => day < today).length;
  const byNow = at(now, sumBefore(Infinity));
  const yesterdaysClose = at(calendar.startOf(today), sumBefore(todayIndex));
  const shares = elapsedByDay(days, calendar);
  const cumulative = cumulated(days.length, input.additions);
  return {
    pace: { ...pace(byNow), trend: trend(byNow, yesterdaysClose) },
    series: days.map((day, index) => ({
      day,
      actual: day <= today ? (cumulative[index] ?? 0) : null,
      expected: tidy(target * (shares[index] ?? 0)),
    })),
  };
}

function cumulated(length: number, additions: ProgressInput['additions']): readonly number[] {
  const daily = Array.from({ length }, () => 0);
  for (const { day, value } of additions) daily[day] = (daily[day] ?? 0) + value;
  let sum = 0;
  return daily.map((value) => (sum = tidy(sum + value)));
}
