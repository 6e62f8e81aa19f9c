import { describe, expect, it } from 'vitest';
import type { IncentiveConfig } from '../../../shared/config/agreement.ts';
import type { PromiseStatus } from '../../../shared/domain/agreement-view.ts';
import { gated, type GatedPromise, incentive, incentiveGate } from '../../../shared/domain/incentive.ts';
import type { PeriodView } from '../../../shared/domain/pace-view.ts';
import { buildGoal } from '../../builders/goal-view.ts';

const terms: IncentiveConfig = {
  goal: 'revenue',
  floor: 0.9,
  tiers: [
    { label: 'Base', at: 1, reward: 'A day out' },
    { label: 'Super', at: 1.1 },
    { label: 'Mega', at: 1.25 },
  ],
};
const reached = (attainment: number | null) => buildGoal({ id: 'revenue', label: 'Revenue', pace: { attainment } });

describe('the tier that is unlocked', () => {
  it.each([
    // attainment, gate, unlocked, missing
    [0.5, 'holds', null, 'floor'],
    [0.5, 'broken', null, 'both'],
    [0.95, 'holds', null, 'floor'],
    [1, 'holds', 'Base', null],
    [1, 'broken', null, 'gate'],
    [1, 'unknown', null, 'unknown'],
    [0.5, 'unknown', null, 'unknown'],
    [1.0999, 'holds', 'Base', null],
    [1.1, 'holds', 'Super', null],
    [0.1 + 0.2 + 0.8, 'holds', 'Super', null],
    [3, 'holds', 'Mega', null],
    [3, 'broken', null, 'gate'],
    [null, 'holds', null, 'floor'],
  ] as const)('at %s of the goal with a gate that %s is %s, for want of %s', (attainment, gate, unlocked, missing) => {
    expect(incentive(terms, reached(attainment), gate)).toMatchObject({ attainment, gate, unlocked, missing });
  });

  it('waits for the floor where that lies above a tier', () => {
    const high = { ...terms, floor: 1.2 };
    expect(incentive(high, reached(1.15), 'holds')).toMatchObject({ unlocked: null, missing: 'floor' });
    expect(incentive(high, reached(1.2), 'holds')).toMatchObject({ unlocked: 'Super', missing: null });
  });

  it('is among all tiers, each with its reward and whether the goal has reached it', () => {
    expect(incentive(terms, reached(1.1), 'broken')).toEqual({
      goal: 'revenue',
      goalLabel: 'Revenue',
      attainment: 1.1,
      floor: 0.9,
      tiers: [
        { label: 'Base', at: 1, reward: 'A day out', reached: true },
        { label: 'Super', at: 1.1, reward: null, reached: true },
        { label: 'Mega', at: 1.25, reward: null, reached: false },
      ],
      gate: 'broken',
      gateByNumbers: 'broken',
      unlocked: null,
      missing: 'gate',
    });
  });

  it('is given back once its gate is known again', () => {
    const unlocked = incentive(terms, reached(1.1), 'holds');
    expect(gated(gated(unlocked, 'unknown'), unlocked.gateByNumbers)).toEqual(unlocked);
  });
});

const month = (number: number): PeriodView => {
  const first = (of: number): string => `2026-${String(of).padStart(2, '0')}-01`;
  return { kind: 'month', label: '', from: first(number), until: first(number + 1) };
};
const quarter: PeriodView = { kind: 'quarter', label: 'Q3', from: '2026-07-01', until: '2026-10-01' };

/** A promise by month, June to September, seen on 10 September. */
function promise(closed: Partial<Record<6 | 7 | 8, PromiseStatus>> = {}, status: PromiseStatus = 'kept'): GatedPromise {
  const { 6: june = 'kept', 7: july = 'kept', 8: august = 'kept' } = closed;
  return {
    periods: [6, 7, 8, 9].map(month),
    closes: new Map([
      ['2026-06-30', june],
      ['2026-07-31', july],
      ['2026-08-31', august],
      ['2026-08-30', 'broken'],
    ]),
    status,
    isOlder: true,
  };
}

describe('the gate', () => {
  it.each<[string, GatedPromise, ReturnType<typeof incentiveGate>]>([
    ['holds while all is kept', promise(), 'holds'],
    ['holds while it is too early to judge', promise({ 7: 'early' }, 'early'), 'holds'],
    ['does not look at a period that ended before the goal began', promise({ 6: 'broken' }), 'holds'],
    ['breaks with a period that closed broken', promise({ 7: 'broken' }), 'broken'],
    ['breaks with a period that closed at risk', promise({ 8: 'atRisk' }), 'broken'],
    ['breaks with the running period', promise({}, 'atRisk'), 'broken'],
    ['is unknown where nobody knows how the running period stands', promise({}, 'unknown'), 'unknown'],
    ['is broken whatever else is unknown', promise({ 7: 'broken' }, 'unknown'), 'broken'],
  ])('%s', (_, one, gate) => {
    expect(incentiveGate([one, promise()], quarter, '2026-09-10')).toBe(gate);
    expect(incentiveGate([promise(), one], quarter, '2026-09-10')).toBe(gate);
  });

  it('is unknown where periods of the goal lie too far back to be looked at', () => {
    const late = { ...promise(), periods: [8, 9].map(month) };
    expect(incentiveGate([promise(), late], quarter, '2026-09-10')).toBe('unknown');
    expect(incentiveGate([promise(), { ...late, isOlder: false }], quarter, '2026-09-10')).toBe('holds');
  });

  it('of a goal that is over goes by what ended within it', () => {
    const over = { ...quarter, until: '2026-09-01' };
    expect(incentiveGate([promise({}, 'broken'), promise()], over, '2026-09-10')).toBe('holds');
    expect(incentiveGate([promise({ 8: 'broken' }), promise()], over, '2026-09-10')).toBe('broken');
  });
});
