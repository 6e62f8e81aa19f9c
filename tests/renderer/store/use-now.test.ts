import { expect, it } from 'vitest';
import { runningNow } from '../../../renderer/store/use-now.ts';
import { applyEvent, createWallStore } from '../../../renderer/store/wall-store.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';

const asOf = 1_000_000;

function stateAfter(receivedAt: number) {
  const store = createWallStore();
  applyEvent(store, { name: 'snapshot', payload: buildSnapshot({ asOf }) }, receivedAt);
  return store.getState();
}

it('goes on from the snapshot, whatever the clock of the screen says', () => {
  expect(runningNow(stateAfter(5_000), 5_000)).toBe(asOf);
  expect(runningNow(stateAfter(5_000), 5_250)).toBe(asOf + 250);
});

it('never falls behind the snapshot when that clock is set back', () => {
  expect(runningNow(stateAfter(5_000), 1_000)).toBe(asOf);
});
