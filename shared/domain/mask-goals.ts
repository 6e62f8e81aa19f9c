/** Goals as an audience may see them. What they say of themselves was decided by the exact numbers and stays. */
import type { MaskConfig } from '../config/privacy.ts';
import type { GoalView, IncentiveView, Unit } from './goal-view.ts';
import { maskRatio, maskTowards } from './mask-amounts.ts';
import type { PaceView, PeriodView, SeriesPoint } from './pace-view.ts';

export function maskGoal(goal: GoalView, mask: MaskConfig): GoalView {
  const amounts = goal.unit === 'money' ? mask.amounts : 'exact';
  const masked = (value: number): number => maskTowards(value, goal.pace.target, amounts);
  return {
    id: goal.id,
    label: goal.label,
    unit: maskUnit(goal.unit, mask),
    team: goal.team,
    period: keepPeriod(goal.period),
    told: goal.told,
    pace: maskPace(goal.pace, amounts),
    sourcedBy: goal.sourcedBy,
    contribution: {
      marketing: masked(goal.contribution.marketing),
      sales: masked(goal.contribution.sales),
      unknown: masked(goal.contribution.unknown),
    },
    influenced: goal.influenced === null ? null : masked(goal.influenced),
    milestones: goal.milestones.map(({ share, reachedOn }) => ({ share, reachedOn })),
    series: goal.series.map((point) => maskPoint(point, masked)),
  };
}

/** Money that is seen only as a share of the goal is no money any more. */
export function maskUnit<U extends string>(unit: U, { amounts }: MaskConfig): U | Unit {
  return unit === 'money' && amounts === 'shareOfGoal' ? 'share' : unit;
}

type Paced<S extends string> = Omit<PaceView, 'status'> & { readonly status: S };

/** `amounts` is that of the mask for money, `exact` for counts. */
export function maskPace<S extends string>(pace: Paced<S>, amounts: MaskConfig['amounts']): Paced<S> {
  const masked = (value: number): number => maskTowards(value, pace.target, amounts);
  return {
    target: masked(pace.target),
    actual: masked(pace.actual),
    elapsed: pace.elapsed,
    expected: masked(pace.expected),
    pace: maskRatio(pace.pace, amounts),
    attainment: maskRatio(pace.attainment, amounts),
    gap: masked(pace.gap),
    neededPerDay: pace.neededPerDay === null ? null : masked(pace.neededPerDay),
    projection: pace.projection === null ? null : masked(pace.projection),
    remainingDays: pace.remainingDays,
    status: pace.status,
    trend: pace.trend,
  };
}

export function maskPoint({ day, actual, expected }: SeriesPoint, masked: (value: number) => number): SeriesPoint {
  return { day, actual: actual === null ? null : masked(actual), expected: masked(expected) };
}

export function keepPeriod({ kind, label, from, until }: PeriodView): PeriodView {
  return { kind, label, from, until };
}

/** Rewards were put into words for everybody to see, and stay. */
export function maskIncentive(incentive: IncentiveView, goals: readonly GoalView[], mask: MaskConfig): IncentiveView {
  const isCount = goals.find(({ id }) => id === incentive.goal)?.unit === 'count';
  return {
    goal: incentive.goal,
    goalLabel: incentive.goalLabel,
    attainment: isCount ? incentive.attainment : maskRatio(incentive.attainment, mask.amounts),
    floor: incentive.floor,
    tiers: incentive.tiers.map(({ label, at, reward, reached }) => ({ label, at, reward, reached })),
    gate: incentive.gate,
    gateByNumbers: incentive.gateByNumbers,
    unlocked: incentive.unlocked,
    missing: incentive.missing,
  };
}
