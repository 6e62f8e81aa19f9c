/** Are we getting better? Each measure of the trends against what it usually is. */
import type { TrendPoint } from './insight-views.ts';
import { exceeds } from './ratio.ts';
import { isThin } from './thin.ts';

export const trendMeasures = ['winRate', 'cycle', 'response', 'sourcedShare', 'retention'] as const;
export type TrendMeasure = (typeof trendMeasures)[number];

export type Direction = 'better' | 'worse' | 'steady';

export type TrendLine = {
  readonly measure: TrendMeasure;
  /** One for each week or month, oldest first; the last one is running. 0..1 or ms. */
  readonly values: readonly (number | null)[];
  /** The last full week or month that has a value. */
  readonly latest: { readonly index: number; readonly value: number; readonly isThin: boolean } | null;
  /** The median of the full ones before; null where they are fewer than three. */
  readonly usual: number | null;
  /** Null where there is nothing to compare with. */
  readonly direction: Direction | null;
};

type Measured = {
  readonly value: (point: TrendPoint) => number | null;
  readonly records: (point: TrendPoint) => number;
};

const measured: Readonly<Record<TrendMeasure, Measured>> = {
  winRate: { value: ({ winRate }) => winRate, records: ({ won, lost }) => won + lost },
  cycle: { value: ({ cycleMs }) => cycleMs, records: ({ timed }) => timed },
  response: { value: ({ responseMs }) => responseMs, records: ({ responded }) => responded },
  sourcedShare: { value: ({ sourcedShare }) => sourcedShare, records: ({ sourced }) => sourced },
  retention: { value: ({ retention }) => retention, records: ({ boughtBefore }) => boughtBefore },
};

/** Of these less is better: time until a deal is won, and until a lead is answered. */
const lessIsBetter: ReadonlySet<TrendMeasure> = new Set(['cycle', 'response']);

/** Fewer say nothing of what is usual. */
const fewestBefore = 3;
/** What differs by less of what is usual is the same to whoever looks up at a wall. */
const least = 0.05;

/** Where the last full point with a value of this measure stands: the one that the wall shows of it. Null where there is none. */
export function latestFull(points: readonly TrendPoint[], measure: TrendMeasure): number | null {
  const index = points.findLastIndex((point) => !point.running && measured[measure].value(point) !== null);
  return index === -1 ? null : index;
}

/** Every measure that has a value anywhere, in their order. */
export function trendLines(points: readonly TrendPoint[]): readonly TrendLine[] {
  return trendMeasures
    .map((measure) => trendLine(points, measure))
    .filter(({ values }) => values.some((v) => v !== null));
}

/**
 * usual = the median of the full points before the latest; it wavers by the median of their distances from it. The latest is
 * steady as long as it is no farther from the usual than that, or than 5 % of it; else better or worse. So a measure that
 * jumps about has to move more than a calm one before the wall says so.
 */
function trendLine(points: readonly TrendPoint[], measure: TrendMeasure): TrendLine {
  const { value, records } = measured[measure];
  const values = points.map(value);
  const full = points.flatMap((point, index) => {
    const known = values[index] ?? null;
    return point.running || known === null ? [] : [{ index, value: known, isThin: isThin(records(point)) }];
  });
  const latest = full.at(-1) ?? null;
  const before = full.slice(0, -1).map((point) => point.value);
  if (!latest || before.length < fewestBefore) return { measure, values, latest, usual: null, direction: null };
  const usual = median(before);
  const wavers = median(before.map((each) => Math.abs(each - usual)));
  const change = latest.value - usual;
  const isSteady = !exceeds(Math.abs(change), Math.max(wavers, least * Math.abs(usual)));
  const isBetter = lessIsBetter.has(measure) ? change < 0 : change > 0;
  return { measure, values, latest, usual, direction: isSteady ? 'steady' : isBetter ? 'better' : 'worse' };
}

/** The middle one, or half-way between the two in the middle. Of at least one number. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[sorted.length / 2 - 1] ?? upper) + upper) / 2;
}

/** How many measures go which way; `judged` is how many can be compared at all. */
export function trendCount(lines: readonly TrendLine[]): Readonly<Record<Direction | 'judged', number>> {
  const count = (way: Direction): number => lines.filter(({ direction }) => direction === way).length;
  const [better, worse, steady] = [count('better'), count('worse'), count('steady')];
  return { better, worse, steady, judged: better + worse + steady };
}
