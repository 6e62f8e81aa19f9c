import { describe, expect, it } from 'vitest';
import { burnUpRows } from '../../../../renderer/boards/shared-goal/burn-up-rows.ts';
import { buildGoal, buildPace } from '../../../builders/goal-view.ts';

const series = [
  { day: '2026-11-02', actual: 10, expected: 25 },
  { day: '2026-11-03', actual: 40, expected: 50 },
  { day: '2026-11-04', actual: null, expected: 75 },
  { day: '2026-11-05', actual: null, expected: 100 },
];

describe('burnUpRows', () => {
  it('draws the projection as a straight line from today to the end', () => {
    const pace = buildPace({ target: 100, actual: 40, elapsed: 0.5, projection: 80 });
    const { rows, today, top } = burnUpRows(buildGoal({ pace, series }));
    expect(today).toBe(1);
    expect(rows.map((row) => row.projected)).toEqual([null, 40, 60, 80]);
    expect(top).toBe(100);
  });

  it('draws no projection while it is too early to say', () => {
    const pace = buildPace({ target: 100, actual: 40, elapsed: 0.1, projection: 400, status: 'early' });
    expect(burnUpRows(buildGoal({ pace, series })).rows.every((row) => row.projected === null)).toBe(true);
  });

  it('does not let a wild projection press the goal to the floor', () => {
    const pace = buildPace({ target: 100, actual: 40, elapsed: 0.5, projection: 9_000, status: 'ahead' });
    expect(burnUpRows(buildGoal({ pace, series })).top).toBe(140);
  });

  it('has no today before the first day and for an empty series', () => {
    const pace = buildPace({ target: 100, actual: 0, elapsed: 0, projection: null, status: 'notStarted' });
    const future = series.map(({ day, expected }) => ({ day, expected, actual: null }));
    expect(burnUpRows(buildGoal({ pace, series: future })).today).toBeNull();
    expect(burnUpRows(buildGoal({ pace, series: [] }))).toEqual({ rows: [], today: null, top: 100 });
  });
});
