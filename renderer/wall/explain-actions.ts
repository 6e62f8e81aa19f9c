import { boardExplanations } from '../../shared/domain/board-explanations.ts';
import type { WallStore } from '../store/wall-store.ts';

/** Opens what explains the board on the wall. It keeps that board while the wall goes on below. */
export function openExplanation(store: WallStore): void {
  const board = store.getState().wall?.current?.board;
  if (board) store.setState({ overlay: { kind: 'explain', board, at: 0 } });
}

/** On to the next number, or back; after the last one the first. */
export function stepExplanation(store: WallStore, by: 1 | -1): void {
  const { overlay, snapshot } = store.getState();
  if (overlay?.kind !== 'explain' || !snapshot) return;
  const count = boardExplanations(overlay.board, snapshot).length;
  if (count > 0)
    store.setState({ overlay: { ...overlay, at: (Math.min(overlay.at, count - 1) + by + count) % count } });
}
