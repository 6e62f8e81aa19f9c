import { describe, expect, it } from 'vitest';
import { burnUpRows, sameRows } from '../../../../renderer/boards/shared-goal/burn-up-rows.ts';
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

describe('sameRows', () => {
  const rowsOf = (actual: number, projection: number, plan = series) =>
    burnUpRows(buildGoal({ pace: buildPace({ target: 100, actual, elapsed: 0.5, projection }), series: plan })).rows;

  it('finds the same lines in numbers that came anew', () => {
    expect(sameRows(rowsOf(40, 80), rowsOf(40, 80, structuredClone(series)))).toBe(true);
  });

  it.each([
    [
      'what has come',
      rowsOf(
        40,
        80,
        series.map((day, at) => (at === 1 ? { ...day, actual: 41 } : day)),
      ),
    ],
    [
      'the plan',
      rowsOf(
        40,
        80,
        series.map((day, at) => (at === 3 ? { ...day, expected: 101 } : day)),
      ),
    ],
    ['the projection', rowsOf(40, 81)],
    ['the number of days', rowsOf(40, 80, series.slice(0, 3))],
  ])('tells when %s runs elsewhere', (_what, other) => {
    expect(sameRows(rowsOf(40, 80), other)).toBe(false);
  });
});
