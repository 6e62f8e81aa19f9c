/** Which boards lie on the stage, as data. */
import { boardKey } from '../../shared/domain/board-key.ts';
import type { BoardOnWall } from '../../shared/domain/wall.ts';

export type StageState = {
  readonly current: BoardOnWall;
  /** Fading out. While there is one, the next board is not made ready. */
  readonly leaving: BoardOnWall | null;
  /** The first board of this screen comes without a fade. */
  readonly first: boolean;
};

export type Layer = {
  readonly key: string;
  readonly item: BoardOnWall;
  readonly role: 'current' | 'leaving' | 'ready';
};

/** Two places of the playlist are two layers, even with the same board in both. */
export function layerKey({ index, board }: BoardOnWall): string {
  return `${index} ${boardKey(board)}`;
}

/** The stage with `current` on it; the same object when it is there already. */
export function show(stage: StageState, current: BoardOnWall): StageState {
  if (layerKey(stage.current) === layerKey(current)) return stage;
  return { current, leaving: stage.current, first: false };
}

/** The stage when the fade is over. */
export function settle(stage: StageState): StageState {
  return stage.leaving === null ? stage : { ...stage, leaving: null };
}

/** In a fixed order of keys, so that a layer that changes its role is moved by nobody. */
export function layersOf({ current, leaving }: StageState, next: BoardOnWall | null): readonly Layer[] {
  const layers: Layer[] = [{ key: layerKey(current), item: current, role: 'current' }];
  const other = leaving ?? next;
  if (other && layerKey(other) !== layerKey(current)) {
    layers.push({ key: layerKey(other), item: other, role: leaving ? 'leaving' : 'ready' });
  }
  return layers.sort((a, b) => a.key.localeCompare(b.key));
}
