import { memo } from 'react';
import type { GoalView } from '../../../shared/domain/goal-view.ts';
import type { Frame } from '../../ui/use-frame.ts';
import { BurnUpLines } from './burn-up-lines.tsx';
import { BurnUpMarks } from './burn-up-marks.tsx';
import type { BurnUp } from './burn-up-rows.ts';

export type BurnUpChartProps = {
  readonly goal: GoalView;
  readonly data: BurnUp;
  readonly frame: Frame;
  readonly goalLabel: string;
  readonly planLabel: string;
  readonly actualLabel: string;
  /** How a milestone is named by its share of the goal. */
  readonly milestoneLabelOf: (share: number) => string;
};

/**
 * Zero baseline, the goal as a line, everything named where it stands. Fixed size, no animation, no axis to read off. Each
 * mark or label of the library's would draw the whole chart once more while it is mounted: they stand in a picture of ours.
 */
export const BurnUpChart = memo(function BurnUpChart(props: BurnUpChartProps) {
  const { data, frame } = props;
  const u = frame.unit;
  const end = Math.max(1, data.rows.length - 1);
  const [above, under] = [3.6 * u, 0.3 * u];
  const floor = frame.height - under;
  const plot = floor - above;
  const heightOf = (value: number): number => (value / data.top) * plot;
  const yOfGoal = floor - heightOf(props.goal.pace.target);
  const { rows, top } = data;
  return (
    <>
      <BurnUpLines id={`burn-up-${props.goal.id}`} {...{ rows, frame, end, top, above, under, yOfGoal }} />
      <BurnUpMarks {...props} plot={{ end, floor, height: plot, heightOf }} />
    </>
  );
});
