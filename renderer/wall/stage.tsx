import { startTransition, useEffect, useState } from 'react';
import type { BoardOnWall } from '../../shared/domain/wall.ts';
import { BoardLayer } from './board-layer.tsx';
import { layersOf, settle, show, type StageState } from './stage-layers.ts';

/** A little longer than the fade. A screen without motion has nothing to wait for, and waits all the same. */
const settleMs = 400;

type Props = { readonly current: BoardOnWall; readonly next: BoardOnWall | null };

/**
 * The current board, the one that fades out, and the next one, mounted and unseen long before its switch: it joins when
 * the fade is over, so that neither its mounting nor its first drawing falls into the motion; and in pieces, since nobody
 * waits for it and what moves meanwhile must not stop.
 */
export function Stage({ current, next }: Props) {
  const [stage, setStage] = useState<StageState>({ current, leaving: null, first: true });
  const shown = show(stage, current);
  if (shown !== stage) setStage(shown);
  const { leaving } = shown;
  useEffect(() => {
    if (!leaving) return undefined;
    const timer = setTimeout(() => startTransition(() => setStage(settle)), settleMs);
    return () => clearTimeout(timer);
  }, [leaving]);
  return layersOf(shown, next).map(({ key, item, role }) => (
    <BoardLayer key={key} item={item} role={role} first={shown.first} />
  ));
}
