import type { GoalPace, GoalView } from '../../shared/domain/goal-view.ts';
import type { PaceView, PeriodView, SeriesPoint } from '../../shared/domain/pace-view.ts';

export const november: PeriodView = { kind: 'month', label: 'November 2026', from: '2026-11-01', until: '2026-12-01' };
export const fourthQuarter: PeriodView = {
  kind: 'quarter',
  label: 'Q4 2026',
  from: '2026-10-01',
  until: '2027-01-01',
};

const dayMs = 86_400_000;

/** A believable burn-up: nothing on weekends, a rhythm within the week, `actual` on day `today` of the period. */
export function buildSeries(period: PeriodView, target: number, actual: number, elapsed: number): SeriesPoint[] {
  const first = Date.parse(period.from);
  const days = Array.from(
    { length: (Date.parse(period.until) - first) / dayMs },
    (_, i) => new Date(first + i * dayMs),
  );
  const works = (day: Date) => day.getUTCDay() % 6 !== 0;
  const workingDays = days.filter(works).length;
  const passed = Math.max(1, Math.round(workingDays * elapsed));
  const rhythm = [0.6, 1.4, 0.2, 1.9, 0.9, 0.4, 2.1, 1.1, 0.5, 1.3];
  const weights = Array.from({ length: passed }, (_, i) => rhythm[i % rhythm.length] ?? 1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let worked = 0;
  let done = 0;
  return days.map((day) => {
    const past = elapsed > 0 && worked < passed;
    if (works(day)) {
      done += past ? (weights[worked] ?? 0) : 0;
      worked += 1;
    }
    return {
      day: day.toISOString().slice(0, 10),
      actual: past ? Math.round((actual * done) / whole) : null,
      expected: (target * worked) / workingDays,
    };
  });
}

/** Pace as the domain would work it out, from target, actual and the elapsed share. */
export function buildPace(pace: Partial<PaceView> & Pick<PaceView, 'target' | 'actual' | 'elapsed'>): PaceView {
  const { target, actual, elapsed } = pace;
  const remainingDays = pace.remainingDays ?? 64 * (1 - elapsed);
  return {
    expected: target * elapsed,
    pace: elapsed > 0 ? actual / (target * elapsed) : null,
    attainment: actual / target,
    gap: actual - target * elapsed,
    neededPerDay: remainingDays > 0 ? Math.max(0, target - actual) / remainingDays : null,
    projection: elapsed > 0 ? actual / elapsed : null,
    remainingDays,
    status: 'onTrack',
    trend: 'steady',
    ...pace,
  };
}

/** The first day the sum stood at this or more. */
function reachedOn(series: readonly SeriesPoint[], value: number): string | null {
  return series.find(({ actual }) => actual !== null && actual >= value)?.day ?? null;
}

/** A revenue goal of 640,000 a quarter, a little ahead of plan, unless told otherwise. */
export function buildGoal(goal: Partial<Omit<GoalView, 'pace'>> & { pace?: Partial<GoalPace> } = {}): GoalView {
  const { status = 'onTrack', ...numbers } = goal.pace ?? {};
  const worked = buildPace({ target: 64_000_000, actual: 41_238_000, elapsed: 0.62, remainingDays: 24, ...numbers });
  const pace: GoalPace = { ...worked, status };
  const period = goal.period ?? fourthQuarter;
  const { actual } = pace;
  const series = goal.series ?? buildSeries(period, pace.target, actual, pace.elapsed);
  return {
    id: 'revenue',
    label: 'New revenue',
    unit: 'money',
    team: null,
    told: true,
    sourcedBy: 'leadSource',
    period,
    contribution: {
      marketing: Math.round(actual * 0.47),
      sales: Math.round(actual * 0.41),
      unknown: actual - Math.round(actual * 0.47) - Math.round(actual * 0.41),
    },
    influenced: Math.round(actual * 0.58),
    milestones: [0.5, 0.75, 1].map((share) => ({ share, reachedOn: reachedOn(series, pace.target * share) })),
    series,
    ...goal,
    pace,
  };
}

/** A goal of 40 meetings of which no source tells. */
export function buildUntoldGoal(): GoalView {
  const none = { pace: null, attainment: null, gap: 0, neededPerDay: null, projection: null } as const;
  const pace = { target: 40, actual: 0, elapsed: 0.62, ...none, status: 'unknown' } as const;
  const series = buildSeries(fourthQuarter, 40, 0, 0.62).map(({ day, expected }) => ({ day, actual: null, expected }));
  const contribution = { marketing: 0, sales: 0, unknown: 0 };
  return buildGoal({
    label: 'Meetings held',
    unit: 'count',
    told: false,
    pace,
    contribution,
    influenced: null,
    series,
  });
}
