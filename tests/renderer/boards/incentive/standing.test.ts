import { describe, expect, it } from 'vitest';
import {
  barFull,
  need,
  nextTier,
  shownAttainment,
  shownTiers,
} from '../../../../renderer/boards/incentive/standing.ts';
import { buildIncentive } from '../../../builders/agreement-view.ts';

const tiersAt = (attainment: number, ...bounds: number[]) =>
  bounds.map((at) => ({ label: `From ${at}`, at, reward: null, reached: attainment >= at }));

describe('shownAttainment', () => {
  it.each([
    // attainment, floor, tiers, missing, what is written
    [1.04, 1, [1, 1.1], null, 1.04],
    [0.896, 0.9, [0.9, 1], 'floor', 0.89],
    [0.894, 0.9, [0.9, 1], 'floor', 0.894],
    [1.0996, 0.9, [0.9, 1.1], null, 1.09],
    // Masked to whole percents before: only what is decided tells that the floor was not reached.
    [0.9, 0.9, [0.95], 'floor', 0.9],
    [1.6, 0.9, [0.9, 1, 1.1], null, 1.6],
  ] as const)('of %f with a floor of %f is held to what is reached', (attainment, floor, at, missing, shown) => {
    const incentive = buildIncentive({ attainment, floor, tiers: tiersAt(attainment, ...at), missing });
    expect(shownAttainment(incentive)).toBe(shown);
  });

  it('stays below a tier that a masked number seems to have reached', () => {
    const tiers = [{ label: 'Base', at: 0.9, reward: null, reached: false }];
    expect(shownAttainment(buildIncentive({ attainment: 0.9, floor: 0.9, tiers, missing: 'floor' }))).toBe(0.89);
  });

  it('is nothing of a goal that nobody tells of', () => {
    expect(shownAttainment(buildIncentive({ attainment: null }))).toBeNull();
  });
});

describe('need', () => {
  it('is the floor, or the first tier where it lies above', () => {
    expect(need(buildIncentive({ floor: 1, tiers: tiersAt(0, 0.9, 1.1) }))).toBe(1);
    expect(need(buildIncentive({ floor: 0.9, tiers: tiersAt(0, 0.95, 1.1) }))).toBe(0.95);
  });
});

describe('nextTier', () => {
  it('is the first that is not reached, at the floor at the least', () => {
    expect(nextTier(buildIncentive())).toEqual({ label: 'Super', at: 1.1 });
    expect(nextTier(buildIncentive({ floor: 1, tiers: tiersAt(0.8, 0.9, 1.1) }))).toEqual({ label: 'From 0.9', at: 1 });
    expect(nextTier(buildIncentive({ tiers: tiersAt(2, 0.9, 1.1) }))).toBeNull();
  });
});

describe('shownTiers', () => {
  const many = [0.5, 0.6, 0.7, 0.8, 0.9, 1];
  const shown = (attainment: number) => shownTiers(tiersAt(attainment, ...many), 4).map(({ at }) => at);

  it('begins with the first while nothing is reached', () => {
    expect(shown(0)).toEqual([0.5, 0.6, 0.7, 0.8]);
  });

  it('goes along, so that the one reached last stands before the next', () => {
    expect(shown(0.65)).toEqual([0.6, 0.7, 0.8, 0.9]);
    expect(shown(0.75)).toEqual([0.7, 0.8, 0.9, 1]);
    expect(shown(2)).toEqual([0.7, 0.8, 0.9, 1]);
  });
});

describe('barFull', () => {
  it('leaves room behind the highest tier, and ends a quarter beyond it', () => {
    const tiers = tiersAt(0, 1);
    expect(barFull(buildIncentive({ attainment: 0.4, tiers }))).toBeCloseTo(1.03);
    expect(barFull(buildIncentive({ attainment: 1.2, tiers }))).toBeCloseTo(1.236);
    expect(barFull(buildIncentive({ attainment: 12, tiers }))).toBeCloseTo(1.2875);
  });
});
