import { memo } from 'react';
import { Line, LineChart, XAxis, YAxis } from 'recharts';
import type { GoalView } from '../../../shared/domain/goal-view.ts';
import type { Frame } from '../../ui/use-frame.ts';
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

const still = { isAnimationActive: false, dot: false, activeDot: false } as const;

/**
 * Zero baseline, the goal as a line, everything named where it stands. Fixed size, no animation, no axis to read off. The
 * library draws the lines alone: each mark or label of its own would draw the whole chart once more while it is mounted.
 */
export const BurnUpChart = memo(function BurnUpChart(props: BurnUpChartProps) {
  const { data, frame } = props;
  const u = frame.unit;
  const end = Math.max(1, data.rows.length - 1);
  const margin = { top: 3.6 * u, right: 0, bottom: 0.3 * u, left: 0 };
  const floor = frame.height - margin.bottom;
  const plot = floor - margin.top;
  const heightOf = (value: number): number => (value / data.top) * plot;
  const yOfGoal = floor - heightOf(props.goal.pace.target);
  return (
    <>
      <LineChart
        width={frame.width}
        height={frame.height}
        data={[...data.rows]}
        margin={margin}
        accessibilityLayer={false}
      >
        <XAxis dataKey="x" type="number" domain={[0, end]} hide />
        <YAxis domain={[0, data.top]} hide />
        <path d={`M0 ${floor}H${frame.width}`} stroke="var(--track)" strokeWidth={0.3 * u} />
        <path d={`M0 ${yOfGoal}H${frame.width}`} stroke="var(--text)" strokeWidth={0.35 * u} />
        <Line {...still} dataKey="expected" stroke="var(--soft)" strokeWidth={0.3 * u} strokeDasharray={`${u} ${u}`} />
        <Line
          {...still}
          dataKey="projected"
          stroke="var(--text)"
          strokeWidth={0.45 * u}
          strokeDasharray={`0.1 ${1.2 * u}`}
          strokeLinecap="round"
        />
        <Line
          {...still}
          dataKey="actual"
          type="linear"
          stroke="var(--text)"
          strokeWidth={0.8 * u}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </LineChart>
      <BurnUpMarks {...props} plot={{ end, floor, height: plot, heightOf }} />
    </>
  );
});
