import { describe, expect, it } from 'vitest';
import { sizeOf, winsUnit } from '../../../../renderer/boards/wins/wins-unit.ts';
import { buildWin, buildWins } from '../../../builders/wins-view.ts';

describe('winsUnit', () => {
  it('is money where amounts are told', () => {
    expect(winsUnit(buildWins())).toBe('money');
  });

  it('counts where amounts may not be seen', () => {
    const hidden = { count: 5, value: null };
    expect(winsUnit(buildWins({ thisWeek: hidden, lastWeek: hidden, lastWeekByNow: hidden }))).toBe('count');
  });

  it('counts where the source knows no amounts', () => {
    const none = { count: 5, value: 0 };
    const recent = [buildWin({ amount: 0 })];
    expect(winsUnit(buildWins({ recent, thisWeek: none, lastWeek: none, lastWeekByNow: none }))).toBe('count');
  });

  it('stays money when one win has no rate', () => {
    expect(winsUnit(buildWins({ recent: [buildWin({ amount: null }), buildWin({ amount: 100 })] }))).toBe('money');
  });
});

describe('sizeOf', () => {
  it('is the value or the count', () => {
    expect(sizeOf({ count: 5, value: 900 }, 'money')).toBe(900);
    expect(sizeOf({ count: 5, value: null }, 'count')).toBe(5);
  });
});
