import { describe, expect, it } from 'vitest';
import { burnUpRows } from '../../../../renderer/boards/shared-goal/burn-up-rows.ts';
import { milestoneMarks } from '../../../../renderer/boards/shared-goal/milestone-marks.ts';
import type { MilestoneView } from '../../../../shared/domain/goal-view.ts';
import { buildGoal, buildSeries, fourthQuarter } from '../../../builders/goal-view.ts';

const room = { width: 0.12, height: 7 };
const reached = (share: number): MilestoneView => ({ share, reachedOn: '2026-11-05' });
const toCome = (share: number): MilestoneView => ({ share, reachedOn: null });

/** A goal of 100 over a quarter. */
function marksOf(milestones: readonly MilestoneView[], actual = 64, elapsed = 0.62) {
  const goal = buildGoal({ pace: { target: 100, actual, elapsed }, milestones });
  return milestoneMarks(goal, burnUpRows(goal), room);
}

describe('milestoneMarks', () => {
  it('tells what is reached from what is to come, at its height', () => {
    expect(marksOf([reached(0.5), toCome(0.75)])).toEqual([
      { share: 0.5, value: 50, reached: true },
      { share: 0.75, value: 75, reached: false },
    ]);
  });

  it('leaves the whole goal to its own line, and what would lie on its name', () => {
    expect(marksOf([reached(0.5), toCome(1), toCome(0.95)]).map(({ share }) => share)).toEqual([0.5]);
    expect(marksOf([reached(1), reached(1.1)], 130).map(({ share }) => share)).toEqual([]);
  });

  it('shows a stretch as soon as the chart reaches so high', () => {
    expect(marksOf([toCome(1.25)], 64)).toEqual([]);
    expect(marksOf([reached(1.25)], 130)).toEqual([{ share: 1.25, value: 125, reached: true }]);
  });

  it('gives up one that the line crosses where its words would stand', () => {
    expect(marksOf([reached(0.05), reached(0.5)]).map(({ share }) => share)).toEqual([0.5]);
    const series = buildSeries(fourthQuarter, 100, 60, 0.05);
    const goal = buildGoal({ pace: { target: 100, actual: 60, elapsed: 0.05 }, series, milestones: [reached(0.5)] });
    expect(milestoneMarks(goal, burnUpRows(goal), room)).toEqual([]);
  });

  it('keeps the highest of those that stand too close', () => {
    expect(marksOf([reached(0.4), reached(0.45), reached(0.5)]).map(({ share }) => share)).toEqual([0.5]);
    const many = [0.25, 0.35, 0.45, 0.55, 0.65, 0.75].map(toCome);
    expect(milestoneMarksWithin(many)).toEqual([0.45, 0.55, 0.65, 0.75]);
  });
});

function milestoneMarksWithin(milestones: readonly MilestoneView[]): readonly number[] {
  const goal = buildGoal({ pace: { target: 100, actual: 64, elapsed: 0.62 }, milestones });
  return milestoneMarks(goal, burnUpRows(goal), { width: 0.12, height: 4 }).map(({ share }) => share);
}
