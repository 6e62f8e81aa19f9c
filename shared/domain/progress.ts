/** A sum that grows through a period towards a target: what goals and marketing's promise have in common. */
import type { StatusConfig } from '../config/config.ts';
import type { Calendar } from './calendar.ts';
import { elapsed, elapsedByDay } from './elapsed.ts';
import { pace, type PaceInput, paceStatus, trend } from './pace.ts';
import { daysOf } from './period.ts';
import { tidy } from './ratio.ts';
import type { Day, Instant } from './records.ts';
import type { PaceStatus, PaceView, PeriodView, SeriesPoint } from './pace-view.ts';

export type ProgressInput = {
  readonly period: PeriodView;
  readonly target: number;
  /**
   * What each day of the period is to add, where that is not the same for every working day: a promise that changed on the
   * way. They add up to the target. Absent: a straight line by working days.
   */
  readonly dailyTargets?: readonly number[] | undefined;
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
  const { target, dailyTargets, calendar, now, bounds, warnsOfFlood } = input;
  const days = daysOf(input.period);
  const today = calendar.dayOf(now);
  const sumBefore = (end: number): number =>
    input.additions.reduce((sum, addition) => (addition.day < end ? sum + addition.value : sum), 0);
  const at = (instant: Instant, actual: number): PaceInput => ({
    target,
    actual,
    elapsed: elapsed(days, instant, calendar),
    expected: dailyTargets && dueBy(days, dailyTargets, instant, calendar),
    bounds,
    warnsOfFlood,
  });
  const todayIndex = days.filter((day) => day < today).length;
  const byNow = at(now, sumBefore(Infinity));
  const yesterdaysClose = at(calendar.startOf(today), sumBefore(todayIndex));
  const expected = dailyTargets
    ? runningSums(dailyTargets)
    : elapsedByDay(days, calendar).map((share) => target * share);
  const cumulative = cumulated(days.length, input.additions);
  return {
    pace: { ...pace(byNow), trend: trend(byNow, yesterdaysClose) },
    series: days.map((day, index) => ({
      day,
      actual: day <= today ? (cumulative[index] ?? 0) : null,
      expected: tidy(expected[index] ?? 0),
    })),
  };
}

/**
 * The status as it was at the end of each day of the period, whatever came after.
 *
 * @param input `plannedUntil` is the first day after the period as it was meant to be, which may have been longer.
 */
export function closingStatuses(
  input: Omit<ProgressInput, 'now'> & { readonly plannedUntil?: Day | undefined },
): readonly PaceStatus[] {
  const { target, dailyTargets, bounds, warnsOfFlood, period, plannedUntil = period.until } = input;
  const days = daysOf(period);
  const planned = daysOf({ ...period, until: plannedUntil });
  const cumulative = cumulated(days.length, input.additions);
  const expected = dailyTargets && runningSums(dailyTargets);
  const shares = elapsedByDay(planned, input.calendar).slice(0, days.length);
  return shares.map((share, index) =>
    paceStatus({
      target,
      actual: cumulative[index] ?? 0,
      elapsed: { share },
      expected: expected?.[index],
      bounds,
      warnsOfFlood,
    }),
  );
}

/** The daily targets of the days that are over, and of today as much as has been worked of it. */
function dueBy(days: readonly Day[], dailyTargets: readonly number[], instant: Instant, calendar: Calendar): number {
  const today = calendar.dayOf(instant);
  return days.reduce((sum, day, index) => {
    const worked = day < today ? 1 : day === today ? calendar.workedFraction(instant) : 0;
    return sum + (dailyTargets[index] ?? 0) * worked;
  }, 0);
}

function cumulated(length: number, additions: ProgressInput['additions']): readonly number[] {
  const daily = Array.from({ length }, () => 0);
  for (const { day, value } of additions) daily[day] = (daily[day] ?? 0) + value;
  return runningSums(daily);
}

function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => (sum = tidy(sum + value)));
}
