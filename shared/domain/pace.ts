/** Pace: what has been reached against what a straight line by working days would have reached by now. */
import type { StatusConfig } from '../config/config.ts';
import type { Elapsed } from './elapsed.ts';
import { exceeds, ratio, reaches, tidy } from './ratio.ts';
import type { PaceStatus, PaceView } from './pace-view.ts';

export type PaceInput = {
  /** Above 0, in the unit of `actual`: minor units or a count. */
  readonly target: number;
  readonly actual: number;
  readonly elapsed: Elapsed;
  /** What was to be reached by now, where that is not `target * E`: the target changed on the way. */
  readonly expected?: number | undefined;
  readonly bounds: StatusConfig;
  /** Whether far ahead is a warning too: for what marketing hands over, since sales can't work a flood (Roberge). */
  readonly warnsOfFlood: boolean;
};

/** What the status goes by. */
export type Standing = Omit<PaceInput, 'elapsed'> & { readonly elapsed: Pick<Elapsed, 'share'> };

/**
 * expected = target * E; pace = actual / expected; gap = actual - expected; neededPerDay = (target - actual) / remaining
 * weight, 0 once the target is reached; projection = actual / E, "straight line by working days". Not for averages or
 * ratios, which are compared to their target as they are. Numbers there are none of are null.
 */
export function pace(input: PaceInput): Omit<PaceView, 'trend'> {
  const { target, actual, elapsed } = input;
  const expected = tidy(expectedOf(input));
  return {
    target,
    actual: tidy(actual),
    elapsed: elapsed.share,
    expected,
    pace: ratio(actual, expected),
    attainment: ratio(actual, target),
    gap: tidy(actual - expected),
    neededPerDay: ratio(Math.max(0, target - actual), elapsed.remaining),
    projection: ratio(actual, elapsed.share),
    remainingDays: elapsed.remaining,
    status: paceStatus(input),
  };
}

/**
 * The published rule: `notStarted` at E = 0, `early` below the early share; when no working time is left `met` or `missed`
 * by attainment alone; between them by pace, each bound belonging to the better status but for `ahead` and `tooFast`, which
 * begin beyond theirs.
 */
export function paceStatus(input: Standing, leeway = 0): PaceStatus {
  const { target, actual, elapsed, bounds } = input;
  const expected = expectedOf(input);
  // A target below half a minor unit rounds to none, and there is no pace towards it.
  if (elapsed.share === 0 || target === 0 || expected === 0) return 'notStarted';
  if (reaches(elapsed.share, 1)) return reaches(actual, target) ? 'met' : 'missed';
  if (!reaches(elapsed.share, bounds.early)) return 'early';
  const current = actual / expected + leeway;
  if (input.warnsOfFlood && exceeds(current, bounds.tooFast)) return 'tooFast';
  if (exceeds(current, bounds.ahead)) return 'ahead';
  if (reaches(current, bounds.onTrack)) return 'onTrack';
  return reaches(current, bounds.atRisk) ? 'atRisk' : 'behind';
}

function expectedOf({ target, elapsed, expected }: Standing): number {
  return expected ?? target * elapsed.share;
}

/** How far a pace must be beyond a bound before a change of status is called one, so that the word does not flicker. */
const hysteresis = 0.01;

/** Statuses by pace, worst first; `tooFast` is no worse than `ahead` here: more has come, not less. */
const ranks: Readonly<Partial<Record<PaceStatus, number>>> = { behind: 0, atRisk: 1, onTrack: 2, ahead: 3, tooFast: 3 };

/** Whether the status got worse or better since yesterday's close. Steady while either of them is not judged by pace. */
export function trend(today: PaceInput, yesterdaysClose: PaceInput): PaceView['trend'] {
  const before = ranks[paceStatus(yesterdaysClose)];
  const atBest = ranks[paceStatus(today, hysteresis)];
  const atWorst = ranks[paceStatus(today, -hysteresis)];
  if (before === undefined || atBest === undefined || atWorst === undefined) return 'steady';
  if (atBest < before) return 'slipping';
  return atWorst > before ? 'recovering' : 'steady';
}
