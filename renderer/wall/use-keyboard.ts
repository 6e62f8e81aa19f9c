import { useEffect } from 'react';
import { useBridge, useWallStore } from '../store/hooks.ts';
import type { WallStore } from '../store/wall-store.ts';
import type { Bridge } from '../bridge.ts';
import { actionOf, type KeyAction } from './keymap.ts';

/** Listens to the keys of the key map for as long as the wall stands. */
export function useKeyboard(): void {
  const bridge = useBridge();
  const store = useWallStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const action = actionOf(event, bridge.host);
      if (!action) return;
      event.preventDefault();
      perform(action, bridge, store);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [bridge, store]);
}

function perform(action: KeyAction, bridge: Bridge, store: WallStore): void {
  switch (action.kind) {
    case 'wall':
      bridge.command(action.command);
      return;
    case 'quit':
      bridge.screen('quit');
      return;
    case 'toggleHelp':
      store.setState(({ help }) => ({ help: !help }));
      return;
    case 'close':
      close(bridge, store);
      return;
    case 'toggleFullScreen':
      toggleFullScreen(bridge);
      return;
  }
}

/** Takes off what lies on top, the topmost first. */
function close(bridge: Bridge, store: WallStore): void {
  const { help, wall } = store.getState();
  if (help) store.setState({ help: false });
  else if (wall?.celebration) bridge.command({ kind: 'dismissCelebration' });
}

function toggleFullScreen(bridge: Bridge): void {
  if (bridge.host === 'desktop') {
    bridge.screen('toggleFullScreen');
    return;
  }
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  // A browser may refuse; the wall stays as it is.
  change.catch(() => undefined);
}
