import { describe, expect, it } from 'vitest';
import type { PromiseStatus } from '../../../shared/domain/agreement-view.ts';
import { keptShare, keptStatus, worstStatus } from '../../../shared/domain/kept-share.ts';

describe('the share of a promise kept', () => {
  it.each([
    [9, 1, 0.9],
    [0, 4, 0],
    [3, 0, 1],
  ])('with %i kept and %i missed is %d', (kept, missed, share) => {
    expect(keptShare({ kept, missed })).toBe(share);
  });

  it('is no number while nothing is decided', () => {
    expect(keptShare({ kept: 0, missed: 0 })).toBeNull();
  });
});

describe('the status of a promise, target 90 %,', () => {
  it.each([
    [90, 10, 'kept'],
    [100, 0, 'kept'],
    [89, 11, 'atRisk'],
    [85, 15, 'atRisk'],
    [84, 16, 'broken'],
    [0, 100, 'broken'],
    [4, 0, 'early'],
    [0, 4, 'early'],
    [5, 0, 'kept'],
    [0, 5, 'broken'],
    [0, 0, 'early'],
  ])('with %i kept and %i missed is %s', (kept, missed, status) => {
    expect(keptStatus({ kept, missed }, 0.9)).toBe(status);
  });

  it('takes five points as five points in spite of floating point', () => {
    for (const target of [0.35, 0.6, 0.7, 0.8, 0.9, 0.95, 1]) {
      const kept = Math.round((target - 0.05) * 100);
      expect(keptStatus({ kept, missed: 100 - kept }, target)).toBe('atRisk');
    }
  });
});

describe('the worst of several parts', () => {
  it.each<[readonly PromiseStatus[], PromiseStatus]>([
    [['kept', 'atRisk', 'kept'], 'atRisk'],
    [['broken', 'atRisk'], 'broken'],
    [['early', 'kept'], 'kept'],
    [['early', 'broken', 'early'], 'broken'],
    [['early', 'early'], 'early'],
  ])('%j is %s', (parts, worst) => {
    expect(worstStatus(parts)).toBe(worst);
  });
});
