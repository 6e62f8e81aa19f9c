import { describe, expect, it } from 'vitest';
import { computeSnapshot } from '../../../shared/domain/compute-snapshot.ts';
import { firstUntoldDay, freshness, sourceState, withFreshness } from '../../../shared/domain/freshness.ts';
import { snapshotQuestions } from '../../../shared/domain/snapshot-questions.ts';
import { aSource, goalDay, salesCounts, someAggregates } from '../../builders/aggregates.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const now = instant('2026-10-15T17:00');

describe('the state of a source polled every minute', () => {
  it.each([
    [0, 'live'],
    [120, 'live'],
    [121, 'ageing'],
    [360, 'ageing'],
    [361, 'stale'],
    [-30, 'live'],
    [-3600, 'stale'],
  ])('after %i seconds is %s', (seconds, state) => {
    const source = aSource(now, { asOf: now - seconds * 1000, pollEveryMs: 60_000 });
    expect(sourceState(source, now)).toBe(state);
  });

  it.each(['signInNeeded', 'rateLimited', 'unreachable'] as const)('stays %s whatever its age', (state) => {
    expect(sourceState(aSource(now, { state }), now)).toBe(state);
    expect(sourceState(aSource(now, { state, asOf: null }), now)).toBe(state);
  });

  it('is never loaded until it has been', () => {
    expect(sourceState(aSource(now, { asOf: null }), now)).toBe('neverLoaded');
  });
});

describe('the freshness of several sources', () => {
  it('is that of the worst, with the age of the oldest and the problem of the worst', () => {
    const problem = { code: 'fileMissing', params: { path: 'deals.csv' } };
    expect(
      freshness([
        aSource(now, { asOf: 500 }),
        aSource(now, { asOf: 300, state: 'unreachable', problem }),
        aSource(now, { asOf: 400, state: 'stale' }),
      ]),
    ).toEqual({ state: 'unreachable', asOf: 300, problem });
  });

  it('is never loaded as long as one of them is not', () => {
    expect(freshness([aSource(now), aSource(now, { state: 'neverLoaded', asOf: null })])).toMatchObject({
      state: 'neverLoaded',
      asOf: now - 1000,
    });
  });

  it('of none is never loaded', () => {
    expect(freshness([])).toEqual({ state: 'neverLoaded', asOf: null, problem: null });
  });
});

describe('the first day of which nobody knows how it ended', () => {
  const calendar = aCalendar();
  it.each([
    ['today while the data is live', { asOf: now }, '2026-10-15'],
    [
      'today while the data of last night is ageing',
      { asOf: now - 20 * 3_600_000, pollEveryMs: 4 * 3_600_000 },
      '2026-10-15',
    ],
    ['the day the data is from once it is stale', { asOf: instant('2026-10-12T16:00') }, '2026-10-12'],
    [
      'that day also where signing in is needed',
      { asOf: instant('2026-10-14T16:00'), state: 'signInNeeded' },
      '2026-10-14',
    ],
    ['no later than today where the clock was set back', { asOf: instant('2026-10-17T16:00') }, '2026-10-15'],
    ['before all others where a source never loaded', { asOf: null }, '1970-01-01'],
  ] as const)('is %s', (_, source, day) => {
    expect(firstUntoldDay([aSource(now), aSource(now, source)], { calendar, now })).toBe(day);
  });
});

describe('a snapshot that grows old', () => {
  const [version] = aConfig().agreement?.versions ?? [];
  if (!version) throw new Error('no version');
  const incentive = { goal: 'revenue', floor: 0.5, tiers: [{ label: 'Base', at: 0.5 }] };
  const config = aConfig({ agreement: { versions: [{ ...version, from: '2026-10-01', incentive }] } });
  const calendar = aCalendar();
  const snapshot = computeSnapshot({
    config,
    calendar,
    questions: snapshotQuestions(config, calendar, now),
    aggregates: someAggregates({
      goals: [{ id: 'revenue', days: [goalDay({ value: 60_000, records: 1 })], influenced: null }],
      promise: [{ day: 0, group: null, count: 55 }],
      sales: { byLeadType: [], all: salesCounts({ met: 10 }), history: [] },
    }),
    sources: [aSource(now, { asOf: now, pollEveryMs: 60_000 })],
    now,
  });
  const seenAfter = (minutes: number) => withFreshness(snapshot, now + minutes * 60_000);

  it('keeps its verdict while it is live or ageing', () => {
    expect(snapshot.agreement).toMatchObject({ verdict: 'kept' });
    expect(seenAfter(5)).toMatchObject({
      freshness: { state: 'ageing' },
      sources: [{ state: 'ageing' }],
      agreement: { verdict: 'kept', marketing: { status: 'kept' }, sales: { status: 'kept' } },
    });
  });

  it('knows neither promise nor verdict once it is stale, and keeps its numbers', () => {
    const stale = seenAfter(7);
    expect(stale).toMatchObject({
      freshness: { state: 'stale' },
      agreement: { verdict: 'unknown', marketing: { status: 'unknown' }, sales: { status: 'unknown' } },
    });
    expect(stale.agreement?.marketing.pace).toEqual(snapshot.agreement?.marketing.pace);
    expect(stale.asOf).toBe(snapshot.asOf);
  });

  it('unlocks nothing for as long as it is stale', () => {
    expect(snapshot.agreement?.incentive).toMatchObject({ gate: 'holds', unlocked: 'Base', missing: null });
    expect(seenAfter(5).agreement?.incentive).toEqual(snapshot.agreement?.incentive);
    expect(seenAfter(7).agreement?.incentive).toMatchObject({
      gate: 'unknown',
      unlocked: null,
      missing: 'unknown',
      tiers: [{ reached: true }],
    });
  });

  it('judges again once its source has loaded', () => {
    const later = now + 7 * 60_000;
    const reloaded = { ...seenAfter(7), sources: [aSource(later)] };
    expect(withFreshness(reloaded, later)).toMatchObject({
      freshness: { state: 'live' },
      agreement: { verdict: 'kept', incentive: { gate: 'holds', unlocked: 'Base' } },
    });
  });

  it('leaves the snapshot it was made from as it was', () => {
    const before = structuredClone(snapshot);
    seenAfter(7);
    expect(snapshot).toEqual(before);
  });
});
