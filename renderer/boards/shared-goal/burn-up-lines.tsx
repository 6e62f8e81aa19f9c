import { memo } from 'react';
import { Line, LineChart, XAxis, YAxis } from 'recharts';
import type { Frame } from '../../ui/use-frame.ts';
import { type BurnUpRow, sameRows } from './burn-up-rows.ts';

type Props = {
  /** The library keeps what it worked out for a name for good, so that a name of its own making is never let go. */
  readonly id: string;
  readonly rows: readonly BurnUpRow[];
  readonly frame: Frame;
  /** Index of the last day. */
  readonly end: number;
  /** The value at the upper edge. */
  readonly top: number;
  /** Pixels above the upper edge and under the floor. */
  readonly above: number;
  readonly under: number;
  readonly yOfGoal: number;
};

/** Nobody reads off an axis, and nice numbers for it take longer than the line; without any there would be no line. */
const ticks = [0];
const unread = { hide: true, niceTicks: 'none', ticks } as const;

/**
 * What has come is the library's line; plan, projection and goal are plain paths under it, since each line of the library's
 * takes as long as all of them. Drawn anew when one of them runs elsewhere, and not with every number of the goal.
 */
export const BurnUpLines = memo(function BurnUpLines(props: Props) {
  const { rows, end, top, above, under, yOfGoal } = props;
  const { width, height, unit: u } = props.frame;
  const floor = height - under;
  const pathOf = (valueOf: (row: BurnUpRow) => number | null): string =>
    rows
      .flatMap((row) => {
        const value = valueOf(row);
        return value === null ? [] : [`${(row.x / end) * width} ${floor - (value / top) * (floor - above)}`];
      })
      .map((point, place) => `${place === 0 ? 'M' : 'L'}${point}`)
      .join('');
  return (
    <LineChart
      width={width}
      height={height}
      data={[...rows]}
      margin={{ top: above, right: 0, bottom: under, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis {...unread} dataKey="x" type="number" domain={[0, end]} />
      <YAxis {...unread} domain={[0, top]} />
      <path d={`M0 ${floor}H${width}`} stroke="var(--track)" strokeWidth={0.3 * u} />
      <path d={`M0 ${yOfGoal}H${width}`} stroke="var(--text)" strokeWidth={0.35 * u} />
      <path
        d={pathOf(({ expected }) => expected)}
        fill="none"
        stroke="var(--soft)"
        strokeWidth={0.3 * u}
        strokeDasharray={`${u} ${u}`}
      />
      <path
        d={pathOf(({ projected }) => projected)}
        stroke="var(--text)"
        strokeWidth={0.45 * u}
        strokeDasharray={`0.1 ${1.2 * u}`}
        strokeLinecap="round"
      />
      <Line
        id={props.id}
        dataKey="actual"
        zIndex={0}
        isAnimationActive={false}
        dot={false}
        activeDot={false}
        stroke="var(--text)"
        strokeWidth={0.8 * u}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </LineChart>
  );
}, sameLines);

function sameLines(a: Props, b: Props): boolean {
  return (
    a.id === b.id &&
    a.frame === b.frame &&
    a.top === b.top &&
    a.above === b.above &&
    a.under === b.under &&
    a.yOfGoal === b.yOfGoal &&
    sameRows(a.rows, b.rows)
  );
}
