/** The collective incentive: unlocked for everybody at once, by the shared goal and by both promises kept. */
import type { IncentiveConfig } from '../config/agreement.ts';
import type { PromiseStatus } from './agreement-view.ts';
import type { GoalView, IncentiveView } from './goal-view.ts';
import type { PeriodView } from './pace-view.ts';
import { dayNumber, dayOfNumber } from './day.ts';
import { reaches } from './ratio.ts';
import type { Day } from './records.ts';
import type { Closes } from './verdict-history.ts';
import { holds } from './verdict.ts';

export type Gate = IncentiveView['gate'];

/** One side's promise, as the gate looks at it. */
export type GatedPromise = {
  /** Ascending; the last one is running. */
  readonly periods: readonly PeriodView[];
  readonly closes: Closes;
  /** How the running period stands. */
  readonly status: PromiseStatus;
  /** Whether the promise is older than the first of the periods. */
  readonly isOlder: boolean;
};

/**
 * Both promises kept over the goal's period: every period of theirs that ended within it closed kept (or too early to
 * judge), and the running ones stand so now. Unknown where periods within it lie too far back to be looked at.
 */
export function incentiveGate(promises: readonly GatedPromise[], goalPeriod: PeriodView, today: Day): Gate {
  const gates = new Set(promises.map((promise) => gateOf(promise, goalPeriod, today)));
  if (gates.has('broken')) return 'broken';
  return gates.has('unknown') ? 'unknown' : 'holds';
}

function gateOf({ periods, closes, status, isOlder }: GatedPromise, goalPeriod: PeriodView, today: Day): Gate {
  const touching = periods.filter(({ from, until }) => until > goalPeriod.from && from < goalPeriod.until);
  const judged = touching.flatMap(({ until }): readonly PromiseStatus[] => {
    if (until > today) return [status];
    // One that ended after the goal's own period says nothing about it.
    return until <= goalPeriod.until ? [closes.get(lastDayBefore(until)) ?? 'unknown'] : [];
  });
  if (judged.some((each) => each !== 'unknown' && !holds(each))) return 'broken';
  const [first] = periods;
  const startsUnseen = first === undefined || (isOlder && first.from > goalPeriod.from);
  return startsUnseen || judged.includes('unknown') ? 'unknown' : 'holds';
}

function lastDayBefore(until: Day): Day {
  return dayOfNumber(dayNumber(until) - 1);
}

/**
 * unlocked = the highest tier reached, if the floor is reached and the gate holds; else `missing` says which of the two is
 * not, a first tier above the floor counting with it. What is unknown of the goal is unknown of the incentive.
 */
export function incentive(terms: IncentiveConfig, goal: GoalView, gate: Gate): IncentiveView {
  const { attainment } = goal.pace;
  return gated(
    {
      goal: goal.id,
      goalLabel: goal.label,
      attainment,
      floor: terms.floor,
      tiers: terms.tiers.map(({ label, at, reward }) => ({
        label,
        at,
        reward: reward ?? null,
        reached: attainment !== null && reaches(attainment, at),
      })),
      gateByNumbers: goal.told ? gate : 'unknown',
    },
    goal.told ? gate : 'unknown',
  );
}

type Ungated = Omit<IncentiveView, 'gate' | 'unlocked' | 'missing'>;

/** The same reward behind this gate. As long as nobody knows how the gate stands, nothing is unlocked. */
export function gated(view: Ungated, gate: Gate): IncentiveView {
  const reached = view.tiers.findLast((tier) => tier.reached)?.label ?? null;
  const hasFloor = view.attainment !== null && reaches(view.attainment, view.floor);
  if (gate === 'unknown') return { ...view, gate, unlocked: null, missing: 'unknown' };
  if (!hasFloor || reached === null) {
    return { ...view, gate, unlocked: null, missing: gate === 'holds' ? 'floor' : 'both' };
  }
  if (gate === 'broken') return { ...view, gate, unlocked: null, missing: 'gate' };
  return { ...view, gate, unlocked: reached, missing: null };
}
