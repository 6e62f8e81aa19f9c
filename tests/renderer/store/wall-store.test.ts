import { describe, expect, it } from 'vitest';
import * as select from '../../../renderer/store/selectors.ts';
import { applyEvent, createWallStore } from '../../../renderer/store/wall-store.ts';
import { aged, buildSnapshot } from '../../builders/snapshot.ts';
import { buildWall } from '../../builders/wall-state.ts';

describe('the wall store', () => {
  it('holds the last snapshot and the last wall state', () => {
    const store = createWallStore();
    applyEvent(store, { name: 'snapshot', payload: buildSnapshot({ company: 'Alder & Finch' }) });
    applyEvent(store, { name: 'wall', payload: buildWall(2) });
    expect(store.getState().snapshot?.company).toBe('Alder & Finch');
    expect(store.getState().wall?.current?.board.kind).toBe('wins');
  });

  it('keeps a slice as it was when another one changes', () => {
    const store = createWallStore({ snapshot: buildSnapshot() });
    const before = select.selectGoal(store.getState(), 'revenue');
    applyEvent(store, { name: 'snapshot', payload: structuredClone(buildSnapshot({ company: 'Renamed' })) });
    expect(select.selectGoal(store.getState(), 'revenue')).toBe(before);
    expect(before).not.toBeNull();
  });

  it('has nothing to give before the first snapshot', () => {
    const state = createWallStore().getState();
    expect(select.selectGoal(state, 'revenue')).toBeNull();
    expect(select.selectWins(state)).toBeNull();
    expect(select.selectFunnel(state)).toBeNull();
    expect(select.selectAgreement(state)).toBeNull();
    expect(select.selectTrusted(state)).toBe(false);
  });

  it.each([
    ['live', true],
    ['ageing', true],
    ['stale', false],
    ['signInNeeded', false],
    ['rateLimited', false],
    ['unreachable', false],
    ['neverLoaded', false],
  ] as const)('lets %s numbers wear status colours: %s', (state, trusted) => {
    const store = createWallStore({ snapshot: aged(buildSnapshot(), state, 60_000) });
    expect(select.selectTrusted(store.getState())).toBe(trusted);
  });

  it('takes the colours away while the connection is lost', () => {
    const store = createWallStore({ snapshot: buildSnapshot(), connection: 'lost' });
    expect(select.selectTrusted(store.getState())).toBe(false);
  });
});
