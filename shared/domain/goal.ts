/** A shared goal: one number both teams own, and who brought it. */
import type { Config } from '../config/config.ts';
import type { GoalConfig, TargetConfig } from '../config/goals.ts';
import type { GoalAnswer, GoalDay, GoalQuestion } from './goal-answer.ts';
import type { Calendar } from './calendar.ts';
import { toMinor } from './money.ts';
import { goalLack } from './goal-told.ts';
import { isMoney, measureQuestion } from './measure.ts';
import { milestones } from './milestones.ts';
import { dayStartsOf, daysOf, periodContaining, periodSpan } from './period.ts';
import { progress } from './progress.ts';
import type { Day, Instant } from './records.ts';
import type { GoalPace, GoalView } from './goal-view.ts';
import type { PaceView } from './pace-view.ts';

/** What the ledger is asked about a goal: its period containing `now`. */
export function goalQuestion(
  goalConfig: GoalConfig,
  currency: string,
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): GoalQuestion {
  const period = periodContaining(goalConfig.period, now, calendar);
  return {
    id: goalConfig.id,
    measure: measureQuestion(goalConfig.measure, currency),
    sourcedBy: goalConfig.sourcedBy,
    span: periodSpan(period, calendar),
    dayStarts: dayStartsOf(period, calendar),
    days: daysOf(period),
  };
}

/**
 * The goal over its period containing `now`, or its own period; money in minor units. The contributions add up to the pace's
 * actual: of a team's goal only that team's counts. What was answered nothing for has brought nothing; what no source tells is
 * unknown.
 */
export function goal(
  goalConfig: GoalConfig,
  answer: GoalAnswer | undefined,
  context: { readonly config: Config; readonly calendar: Calendar; readonly now: Instant },
): GoalView {
  const { config, calendar, now } = context;
  const { team = null } = goalConfig;
  const unit = isMoney(goalConfig.measure) ? 'money' : 'count';
  const period = periodContaining(goalConfig.period, now, calendar);
  const major = targetOn(goalConfig.target, period.from);
  const target = unit === 'money' ? toMinor(major, config.currency) : major;
  const told = goalLack(measureQuestion(goalConfig.measure, config.currency), config.sources) === null;
  const days = told ? (answer?.days ?? []).filter(({ side }) => team === null || side === team) : [];
  const brought = (side: GoalDay['side']): number =>
    days.reduce((sum, day) => (day.side === side ? sum + day.value : sum), 0);
  const bounds = config.status;
  const way = progress({ period, target, additions: days, calendar, now, bounds, warnsOfFlood: false });
  const series = told ? way.series : way.series.map(({ day, expected }) => ({ day, actual: null, expected }));
  return {
    id: goalConfig.id,
    label: goalConfig.label,
    unit,
    team,
    period,
    told,
    pace: told ? way.pace : unknownPace(way.pace),
    series,
    sourcedBy: goalConfig.sourcedBy,
    contribution: { marketing: brought('marketing'), sales: brought('sales'), unknown: brought('unknown') },
    influenced: (told ? answer?.influenced?.value : null) ?? null,
    milestones: milestones(goalConfig.milestones, target, series),
  };
}

/** Of what nobody tells there is a plan, and nothing to hold against it. */
function unknownPace(pace: PaceView): GoalPace {
  const none = { pace: null, attainment: null, gap: 0, neededPerDay: null, projection: null } as const;
  return { ...pace, ...none, status: 'unknown', trend: 'steady' };
}

/** The target in force on a day: that of the newest step begun by then; before any has, that of the first. Major units. */
function targetOn(target: TargetConfig, day: Day): number {
  if (typeof target === 'number') return target;
  const steps = target.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return (steps.findLast(({ from }) => from <= day) ?? steps[0])?.target ?? 0;
}
