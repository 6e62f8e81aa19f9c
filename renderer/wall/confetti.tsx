import { useEffect, useRef } from 'react';

/** Loaded when there is something to celebrate: a wall that starts has no need of it. A screen that asks for less motion gets none. */
export function Confetti() {
  const place = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = place.current;
    if (!canvas || document.documentElement.dataset['motion'] === 'reduced') return undefined;
    let stop = (): void => {};
    let isGone = false;
    const begin = async (): Promise<void> => {
      const { throwConfetti } = await import('./throw-confetti.ts');
      if (!isGone) stop = throwConfetti(canvas);
    };
    // A page that outlives its host may find it gone; a win is a win without paper too.
    begin().catch(() => undefined);
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return <canvas ref={place} className="confetti" aria-hidden="true" />;
}
