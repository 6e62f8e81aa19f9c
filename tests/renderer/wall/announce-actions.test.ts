import { describe, expect, it } from 'vitest';
import type { WallCommand } from '../../../shared/bridge/contract.ts';
import type { ScreenState } from '../../../renderer/store/wall-store.ts';
import { createWallStore } from '../../../renderer/store/wall-store.ts';
import { openAnnouncement, postAnnouncement } from '../../../renderer/wall/announce-actions.ts';
import { buildWall } from '../../builders/wall-state.ts';

function typing(state: Partial<ScreenState> = {}) {
  const store = createWallStore({ draft: 'Cake in the kitchen', wall: buildWall(), ...state });
  const sent: WallCommand[] = [];
  openAnnouncement(store);
  return { store, sent, post: () => postAnnouncement(store, { command: (command) => sent.push(command) }) };
}

describe('posting an announcement', () => {
  it('sends what was typed and leaves nothing behind', () => {
    const { store, sent, post } = typing();
    post();
    expect(sent).toEqual([{ kind: 'announce', headline: 'Cake in the kitchen' }]);
    expect(store.getState()).toMatchObject({ draft: '', overlay: null });
  });

  it('keeps what was typed where the wall is locked, and says why', () => {
    const { store, sent, post } = typing({ wall: buildWall(0, { lock: 'locked' }) });
    post();
    expect(sent).toEqual([]);
    expect(store.getState()).toMatchObject({
      draft: 'Cake in the kitchen',
      overlay: null,
      refusal: { kind: 'locked' },
    });
  });

  it('stays open while nobody hears it', () => {
    const { store, sent, post } = typing({ connection: 'lost' });
    post();
    expect(sent).toEqual([]);
    expect(store.getState()).toMatchObject({ draft: 'Cake in the kitchen', overlay: { kind: 'announce' } });
  });
});
