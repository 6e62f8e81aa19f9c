/** The chain from visits to customers, computed backwards from a goal with the team's own conversion rates. */
import type { Config } from '../config/config.ts';
import { versionInForce } from './agreement.ts';
import type { Calendar } from './calendar.ts';
import { fewestForRate } from './thin.ts';
import type { GoalView } from './goal-view.ts';
import { type ChainAnswer, type ChainMilestone, chainMilestones, type ChainQuestion } from './insight-answers.ts';
import type { ChainView } from './insight-views.ts';
import { leadsNeeded } from './lead-value.ts';
import type { PeriodView } from './pace-view.ts';
import { daysOf, periodContaining } from './period.ts';
import { exceeds, ratio } from './ratio.ts';
import type { Instant } from './records.ts';

type Step = ChainView['steps'][number];
type Rate = NonNullable<Step['toNext']>;

type Context = {
  readonly config: Config;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly question: ChainQuestion | null;
  /** All goals as the snapshot has them: the chain's own gives target and period. */
  readonly goals: readonly GoalView[];
};

/**
 * How many of each step the goal needs in its period, not rounded: customersNeeded = target / averageDeal for a goal of
 * value, else the target itself; before that, needed = needed of the next step / rate to it (leadsNeeded). Null without a
 * chain in the config.
 */
export function chain(answer: ChainAnswer | null, context: Context): ChainView | null {
  const { config, question } = context;
  const goal = context.goals.find(({ id }) => id === config.chain?.goal);
  if (!answer || !question || !goal) return null;
  const averageDeal = ratio(answer.won.value, answer.won.count);
  const { target } = goal.pace;
  const customersNeeded = goal.unit === 'count' ? target : dealsFor(target, averageDeal);
  const steps = stepsBackwards(answer, goal, customersNeeded);
  return {
    goal: goal.id,
    period: goal.period,
    window: { from: question.window.fromDay, until: question.window.untilDay },
    averageDeal,
    averageDealBase: answer.won.count,
    steps,
    capacity: capacity(steps, goal.period, context),
  };
}

/** Null where deals bring nothing on average, or cost: no number of them reaches the target. */
function dealsFor(target: number, averageDeal: number | null): number | null {
  return averageDeal === null || averageDeal <= 0 ? null : ratio(target, averageDeal);
}

/** From the customers back: from the first rate that is missing or 0 on, nobody can say what is needed. */
function stepsBackwards(answer: ChainAnswer, goal: GoalView, customersNeeded: number | null): readonly Step[] {
  // Of a goal that is a count of customers, what it counts is what there is.
  const won = goal.unit === 'count' ? goal.pace.actual : answer.have.won;
  const steps: Step[] = [{ id: 'won', needed: customersNeeded, have: won, toNext: null }];
  let needed = customersNeeded;
  for (const id of ['deal', 'sql', 'mql', 'created', 'visits'] as const) {
    const toNext = rateFrom(id, answer);
    needed = needed === null || toNext.rate === null ? null : leadsNeeded(needed, toNext.rate);
    steps.unshift({ id, needed, have: answer.have[id], toNext });
  }
  return steps;
}

/**
 * From visits: leads created in the window / visits in it, whoever they were. From any milestone: of those that reached it
 * in the window, the share that has reached the next by now.
 */
function rateFrom(id: 'visits' | Exclude<ChainMilestone, 'won'>, answer: ChainAnswer): Rate {
  const step = (milestone: ChainMilestone) => answer.steps.find((counts) => counts.milestone === milestone);
  const base = id === 'visits' ? answer.visits : (step(id)?.entered ?? 0);
  const reached = id === 'visits' ? step(chainMilestones[0])?.entered : step(id)?.reachedNext;
  return { rate: ratio(reached ?? 0, base), base, thin: base < fewestForRate };
}

/** The step that a lead takes when it is handed over as the agreement says. */
const handOverSteps = { lead: 'created', mql: 'mql', sql: 'sql' } as const;

/**
 * What sales can work in the goal's period of the leads that the agreement hands over: reps * leadsPerRep hold for a period
 * of marketing's promise and are scaled by the working weight of the two. Null where the version in force agrees on none, or
 * its period has no working day.
 */
function capacity(
  steps: readonly Step[],
  period: PeriodView,
  { config, calendar, now }: Context,
): ChainView['capacity'] {
  const version = versionInForce(config.agreement, calendar.dayOf(now));
  if (!version?.capacity) return null;
  const weightOf = (days: PeriodView): number => daysOf(days).reduce((sum, day) => sum + calendar.weight(day), 0);
  const share = ratio(weightOf(period), weightOf(periodContaining(version.marketing.period, now, calendar)));
  if (share === null) return null;
  const handOver = handOverSteps[version.marketing.of];
  const leadsToHandOver = steps.find(({ id }) => id === handOver)?.needed ?? null;
  const leads = version.capacity.reps * version.capacity.leadsPerRep * share;
  return {
    leads,
    used: leadsToHandOver === null ? null : ratio(leadsToHandOver, leads),
    exceeded: leadsToHandOver !== null && exceeds(leadsToHandOver, leads),
  };
}
