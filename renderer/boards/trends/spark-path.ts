/** The way of a measure as a line in a square of 100 by 100, y downwards. */
import type { TrendLine } from '../../../shared/domain/trend-direction.ts';

export type SparkPath = {
  /** Through all full points; where one has no value the line is broken. */
  readonly full: string;
  /** From the latest full point to the running one. Null where either has no value, or others lie between them. */
  readonly running: string | null;
  /** What is usual, across the full points. */
  readonly usual: string | null;
  /** The latest full point, as a line without length: a dot once it has a width. */
  readonly latest: string | null;
};

/** A line shows at least this share of what is usual from its top to its foot, so that a ripple is no wave. */
const leastSpan = 0.3;
/** Free above and under the line, for the thickness of the dot. */
const margin = 8;

export function sparkPath({ values, latest, usual }: TrendLine): SparkPath {
  const known = [...values, usual].filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(high - low, leastSpan * Math.abs(usual ?? high)) || 1;
  const middle = (low + high) / 2;
  const x = (index: number): number => rounded((index / Math.max(1, values.length - 1)) * 100);
  const y = (value: number): number => rounded(50 - ((value - middle) / span) * (100 - 2 * margin));
  const last = values.length - 1;
  const now = values[last] ?? null;
  const path = values.slice(0, last).map((value, index) => {
    if (value === null) return '';
    const goesOn = index > 0 && (values[index - 1] ?? null) !== null;
    // A point that stands alone is a dot.
    return goesOn ? `L${x(index)} ${y(value)}` : `M${x(index)} ${y(value)}h0`;
  });
  const isNext = latest !== null && latest.index === last - 1;
  return {
    full: path.join(''),
    running: isNext && now !== null ? `M${x(latest.index)} ${y(latest.value)}L${x(last)} ${y(now)}` : null,
    usual: usual === null ? null : `M0 ${y(usual)}H${x(last)}`,
    latest: latest === null ? null : `M${x(latest.index)} ${y(latest.value)}h0`,
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
