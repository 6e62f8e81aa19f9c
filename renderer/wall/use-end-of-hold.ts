import { useEffect } from 'react';
import type { Overlay } from '../store/overlay.ts';
import { useWall, useWallStore } from '../store/hooks.ts';

/** Takes what lies on top off after the time of a hold, so that a wall is never left with it. Each key starts it anew. */
export function useEndOfHold(overlay: Overlay): void {
  const store = useWallStore();
  const holdMs = useWall()?.holdMs;
  useEffect(() => {
    if (holdMs === undefined) return undefined;
    const end = (): void => store.setState((state) => (state.overlay === overlay ? { overlay: null } : {}));
    const timer = setTimeout(end, holdMs);
    return () => clearTimeout(timer);
  }, [store, holdMs, overlay]);
}
