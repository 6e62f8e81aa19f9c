import { describe, expect, it } from 'vitest';
import { count, type Leads, value, view } from '../../builders/marketing-promise.ts';

describe('what sales can work', () => {
  const capable = count('2026-01-01', 110, { capacity: { reps: 4, leadsPerRep: 15 } });

  it.each([
    [60, { leads: 60, used: 1, exceeded: false }],
    [61, { leads: 60, used: 61 / 60, exceeded: true }],
    [0, { leads: 60, used: 0, exceeded: false }],
  ])('against %i leads handed over', (leads, capacity) => {
    expect(view([capable], { '2026-10-01': [[null, leads]] }).capacity).toEqual(capacity);
  });

  it.each([
    // Of 110 leads 55 are due by the 15th, all of them by the 30th in the evening; after three days it is early.
    ['2026-10-15T17:00', 55, 'onTrack', 'tooFast', 'kept'],
    ['2026-10-15T17:00', 61, 'ahead', 'tooFast', 'kept'],
    ['2026-10-15T17:00', 70, 'tooFast', 'tooFast', 'kept'],
    ['2026-10-15T17:00', 50, 'atRisk', 'atRisk', 'atRisk'],
    ['2026-10-15T17:00', 40, 'behind', 'behind', 'broken'],
    ['2026-10-05T17:00', 90, 'early', 'early', 'early'],
    ['2026-10-30T17:00', 110, 'met', 'tooFast', 'kept'],
    ['2026-10-30T17:00', 109, 'missed', 'missed', 'broken'],
  ] as const)(
    'at %s, beyond it with %i leads, makes %s %s, and the promise is %s',
    (at, leads, within, beyond, status) => {
      const handedOver: Leads = { '2026-10-01': [[null, leads]] };
      const able = (leadsPerRep: number) =>
        view([count('2026-01-01', 110, { capacity: { reps: 1, leadsPerRep } })], handedOver, at);
      expect(able(leads)).toMatchObject({ pace: { status: within }, status, capacity: { exceeded: false } });
      expect(able(leads - 1)).toMatchObject({ pace: { status: beyond }, status, capacity: { exceeded: true } });
    },
  );

  it('is set against leads, not against what they are worth', () => {
    const worth = { ...value('2026-01-01', 100_000, { demo: 1000 }), capacity: { reps: 4, leadsPerRep: 15 } };
    expect(view([worth], { '2026-10-01': [['Demo', 60]] })).toMatchObject({ capacity: { used: 1, exceeded: false } });
  });

  it('is null where none is agreed, and that of the version in force', () => {
    const versions = [capable, count('2026-10-16', 110)];
    expect(view(versions, {}, '2026-10-16T12:00').capacity).toBeNull();
    expect(view(versions).capacity).not.toBeNull();
  });
});
