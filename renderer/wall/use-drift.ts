import { useEffect, useState } from 'react';
import { useLook, useWall } from '../store/hooks.ts';
import { driftAt, nextDriftIn, type Place } from './drift.ts';

/** Longer than a board takes to fade, so that nothing is moved while it changes. */
const settledMs = 1_500;

const centre: Place = { x: 0, y: 0 };

/** Where the whole picture lies now. It steps on only while nothing else moves on the wall. */
export function useDrift(): Place {
  const drifts = useLook()?.drift ?? false;
  const wall = useWall();
  const [place, setPlace] = useState<Place>(() => driftAt(Date.now()));
  const turn = wall?.turn;
  const celebrating = (wall?.celebration ?? null) !== null;
  useEffect(() => {
    // Each turn begins a new wait.
    if (!drifts || celebrating || turn === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const step = (): void => {
      const now = Date.now();
      const next = driftAt(now);
      setPlace((known) => (known.x === next.x && known.y === next.y ? known : next));
      timer = setTimeout(step, nextDriftIn(now));
    };
    timer = setTimeout(step, settledMs);
    return () => clearTimeout(timer);
  }, [drifts, celebrating, turn]);
  return drifts ? place : centre;
}
