import type { BurnUpChartProps } from './burn-up-chart.tsx';
import { ChartLabel, MilestoneLabel, type Place } from './chart-label.tsx';
import { milestoneMarks } from './milestone-marks.ts';

/** Where the lines are drawn, in pixels. */
type Plot = {
  /** Index of the last day. */
  readonly end: number;
  /** Where zero lies. */
  readonly floor: number;
  readonly height: number;
  /** Of a value above zero. */
  readonly heightOf: (value: number) => number;
};

/** What is named in the chart: goal, plan, milestones, and how far we have come. */
export function BurnUpMarks({ plot, ...props }: BurnUpChartProps & { readonly plot: Plot }) {
  const { goal, data, frame } = props;
  const { target, actual } = goal.pace;
  const aheadOfPlan = goal.pace.gap >= 0;
  const u = frame.unit;
  const { end } = plot;
  const isRoomy = plot.height > 16 * u;
  const pointAt = (day: number, value: number) => ({
    x: (day / end) * frame.width,
    y: plot.floor - plot.heightOf(value),
  });
  // The plan is named in the free part of the chart: after today, or before it when little is left.
  const late = data.today !== null && data.today > end * 0.62;
  const planAt = Math.round(end * (late ? 0.3 : 0.8));
  const goalAboveDot = plot.heightOf(target - actual);
  // Above its dot where there is room; under it when behind the plan, or where the goal line would cross the words; never under the floor.
  const onTheFloor = plot.heightOf(actual) < 7 * u;
  const above = onTheFloor || (aheadOfPlan && !(goalAboveDot > 0 && goalAboveDot < 6.5 * u));
  const room = { width: (11 * u) / Math.max(1, frame.width), height: (2.5 * u * data.top) / Math.max(1, plot.height) };
  const milestones = isRoomy ? milestoneMarks(goal, data, room) : [];
  const today = data.today === null ? null : pointAt(data.today, actual);
  return (
    <svg className="burn-up__marks" width={frame.width} height={frame.height}>
      {milestones.map(({ share, value, reached }) => (
        <MilestoneLabel
          key={share}
          y={pointAt(0, value).y}
          u={u}
          reached={reached}
          words={props.milestoneLabelOf(share)}
        />
      ))}
      <ChartLabel
        at={pointAt(0, target)}
        place={{ x: 0, y: -1.1 * u, anchor: 'start', name: 'goal' }}
        words={props.goalLabel}
      />
      {isRoomy && (
        <ChartLabel
          at={pointAt(planAt, data.rows[planAt]?.expected ?? 0)}
          place={placeOfPlan(u, aheadOfPlan)}
          words={props.planLabel}
        />
      )}
      {today && (
        <>
          <circle cx={today.x} cy={today.y} r={1.2 * u} fill="var(--text)" />
          <ChartLabel
            at={today}
            place={placeOfActual(u, above, aheadOfPlan, (data.today ?? 0) / end)}
            words={props.actualLabel}
          />
        </>
      )}
    </svg>
  );
}

/** On the side of the plan where the actual line is not. */
function placeOfPlan(u: number, aheadOfPlan: boolean): Place {
  return aheadOfPlan
    ? { x: 0.8 * u, y: 3.4 * u, anchor: 'start', name: 'plan' }
    : { x: -0.8 * u, y: -1.6 * u, anchor: 'end', name: 'plan' };
}

/** Beside the dot, inside the chart, and off the lines that meet there. `share` is how far the period has come. */
function placeOfActual(u: number, above: boolean, aheadOfPlan: boolean, share: number): Place {
  const name = 'actual';
  if (above && share < 0.25) return { x: 0, y: -2 * u, anchor: 'start', name };
  if (above) return { x: -1.8 * u, y: -2 * u, anchor: 'end', name };
  if (!aheadOfPlan && share < 0.7) return { x: 1.8 * u, y: 3.6 * u, anchor: 'start', name };
  return { x: 0, y: 5.4 * u, anchor: share > 0.9 ? 'end' : 'middle', name };
}
