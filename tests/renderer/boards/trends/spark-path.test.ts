import { describe, expect, it } from 'vitest';
import { sparkPath } from '../../../../renderer/boards/trends/spark-path.ts';
import type { TrendLine } from '../../../../shared/domain/trend-direction.ts';

function pathOf(values: readonly (number | null)[], usual: number | null = null) {
  const index = values.slice(0, -1).findLastIndex((value) => value !== null);
  const value = values[index] ?? null;
  const latest = value === null ? null : { index, value, isThin: false };
  const line: TrendLine = { measure: 'winRate', values, latest, usual, direction: null };
  return sparkPath(line);
}

describe('sparkPath', () => {
  it('goes from the lowest value at the foot to the highest at the top, the running one apart', () => {
    // 0 and 1 lie 8 from the edges: y = 92 and 8.
    expect(pathOf([0, 1, 0.5])).toEqual({
      full: 'M0 92h0L50 8',
      running: 'M50 8L100 50',
      usual: null,
      latest: 'M50 8h0',
    });
  });

  it('is broken where a week has no value', () => {
    expect(pathOf([0, null, 1, 1, 0])).toMatchObject({ full: 'M0 92h0M50 8h0L75 8', running: 'M75 8L100 92' });
  });

  it('has no running part where its week, or the one before, has no value', () => {
    expect(pathOf([0, 1, null]).running).toBeNull();
    expect(pathOf([0, 1, null, 1]).running).toBeNull();
  });

  it('draws a ripple as a ripple: the height is 30 % of what is usual at the least', () => {
    // 0.40 to 0.41 of a span of 0.12: 50 ± 0.005 / 0.12 * 84.
    expect(pathOf([0.4, 0.41, 0.4], 0.4).full).toBe('M0 53.5h0L50 46.5');
  });

  it('lies in the middle where nothing changes, even at zero', () => {
    expect(pathOf([0, 0, 0], 0)).toEqual({
      full: 'M0 50h0L50 50',
      running: 'M50 50L100 50',
      usual: 'M0 50H100',
      latest: 'M50 50h0',
    });
  });

  it('has nothing to show of the running week alone', () => {
    expect(pathOf([null, 0.5])).toEqual({ full: '', running: null, usual: null, latest: null });
  });
});
