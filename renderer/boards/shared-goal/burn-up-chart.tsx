import { memo } from 'react';
import { Line, LineChart, ReferenceDot, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { GoalView } from '../../../shared/domain/goal-view.ts';
import type { Frame } from '../../ui/use-frame.ts';
import type { BurnUp } from './burn-up-rows.ts';
import { label, milestoneLabel, type Place } from './chart-label.tsx';
import { milestoneMarks } from './milestone-marks.ts';

type Props = {
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

/** Zero baseline, the goal as a line, everything named where it stands. Fixed size, no animation, no axis to read off. */
export const BurnUpChart = memo(function BurnUpChart(props: Props) {
  const { goal, data, frame } = props;
  const { target, actual } = goal.pace;
  const aheadOfPlan = goal.pace.gap >= 0;
  const u = frame.unit;
  const end = Math.max(1, data.rows.length - 1);
  // The plan is named in the free part of the chart: after today, or before it when little is left.
  const late = data.today !== null && data.today > end * 0.62;
  const planAt = Math.round(end * (late ? 0.3 : 0.8));
  const margin = { top: 3.6 * u, right: 0, bottom: 0.3 * u, left: 0 };
  const plot = frame.height - margin.top - margin.bottom;
  const goalAboveDot = ((target - actual) / data.top) * plot;
  // Above its dot where there is room; under it when behind the plan, or where the goal line would cross the words; never under the floor.
  const onTheFloor = (actual / data.top) * plot < 7 * u;
  const above = onTheFloor || (aheadOfPlan && !(goalAboveDot > 0 && goalAboveDot < 6.5 * u));
  const room = { width: (11 * u) / Math.max(1, frame.width), height: (2.5 * u * data.top) / Math.max(1, plot) };
  const milestones = plot > 16 * u ? milestoneMarks(goal, data, room) : [];
  const actualPlace = placeOfActual(u, above, aheadOfPlan, (data.today ?? 0) / end);
  return (
    <LineChart
      width={frame.width}
      height={frame.height}
      data={[...data.rows]}
      margin={margin}
      accessibilityLayer={false}
    >
      <XAxis dataKey="x" type="number" domain={[0, end]} hide />
      <YAxis domain={[0, data.top]} hide />
      <ReferenceLine y={0} stroke="var(--track)" strokeWidth={0.3 * u} />
      {milestones.map(({ share, value, reached }) => (
        <ReferenceDot
          key={share}
          x={0}
          y={value}
          r={0}
          label={{ value: props.milestoneLabelOf(share), content: milestoneLabel(u, reached) }}
        />
      ))}
      <ReferenceLine
        y={target}
        stroke="var(--text)"
        strokeWidth={0.35 * u}
        label={{ value: props.goalLabel, content: label({ x: 0, y: -1.1 * u, anchor: 'start', name: 'goal' }) }}
      />
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
      {plot > 16 * u && (
        <ReferenceDot
          x={planAt}
          y={data.rows[planAt]?.expected ?? 0}
          r={0}
          label={{
            value: props.planLabel,
            // On the side of the plan where the actual line is not.
            content: label(
              aheadOfPlan
                ? { x: 0.8 * u, y: 3.4 * u, anchor: 'start', name: 'plan' }
                : { x: -0.8 * u, y: -1.6 * u, anchor: 'end', name: 'plan' },
            ),
          }}
        />
      )}
      {data.today !== null && (
        <ReferenceDot
          x={data.today}
          y={actual}
          r={1.2 * u}
          fill="var(--text)"
          stroke="none"
          label={{
            value: props.actualLabel,
            content: label(actualPlace),
          }}
        />
      )}
    </LineChart>
  );
});

/** Beside the dot, inside the chart, and off the lines that meet there. `share` is how far the period has come. */
function placeOfActual(u: number, above: boolean, aheadOfPlan: boolean, share: number): Place {
  const name = 'actual';
  if (above && share < 0.25) return { x: 0, y: -2 * u, anchor: 'start', name };
  if (above) return { x: -1.8 * u, y: -2 * u, anchor: 'end', name };
  if (!aheadOfPlan && share < 0.7) return { x: 1.8 * u, y: 3.6 * u, anchor: 'start', name };
  return { x: 0, y: 5.4 * u, anchor: share > 0.9 ? 'end' : 'middle', name };
}
