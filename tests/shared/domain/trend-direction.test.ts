import { describe, expect, it } from 'vitest';
import type { TrendPoint } from '../../../shared/domain/insight-views.ts';
import { trendCount, trendLines, type TrendMeasure } from '../../../shared/domain/trend-direction.ts';
import { buildTrendPoints, buildTrends } from '../../builders/trends-view.ts';

const lineOf = (measure: TrendMeasure, points: readonly Partial<TrendPoint>[]) =>
  trendLines(buildTrendPoints([...points, {}])).find((line) => line.measure === measure);

const winRates = (...rates: readonly (number | null)[]) =>
  lineOf(
    'winRate',
    rates.map((winRate) => ({ winRate })),
  );
const responses = (...times: readonly number[]) =>
  lineOf(
    'response',
    times.map((responseMs) => ({ responseMs })),
  );

describe('the direction of a trend', () => {
  it.each([
    // Usual 0.40; the distances 0.10, 0, 0.10 have a median of 0.10.
    [[0.3, 0.4, 0.5, 0.5], 0.4, 'steady'],
    [[0.3, 0.4, 0.5, 0.51], 0.4, 'better'],
    [[0.3, 0.4, 0.5, 0.29], 0.4, 'worse'],
    // Four before: half-way between 0.40 and 0.42 is 0.41; the distances 0.01, 0.01, 0.01, 0.09 have a median of 0.01,
    // and 5 % of 0.41 is 0.0205.
    [[0.5, 0.4, 0.42, 0.4, 0.43], 0.41, 'steady'],
    [[0.5, 0.4, 0.42, 0.4, 0.44], 0.41, 'better'],
    // Where nothing wavers, 5 % of what is usual: 0.40 ± 0.02.
    [[0.4, 0.4, 0.4, 0.42], 0.4, 'steady'],
    [[0.4, 0.4, 0.4, 0.421], 0.4, 'better'],
    [[0, 0, 0, 0], 0, 'steady'],
    [[0, 0, 0, 0.1], 0, 'better'],
  ] as const)('of win rates %j, usually %f, is %s', (rates, usual, direction) => {
    const line = winRates(...rates);
    expect(line?.usual).toBeCloseTo(usual);
    expect(line?.direction).toBe(direction);
  });

  it.each([
    [[40, 50, 60, 39], 'better'],
    [[40, 50, 60, 40], 'steady'],
    [[40, 50, 60, 61], 'worse'],
  ] as const)('of response times %j is %s: less of them is better', (times, direction) => {
    expect(responses(...times)?.direction).toBe(direction);
  });

  it('is of the last full week: the running one decides nothing', () => {
    const [line] = trendLines(buildTrendPoints([0.4, 0.4, 0.4, 0.4, 0.9].map((winRate) => ({ winRate }))));
    expect(line).toMatchObject({ latest: { index: 3, value: 0.4 }, direction: 'steady' });
  });

  it('goes by the weeks that have a value', () => {
    const line = winRates(0.4, null, 0.4, 0.4, 0.6, null);
    expect(line).toMatchObject({ latest: { index: 4, value: 0.6 }, usual: 0.4, direction: 'better' });
  });

  it('is open with fewer than three weeks to compare with', () => {
    expect(winRates(0.2, 0.3, 0.9)).toMatchObject({ latest: { value: 0.9 }, usual: null, direction: null });
    expect(winRates(null)).toMatchObject({ latest: null, direction: null });
  });

  it.each([
    ['winRate', { won: 9, lost: 20 }, true],
    ['winRate', { won: 10, lost: 20 }, false],
    ['cycle', { timed: 29 }, true],
    ['response', { responded: 29 }, true],
    ['sourcedShare', { sourced: 29 }, true],
    ['retention', { retention: 0.5, boughtBefore: 29 }, true],
    ['retention', { retention: 0.5, boughtBefore: 30 }, false],
  ] as const)('of %s over %j is thin: %s', (measure, point, thin) => {
    expect(lineOf(measure, [point])?.latest?.isThin).toBe(thin);
  });
});

describe('the trends as a board compares them', () => {
  it('leave out what has no value anywhere', () => {
    const points = buildTrendPoints([{ retention: null, sourcedShare: null }, { sourcedShare: null }]);
    expect(trendLines(points).map(({ measure }) => measure)).toEqual(['winRate', 'cycle', 'response']);
  });

  it('are counted by where they go, those without a comparison left out', () => {
    expect(trendCount(trendLines(buildTrends().weeks))).toEqual({ better: 3, worse: 1, steady: 1, judged: 5 });
    expect(trendCount(trendLines(buildTrendPoints([{}, {}])))).toMatchObject({ better: 0, judged: 0 });
  });
});
