/** Pace once more, by the published formulas. */
import type { StatusConfig } from '../../shared/config/config.ts';
import type { Day, Instant } from '../../shared/domain/records.ts';
import { daysFrom, type OracleCalendar, sum } from './oracle-calendar.ts';
import type { OraclePeriod } from './oracle-period.ts';

export type OracleProgress = {
  readonly period: OraclePeriod;
  readonly now: Instant;
  readonly calendar: OracleCalendar;
  /** What each day of the period promises; together the target. */
  readonly promised: ReadonlyMap<Day, number>;
  /** The same where no day counts. */
  readonly target: number;
  readonly additions: readonly { readonly day: Day; readonly value: number }[];
  readonly status: StatusConfig;
  readonly warnsOfFlood: boolean;
};

type Moment = {
  readonly target: number;
  readonly actual: number;
  readonly elapsed: number;
  readonly expected: number;
  readonly isOver: boolean;
};

/** A target spread over the days by what they weigh. */
export function straightLine(target: number, period: OraclePeriod, calendar: OracleCalendar): ReadonlyMap<Day, number> {
  const days = daysFrom(period.from, period.until);
  const whole = sum(days.map(calendar.weight));
  return new Map(days.map((day) => [day, whole === 0 ? 0 : (target * calendar.weight(day)) / whole]));
}

/** The part of a day that is over at an instant; a day without opening hours is over all at once. */
function passed(day: Day, now: Instant, calendar: OracleCalendar): number {
  if (now >= calendar.endOf(day)) return 1;
  return now < calendar.startOf(day) ? 0 : calendar.workedFraction(now);
}

export function oraclePace(progress: OracleProgress) {
  const { period, calendar, now, additions, promised } = progress;
  const days = daysFrom(period.from, period.until);
  const whole = sum(days.map(calendar.weight));
  const today = calendar.dayOf(now);
  const momentAt = (instant: Instant, added: (day: Day) => boolean): Moment => {
    const worked = sum(days.map((day) => calendar.weight(day) * passed(day, instant, calendar)));
    return {
      target: progress.target,
      actual: sum(additions.filter(({ day }) => added(day)).map(({ value }) => value)),
      elapsed: whole === 0 ? 0 : worked / whole,
      expected: sum(days.map((day) => (promised.get(day) ?? 0) * passed(day, instant, calendar))),
      isOver: days.every((day) => calendar.weight(day) * (1 - passed(day, instant, calendar)) === 0),
    };
  };
  const moment = momentAt(now, () => true);
  const yesterday = momentAt(calendar.startOf(today), (day) => day < today);
  const { target, actual, elapsed, expected } = moment;
  const remaining = sum(days.map((day) => calendar.weight(day) * (1 - passed(day, now, calendar))));
  let promisedSoFar = 0;
  const line = days.map((day) => (promisedSoFar += promised.get(day) ?? 0));
  return {
    pace: {
      target,
      actual,
      elapsed,
      expected,
      pace: expected === 0 ? null : actual / expected,
      attainment: target === 0 ? null : actual / target,
      gap: actual - expected,
      neededPerDay: remaining === 0 ? null : Math.max(0, target - actual) / remaining,
      projection: elapsed === 0 ? null : actual / elapsed,
      remainingDays: remaining,
      status: statusOf(moment, progress),
      trend: trendOf(moment, yesterday, progress),
    },
    series: days.map((day, index) => ({
      day,
      actual: day > today ? null : sum(additions.filter((added) => added.day <= day).map(({ value }) => value)),
      expected: line[index] ?? 0,
    })),
  };
}

const slack = 1e-9;
const worstFirst = ['behind', 'atRisk', 'onTrack', 'ahead'];

/** `leeway` is added to the pace before it is judged. */
export function statusOf(
  { target, actual, elapsed, expected, isOver }: Moment,
  { status, warnsOfFlood }: Pick<OracleProgress, 'status' | 'warnsOfFlood'>,
  leeway = 0,
): string {
  if (elapsed === 0) return 'notStarted';
  if (isOver) return actual >= target * (1 - slack) ? 'met' : 'missed';
  if (elapsed < status.early - slack) return 'early';
  const pace = actual / expected + leeway;
  if (warnsOfFlood && pace > status.tooFast + slack) return 'tooFast';
  if (pace > status.ahead + slack) return 'ahead';
  if (pace >= status.onTrack - slack) return 'onTrack';
  return pace >= status.atRisk - slack ? 'atRisk' : 'behind';
}

function trendOf(today: Moment, yesterday: Moment, progress: OracleProgress): string {
  const rank = (moment: Moment, leeway: number): number =>
    worstFirst.indexOf(statusOf(moment, progress, leeway).replace('tooFast', 'ahead'));
  if (rank(today, 0) < 0 || rank(yesterday, 0) < 0) return 'steady';
  if (rank(today, 0.01) < rank(yesterday, 0)) return 'slipping';
  return rank(today, -0.01) > rank(yesterday, 0) ? 'recovering' : 'steady';
}
