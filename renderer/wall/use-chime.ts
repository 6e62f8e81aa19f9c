import { useEffect } from 'react';
import { playChime } from './chime.ts';

/** Plays the chime once at this volume; null is silence. */
export function useChime(volume: number | null): void {
  useEffect(() => {
    if (volume === null || volume <= 0) return undefined;
    const context = new AudioContext();
    playChime(context, volume);
    return () => {
      // Closing twice or too late is no fault of anybody's.
      context.close().catch(() => undefined);
    };
  }, [volume]);
}
