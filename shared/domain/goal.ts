/** A shared goal: one number both teams own, and who brought it. */
import type { Config } from '../config/config.ts';
import type { GoalConfig } from '../config/goals.ts';
import type { GoalDay, GoalQuestion } from './goal-answer.ts';
import type { Calendar } from './calendar.ts';
import { toMinor } from './money.ts';
import { isMoney, measureQuestion } from './measure.ts';
import { dayStartsOf, daysOf, periodContaining, periodSpan } from './period.ts';
import { progress } from './progress.ts';
import type { Instant } from './records.ts';
import type { GoalView } from './goal-view.ts';

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

/** The goal over its period containing `now`; money in minor units. The contributions add up to the pace's actual. */
export function goal(
  goalConfig: GoalConfig,
  days: readonly GoalDay[],
  context: { readonly config: Config; readonly calendar: Calendar; readonly now: Instant },
): GoalView {
  const { config, calendar, now } = context;
  const target = typeof goalConfig.target === 'number' ? goalConfig.target : (goalConfig.target[0]?.target ?? 0);
  const unit = isMoney(goalConfig.measure) ? 'money' : 'count';
  const period = periodContaining(goalConfig.period, now, calendar);
  const brought = (side: GoalDay['side']): number =>
    days.reduce((sum, day) => (day.side === side ? sum + day.value : sum), 0);
  return {
    id: goalConfig.id,
    label: goalConfig.label,
    unit,
    team: null,
    sourcedBy: goalConfig.sourcedBy,
    influenced: null,
    milestones: [],
    period,
    ...progress({
      period,
      target: unit === 'money' ? toMinor(target, config.currency) : target,
      additions: days,
      calendar,
      now,
      bounds: config.status,
      warnsOfFlood: false,
    }),
    contribution: { marketing: brought('marketing'), sales: brought('sales'), unknown: brought('unknown') },
  };
}
