/**
 * Which milestones of the shared goals and which streaks are to be celebrated now. Each is celebrated when it is reached under
 * our eyes, once: what was reached already when it was first looked at, or longer ago, is only noted.
 */
import type { AgreementView } from './agreement-view.ts';
import type { GoalView } from './goal-view.ts';
import type { Day } from './records.ts';
import type { Occasion } from './wall.ts';

/** How far something had come when it was last looked at. What is noted is never celebrated again, should it fall and rise. */
export type OccasionSeen = {
  /** A goal in one of its periods, or one streak. */
  readonly key: string;
  /** What its number rests on. With another basis it is looked at for the first time, whatever made it rise. */
  readonly basis: string;
  /** The highest share of the target, or the most days, that was ever dealt with. */
  readonly reached: number;
};

export type OccasionTerms = {
  /** Whether milestones are celebrated; they are noted in any case. */
  readonly milestones: boolean;
  /** Lengths of a streak that are celebrated, in working days. */
  readonly streaks: readonly number[];
  /** A milestone reached before this day is old news. */
  readonly newSince: Day;
  /** Whether somebody is there: a streak grows at midnight and waits for the morning. */
  readonly isOpen: boolean;
  readonly basisOf: (goal: string) => string;
  readonly basisOfStreaks: string;
};

export type DueOccasions = {
  readonly due: readonly Occasion[];
  /** To be stored before anything of `due` is shown. */
  readonly noted: readonly OccasionSeen[];
};

/** @param seen everything that was ever noted. */
export function dueOccasions(
  { goals, agreement }: { readonly goals: readonly GoalView[]; readonly agreement: AgreementView | null },
  seen: readonly OccasionSeen[],
  terms: OccasionTerms,
): DueOccasions {
  const known = new Map(seen.map((one) => [one.key, one]));
  const found = [
    ...goals.filter(({ told }) => told).map((goal) => dueMilestone(goal, known, terms)),
    ...(agreement ? [dueStreak(agreement, known, terms)] : []),
  ];
  return { due: found.flatMap(({ due }) => due), noted: found.flatMap(({ noted }) => noted) };
}

const nothing: DueOccasions = { due: [], noted: [] };

/** Of several reached at once the highest says it all. */
function dueMilestone(goal: GoalView, known: ReadonlyMap<string, OccasionSeen>, terms: OccasionTerms): DueOccasions {
  const key = `goal ${goal.id} ${goal.period.from}`;
  const last = goal.milestones.findLast(({ reachedOn }) => reachedOn !== null);
  const reached = last?.share ?? 0;
  const { risen, noted } = look({ key, basis: terms.basisOf(goal.id), reached }, known);
  const isNews = risen && terms.milestones && (last?.reachedOn ?? '') >= terms.newSince;
  const { actual, target } = goal.pace;
  const { label, unit } = goal;
  return {
    due: isNews ? [{ kind: 'milestone', goal: goal.id, label, share: reached, actual, target, unit }] : [],
    noted,
  };
}

/** Days that ended while nobody was there are noted, unless the very last of them made the length up. */
function dueStreak(
  { streak }: AgreementView,
  known: ReadonlyMap<string, OccasionSeen>,
  terms: OccasionTerms,
): DueOccasions {
  const { days, since, openEnded } = streak;
  // One whose beginning is not known has no name to be remembered by.
  if (since === null || openEnded) return nothing;
  const reached = Math.max(0, ...terms.streaks.filter((length) => length <= days));
  const { risen, noted } = look({ key: `streak ${since}`, basis: terms.basisOfStreaks, reached }, known);
  if (risen && !terms.isOpen) return nothing;
  return { due: risen && reached === days ? [{ kind: 'streak', days }] : [], noted };
}

/** Whether it has come further than ever before, on the same basis; and what there is to note, if anything. */
function look(
  now: OccasionSeen,
  known: ReadonlyMap<string, OccasionSeen>,
): { readonly risen: boolean; readonly noted: readonly OccasionSeen[] } {
  const before = known.get(now.key);
  const reached = Math.max(now.reached, before?.reached ?? 0);
  const isSameBasis = before?.basis === now.basis;
  const risen = isSameBasis && now.reached > before.reached;
  return { risen, noted: isSameBasis && !risen ? [] : [{ ...now, reached }] };
}
