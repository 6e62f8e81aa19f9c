import { describe, expect, it } from 'vitest';
import { createShownSnapshot } from '../../../electron/core/shown-snapshot.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { asOf } from '../../builders/wins-view.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';

const minute = 60_000;
const fileGone: Problem = { code: 'fileMissing', params: { path: 'deals.csv' } };

/** What a screen is shown from the start on, and what is on the disk. The one source is polled every minute. */
function open(cached: Snapshot | undefined = buildSnapshot(), now = asOf) {
  const clock = createFakeClock(now);
  const shown: Snapshot[] = [];
  const saved: Snapshot[] = [];
  const store = {
    load: () => cached,
    save: async (snapshot: Snapshot) => {
      saved.push(snapshot);
    },
  };
  const snapshot = createShownSnapshot(store, clock, (next) => void shown.push(next), 'en');
  return { clock, shown, saved, snapshot, state: () => snapshot.now().freshness.state };
}

describe('the snapshot that is shown', () => {
  it('is the last good one from the start on, as old as it is, and nobody is told twice', () => {
    const { snapshot, shown, state } = open(buildSnapshot(), asOf + 60 * minute);
    expect(snapshot.isCached).toBe(true);
    expect(snapshot.now().company).toBe('Alder & Finch');
    expect(state()).toBe('stale');
    expect(shown).toEqual([]);
  });

  it('is empty where no earlier run has left one', () => {
    const { clock } = open();
    const snapshot = createShownSnapshot({ load: () => undefined, save: async () => {} }, clock, () => {}, 'en');
    expect(snapshot.isCached).toBe(false);
    expect(snapshot.now()).toMatchObject({ goals: [], freshness: { state: 'neverLoaded' } });
  });

  it('grows old by itself a minute after the last one came, then every fifteen seconds', async () => {
    const { clock, shown, snapshot, state } = open();
    snapshot.startAgeing();
    await clock.advance(minute - 1);
    expect(shown).toHaveLength(0);
    await clock.advance(1);
    expect(shown).toHaveLength(1);
    await clock.advance(30_000);
    expect(shown).toHaveLength(3);
    await clock.advance(30_000);
    expect(state()).toBe('ageing');
    await clock.advance(10 * minute);
    expect(state()).toBe('stale');
  });

  it('is left alone while new ones come', async () => {
    const { clock, shown, snapshot } = open();
    snapshot.startAgeing();
    await clock.advance(50_000);
    snapshot.renew(buildSnapshot({ company: 'Renewed' }));
    await clock.advance(59_999);
    expect(shown.map(({ company }) => company)).toEqual(['Renewed']);
  });

  it('grows old no more once it is stopped', async () => {
    const { clock, shown, snapshot } = open();
    snapshot.startAgeing();
    snapshot.stop();
    await clock.advance(10 * minute);
    expect(shown).toEqual([]);
  });

  it('is on the disk at once, and again where that one is twenty seconds old', async () => {
    const { clock, saved, snapshot } = open();
    snapshot.renew(buildSnapshot({ company: 'First' }));
    await clock.advance(19_999);
    snapshot.renew(buildSnapshot({ company: 'Second' }));
    await clock.advance(1);
    snapshot.renew(buildSnapshot({ company: 'Third' }));
    expect(saved.map(({ company }) => company)).toEqual(['First', 'Third']);
  });

  it('is on the disk again where the clock was set far back', async () => {
    const saved: string[] = [];
    const save = async ({ company }: Snapshot) => void saved.push(company);
    const clock = { now: () => now, after: () => () => {} };
    let now = asOf;
    const snapshot = createShownSnapshot({ load: () => undefined, save }, clock, () => {}, 'en');
    snapshot.renew(buildSnapshot({ company: 'Before' }));
    now = asOf - 60 * minute;
    snapshot.renew(buildSnapshot({ company: 'After' }));
    expect(saved).toEqual(['Before', 'After']);
  });

  it('keeps its numbers where no new one can be computed, with one sentence however often it fails', () => {
    const { shown, snapshot } = open(buildSnapshot({ problems: [fileGone] }));
    snapshot.failed('out of memory');
    snapshot.failed('no space left');
    expect(shown.at(-1)).toMatchObject({
      goals: [{ id: 'revenue' }],
      problems: [fileGone, { code: 'unexpected', params: { message: 'no space left' } }],
    });
  });

  it('keeps its numbers with the problems of a config that can not be worked by', () => {
    const { shown, snapshot } = open();
    snapshot.keepWith([fileGone], 'en');
    expect(shown).toEqual([snapshot.now()]);
    expect(snapshot.now()).toMatchObject({ company: 'Alder & Finch', problems: [fileGone] });
  });

  it('is saved as it is shown', async () => {
    const { saved, snapshot } = open();
    snapshot.keepWith([fileGone], 'en');
    await snapshot.save();
    expect(saved).toEqual([snapshot.now()]);
  });
});
