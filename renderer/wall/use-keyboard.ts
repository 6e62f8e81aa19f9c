import { useEffect } from 'react';
import { useBridge, useWallStore } from '../store/hooks.ts';
import { keyContexts } from './key-context.ts';
import { askedBy } from './keymap.ts';
import { perform } from './perform.ts';
import { placeOf } from './use-place.ts';

/** Listens to the keys of the key map for as long as the wall stands. */
export function useKeyboard(): void {
  const bridge = useBridge();
  const store = useWallStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const state = store.getState();
      const asked = askedBy(event, keyContexts(state), placeOf(bridge.host, state));
      if (!asked) return;
      event.preventDefault();
      perform(asked, bridge, store);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [bridge, store]);
}
