import { useEffect } from 'react';
import { useBridge, useWall } from '../store/hooks.ts';

/**
 * Tells that the board of a turn has been painted. The first frame after a change draws it, the second begins once it is
 * on the screen. A window that no longer paints has no frames, and so it stays silent: that is how its owner learns.
 */
export function usePainted(): void {
  const turn = useWall()?.turn;
  const bridge = useBridge();
  useEffect(() => {
    if (turn === undefined) return undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => bridge.painted(turn));
    });
    return () => cancelAnimationFrame(frame);
  }, [turn, bridge]);
}
