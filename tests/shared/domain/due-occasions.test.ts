import { describe, expect, it } from 'vitest';
import { dueOccasions, type OccasionSeen, type OccasionTerms } from '../../../shared/domain/due-occasions.ts';
import type { GoalView } from '../../../shared/domain/goal-view.ts';
import { buildAgreement } from '../../builders/agreement-view.ts';
import { buildGoal, november } from '../../builders/goal-view.ts';

const terms: OccasionTerms = {
  milestones: true,
  streaks: [5, 10, 20],
  newSince: '2026-11-19',
  isOpen: true,
  basisOf: (goal) => `of ${goal}`,
  basisOfStreaks: 'of streaks',
};

/** A goal of 1,000 that stands at this sum, having reached what it has reached on this day. */
function goalAt(actual: number, since = '2026-11-20', goal: Partial<GoalView> = {}): GoalView {
  const milestones = [0.5, 0.75, 1, 1.2].map((share) => ({ share, reachedOn: actual >= share * 1000 ? since : null }));
  const pace = { target: 1000, actual };
  return buildGoal({ label: 'Meetings', unit: 'count', period: november, milestones, ...goal, pace });
}

const seenAt = (reached: number, seen: Partial<OccasionSeen> = {}): OccasionSeen => ({
  key: 'goal revenue 2026-11-01',
  basis: 'of revenue',
  reached,
  ...seen,
});

describe('a milestone', () => {
  const look = (goal: GoalView, seen: readonly OccasionSeen[], more: Partial<OccasionTerms> = {}) => {
    const { due, noted } = dueOccasions({ goals: [goal], agreement: null }, seen, { ...terms, ...more });
    return {
      shares: due.map((one) => one.kind === 'milestone' && one.share),
      noted: noted.map(({ reached }) => reached),
    };
  };

  it.each<[string, GoalView, OccasionSeen[], number[], number[]]>([
    ['looked at for the first time is noted', goalAt(600), [], [], [0.5]],
    ['not reached at the first look is noted as nothing', goalAt(499), [], [], [0]],
    ['reached since the last look is celebrated', goalAt(500), [seenAt(0)], [0.5], [0.5]],
    ['reached before is not celebrated again', goalAt(740), [seenAt(0.5)], [], []],
    ['passed together with others is the highest of them', goalAt(1010), [seenAt(0)], [1], [1]],
    ['beyond the target is a stretch', goalAt(1200), [seenAt(1)], [1.2], [1.2]],
    ['fallen below is still noted', goalAt(300), [seenAt(0.5)], [], []],
    ['reached again after falling is not celebrated again', goalAt(500), [seenAt(0.5)], [], []],
    ['reached the day before counts as new', goalAt(800, '2026-11-19'), [seenAt(0.5)], [0.75], [0.75]],
    ['reached longer ago is old news', goalAt(800, '2026-11-18'), [seenAt(0.5)], [], [0.75]],
    ['of another basis is looked at anew', goalAt(800), [seenAt(0.5, { basis: 'a lower target' })], [], [0.75]],
    ['of another basis keeps what was noted', goalAt(300), [seenAt(0.75, { basis: 'a lower target' })], [], [0.75]],
    ['of another period is another one', goalAt(600), [seenAt(1, { key: 'goal revenue 2026-10-01' })], [], [0.5]],
    ['of what no source tells is none', goalAt(600, '2026-11-20', { told: false }), [seenAt(0)], [], []],
  ])('%s', (_, goal, seen, shares, noted) => {
    expect(look(goal, seen)).toEqual({ shares, noted });
  });

  it('tells the goal, its share and its sums, and nobody’s name', () => {
    expect(dueOccasions({ goals: [goalAt(760)], agreement: null }, [seenAt(0.5)], terms).due).toEqual([
      { kind: 'milestone', goal: 'revenue', label: 'Meetings', share: 0.75, actual: 760, target: 1000, unit: 'count' },
    ]);
  });

  it('that nobody wants celebrated is noted all the same', () => {
    expect(look(goalAt(760), [seenAt(0.5)], { milestones: false })).toEqual({ shares: [], noted: [0.75] });
  });

  it('is kept apart for each goal', () => {
    const goals = [goalAt(760), goalAt(760, '2026-11-20', { id: 'meetings' })];
    const { due, noted } = dueOccasions({ goals, agreement: null }, [seenAt(0.5)], terms);
    expect(due).toHaveLength(1);
    expect(noted.map(({ key }) => key)).toEqual(['goal revenue 2026-11-01', 'goal meetings 2026-11-01']);
  });
});

describe('a streak', () => {
  const seen = (reached: number, since = '2026-11-02'): OccasionSeen => ({
    key: `streak ${since}`,
    basis: 'of streaks',
    reached,
  });
  const look = (days: number, seenBefore: readonly OccasionSeen[], more: Partial<OccasionTerms> = {}) => {
    const agreement = buildAgreement({ streak: { days, since: days > 0 ? '2026-11-02' : null, openEnded: false } });
    const { due, noted } = dueOccasions({ goals: [], agreement }, seenBefore, { ...terms, ...more });
    return { days: due.map((one) => one.kind === 'streak' && one.days), noted: noted.map(({ reached }) => reached) };
  };

  it.each<[string, number, OccasionSeen[], number[], number[]]>([
    ['looked at for the first time is noted', 12, [], [], [10]],
    ['that begins is noted', 1, [], [], [0]],
    ['of a wanted length is celebrated', 10, [seen(5)], [10], [10]],
    ['of any other length is not', 11, [seen(10)], [], []],
    ['that passed the length while nobody looked is noted', 12, [seen(5)], [], [10]],
    ['that another one came before is counted by itself', 5, [seen(20, '2026-01-05'), seen(0)], [5], [5]],
    ['that is none is nothing', 0, [], [], []],
  ])('%s', (_, days, before, celebrated, noted) => {
    expect(look(days, before)).toEqual({ days: celebrated, noted });
  });

  it('that grew overnight waits until somebody is there', () => {
    expect(look(10, [seen(5)], { isOpen: false })).toEqual({ days: [], noted: [] });
  });

  it('whose beginning nobody knows is no occasion', () => {
    const agreement = buildAgreement({ streak: { days: 250, since: '2025-11-17', openEnded: true } });
    expect(dueOccasions({ goals: [], agreement }, [seen(200, '2025-11-17')], terms)).toEqual({ due: [], noted: [] });
  });
});
