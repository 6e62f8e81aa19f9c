/** A shared goal: one number both teams own, and who brought it. */
import type { Config, GoalConfig } from '../config/config.ts';
import type { GoalDay } from './aggregates.ts';
import type { Calendar } from './calendar.ts';
import { toMinor } from './money.ts';
import { periodContaining } from './period.ts';
import { progress } from './progress.ts';
import type { Instant } from './records.ts';
import type { GoalView } from './snapshot.ts';

/** The goal over its period containing `now`; money in minor units. The contributions add up to the pace's actual. */
export function goal(
  goalConfig: GoalConfig,
  days: readonly GoalDay[],
  context: { readonly config: Config; readonly calendar: Calendar; readonly now: Instant },
): GoalView {
  const { config, calendar, now } = context;
  const unit = goalConfig.measure === 'wonValue' ? 'money' : 'count';
  const period = periodContaining(goalConfig.period, now, calendar);
  const brought = (side: GoalDay['side']): number =>
    days.reduce((sum, day) => (day.side === side ? sum + day.value : sum), 0);
  return {
    id: goalConfig.id,
    label: goalConfig.label,
    unit,
    period,
    ...progress({
      period,
      target: unit === 'money' ? toMinor(goalConfig.target, config.currency) : goalConfig.target,
      additions: days,
      calendar,
      now,
      bounds: config.status,
      warnsOfFlood: false,
    }),
    contribution: { marketing: brought('marketing'), sales: brought('sales'), unknown: brought('unknown') },
  };
}
