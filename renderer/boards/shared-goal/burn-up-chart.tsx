import { memo } from 'react';
import { Line, LineChart, ReferenceDot, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { Frame } from '../../ui/use-frame.ts';
import type { BurnUp } from './burn-up-rows.ts';

type Props = {
  readonly data: BurnUp;
  readonly frame: Frame;
  readonly target: number;
  readonly actual: number;
  readonly aheadOfPlan: boolean;
  readonly goalLabel: string;
  readonly planLabel: string;
  readonly actualLabel: string;
};

const still = { isAnimationActive: false, dot: false, activeDot: false } as const;

/** Zero baseline, the goal as a line, everything named where it stands. Fixed size, no animation, no axis to read off. */
export const BurnUpChart = memo(function BurnUpChart(props: Props) {
  const { data, frame, target, actual, aheadOfPlan } = props;
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

type Place = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly name: 'goal' | 'plan' | 'actual';
};

/** Beside the dot, inside the chart, and off the lines that meet there. `share` is how far the period has come. */
function placeOfActual(u: number, above: boolean, aheadOfPlan: boolean, share: number): Place {
  const name = 'actual';
  if (above && share < 0.25) return { x: 0, y: -2 * u, anchor: 'start', name };
  if (above) return { x: -1.8 * u, y: -2 * u, anchor: 'end', name };
  if (!aheadOfPlan && share < 0.7) return { x: 1.8 * u, y: 3.6 * u, anchor: 'start', name };
  return { x: 0, y: 5.4 * u, anchor: share > 0.9 ? 'end' : 'middle', name };
}

/** A plain SVG text beside its point; the library's own label would measure and wrap it. */
function label({ x, y, anchor, name }: Place) {
  return function ChartLabel(props: { viewBox?: unknown; value?: unknown }) {
    const at = pointOf(props.viewBox);
    return (
      <text x={at.x + x} y={at.y + y} textAnchor={anchor} className={`burn-up__label burn-up__label--${name}`}>
        {String(props.value)}
      </text>
    );
  };
}

function pointOf(box: unknown): { readonly x: number; readonly y: number } {
  if (typeof box !== 'object' || box === null || !('x' in box) || !('y' in box)) return { x: 0, y: 0 };
  const half = 'width' in box && 'height' in box && Number(box.height) > 0 ? Number(box.width) / 2 : 0;
  return { x: Number(box.x) + half, y: Number(box.y) + half };
}
