import { useSyncExternalStore } from 'react';

const upright = matchMedia('(max-aspect-ratio: 1/1)');

/** Whether the screen stands upright, as long as it does. */
export function useIsUpright(): boolean {
  return useSyncExternalStore(follow, () => upright.matches);
}

function follow(changed: () => void): () => void {
  upright.addEventListener('change', changed);
  return () => upright.removeEventListener('change', changed);
}
