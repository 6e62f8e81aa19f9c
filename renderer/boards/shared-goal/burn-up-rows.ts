import type { GoalView } from '../../../shared/domain/goal-view.ts';

export type BurnUpRow = {
  readonly x: number;
  readonly actual: number | null;
  readonly expected: number;
  /** The straight line from today to the projection. */
  readonly projected: number | null;
};

export type BurnUp = {
  readonly rows: readonly BurnUpRow[];
  /** Index of the last day with an actual value; null before the first. */
  readonly today: number | null;
  readonly top: number;
};

/** A projection far beyond the goal would press everything else to the floor. */
const highestOfGoal = 1.4;

/** The rows a burn-up chart draws. A projection is drawn only where it says something: between first and last day. */
export function burnUpRows({ series, pace }: GoalView): BurnUp {
  const last = series.findLastIndex((point) => point.actual !== null);
  const today = last === -1 ? null : last;
  const end = series.length - 1;
  const projects = today !== null && today < end && pace.projection !== null && pace.status !== 'early';
  const ceiling = Math.max(pace.target * highestOfGoal, pace.actual);
  const goingTo = Math.min(pace.projection ?? 0, ceiling);
  const rows = series.map(({ actual, expected }, x) => {
    const onTheWay = projects && x >= today;
    const share = onTheWay ? (x - today) / (end - today) : 0;
    return { x, actual, expected, projected: onTheWay ? pace.actual + share * (goingTo - pace.actual) : null };
  });
  return { rows, today, top: Math.max(pace.target, pace.actual, projects ? goingTo : 0, 1) };
}

/** Whether they draw the same lines: of a goal whose other numbers moved the chart is not drawn again. */
export function sameRows(a: readonly BurnUpRow[], b: readonly BurnUpRow[]): boolean {
  return a.length === b.length && a.every((row, place) => sameRow(row, b[place]));
}

function sameRow(a: BurnUpRow, b: BurnUpRow | undefined): boolean {
  return a.x === b?.x && a.actual === b.actual && a.expected === b.expected && a.projected === b.projected;
}
