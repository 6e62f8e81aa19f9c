import type { GoalView } from '../../../shared/domain/goal-view.ts';
import type { BurnUp, BurnUpRow } from './burn-up-rows.ts';

export type MilestoneMark = {
  /** Of the target. */
  readonly share: number;
  /** Its height in the chart, in the unit of the goal. */
  readonly value: number;
  readonly reached: boolean;
};

/** What the words of a mark take of the chart: a share of its width, and a height in the unit of the goal. */
export type MarkRoom = { readonly width: number; readonly height: number };

/** More could not be told apart. */
const most = 4;

/**
 * The milestones a burn-up shows on its left edge, where the lines are low; ascending. The whole goal is a line of its own
 * already, and one that would lie on another, or on what is drawn, is left out: the highest are kept, since they are what
 * is worked for.
 */
export function milestoneMarks(goal: GoalView, chart: BurnUp, room: MarkRoom): readonly MilestoneMark[] {
  const { target } = goal.pace;
  const marks: MilestoneMark[] = [];
  for (const { share, reachedOn } of goal.milestones.toSorted((a, b) => b.share - a.share)) {
    const value = share * target;
    const above = marks.at(-1)?.value ?? Infinity;
    if (share === 1 || value > chart.top || marks.length === most || above - value < 1.6 * room.height) continue;
    if (isFree(value, { goal, chart, room })) marks.push({ share, value, reached: reachedOn !== null });
  }
  return marks.toReversed();
}

type Chart = { readonly goal: GoalView; readonly chart: BurnUp; readonly room: MarkRoom };

function isFree(value: number, { goal, chart, room }: Chart): boolean {
  const { target, actual } = goal.pace;
  // The goal's line has its name above it.
  if (value - target > -1.4 * room.height && value - target < 2.6 * room.height) return false;
  const end = Math.max(1, chart.rows.length - 1);
  const crosses = (height: number | null): boolean => height !== null && Math.abs(height - value) < room.height;
  const isCrossed = ({ x, actual, expected, projected }: BurnUpRow): boolean =>
    x <= room.width * end + 1 && [actual, expected, projected].some(crosses);
  if (chart.rows.some(isCrossed)) return false;
  // What has come so far is written beside its dot, in large figures.
  return chart.today === null || chart.today / end > 0.3 || Math.abs(actual - value) > 3 * room.height;
}
