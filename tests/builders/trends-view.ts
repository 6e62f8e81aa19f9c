import type { TrendPoint, TrendsView } from '../../shared/domain/insight-views.ts';

const minute = 60_000;
const day = 86_400_000;

export function buildTrendPoint(point: Partial<TrendPoint> = {}): TrendPoint {
  return {
    from: '2026-11-02',
    running: false,
    won: 31,
    lost: 44,
    winRate: 0.41,
    cycleMs: 34 * day,
    timed: 31,
    responseMs: 52 * minute,
    responded: 61,
    sourcedShare: 0.55,
    sourced: 31,
    retention: null,
    boughtBefore: 0,
    ...point,
  };
}

/** One point for each value of a measure, the last of them running. */
export function buildTrendPoints(points: readonly Partial<TrendPoint>[]): readonly TrendPoint[] {
  const last = Date.UTC(2026, 10, 16);
  return points.map((point, index) => {
    const from = new Date(last - (points.length - 1 - index) * 7 * day).toISOString().slice(0, 10);
    return buildTrendPoint({ from, running: index === points.length - 1, ...point });
  });
}

const winRates = [0.36, 0.38, 0.35, 0.37, 0.39, 0.36, 0.38, 0.4, 0.37, 0.39, 0.42, 0.46, 0.43];
const cycles = [41, 39, 43, 40, 38, 41, 42, 39, 37, 38, 35, 31, 33];
const responses = [48, 55, 51, 46, 58, 49, 52, 50, 61, 66, 74, 83, 71];
const shares = [0.52, 0.58, 0.49, 0.55, 0.61, 0.53, 0.5, 0.57, 0.54, 0.6, 0.52, 0.56, 0.58];
const retained = [0.62, 0.63, 0.62, 0.64, 0.63, 0.65, 0.64, 0.66, 0.66, 0.67, 0.69, 0.73, 0.72];

/** Thirteen weeks in which more is won, sooner and again, and answers come later. */
export function buildTrends(trends: Partial<TrendsView> = {}): TrendsView {
  const weeks = buildTrendPoints(
    winRates.map((winRate, index) => ({
      winRate,
      cycleMs: (cycles[index] ?? 0) * day,
      responseMs: (responses[index] ?? 0) * minute,
      sourcedShare: shares[index] ?? null,
      retention: retained[index] ?? null,
      boughtBefore: 140,
    })),
  );
  return { retentionMonths: 12, weeks, months: weeks, ...trends };
}
