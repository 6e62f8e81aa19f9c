import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BridgeEvent } from '../../shared/bridge/contract.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import { shareUnchanged } from './share-unchanged.ts';

/** `lost` only after some seconds: a short break is nobody's business. */
export type Connection = 'open' | 'lost';

export type ScreenState = {
  readonly snapshot: Snapshot | null;
  readonly wall: WallState | null;
  readonly connection: Connection;
  readonly help: boolean;
};

export type WallStore = StoreApi<ScreenState>;

export function createWallStore(initial: Partial<ScreenState> = {}): WallStore {
  return createStore(() => ({ snapshot: null, wall: null, connection: 'open', help: false, ...initial }));
}

/** Takes an event into the store; what did not change keeps its reference. */
export function applyEvent(store: WallStore, event: BridgeEvent): void {
  const state = store.getState();
  switch (event.name) {
    case 'snapshot':
      store.setState({ snapshot: shareUnchanged(state.snapshot, event.payload) });
      return;
    case 'wall':
      store.setState({ wall: shareUnchanged(state.wall, event.payload) });
      return;
  }
}
