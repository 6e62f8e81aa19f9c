import type { Bridge } from '../bridge.ts';
import type { WallStore } from '../store/wall-store.ts';
import { openAnnouncement, postAnnouncement } from './announce-actions.ts';
import { openExplanation, stepExplanation } from './explain-actions.ts';
import { performMeeting } from './meeting-actions.ts';
import type { KeyContext } from './key-context.ts';
import type { Asked } from './keymap.ts';
import { checkPin, erasePin, givePin, typePin } from './pin-actions.ts';

/** Does what a key asks for: on this screen, or by asking the main process. */
export function perform({ action, context }: Asked, bridge: Bridge, store: WallStore): void {
  closeHelp(context, store);
  switch (action.kind) {
    case 'wall':
      bridge.command(action.command);
      return;
    case 'quit':
      bridge.screen('quit');
      return;
    case 'toggleFullScreen':
      toggleFullScreen(bridge);
      return;
    case 'toggleHelp':
      store.setState(({ overlay }) => ({ overlay: overlay?.kind === 'help' ? null : { kind: 'help' } }));
      return;
    case 'close':
      store.setState({ overlay: null });
      return;
    case 'explain':
      openExplanation(store);
      return;
    case 'stepExplanation':
      stepExplanation(store, action.by);
      return;
    case 'showSources':
      store.setState({ overlay: { kind: 'sources' } });
      return;
    case 'announce':
      openAnnouncement(store);
      return;
    case 'postAnnouncement':
      postAnnouncement(store, bridge);
      return;
    case 'givePin':
      givePin(store);
      return;
    case 'lockAgain':
      bridge.lock();
      return;
    case 'typePin':
      typePin(store, action.digit);
      return;
    case 'erasePin':
      erasePin(store);
      return;
    case 'meeting':
      performMeeting(action.act, bridge, store, newId);
      return;
    case 'checkPin':
      void checkPin(store, bridge);
      return;
  }
}

/** Not `crypto.randomUUID`, which a page from a plain http address does not have. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
}

/** Whoever presses a key that the help shows wants to see what it does. */
function closeHelp(context: KeyContext, store: WallStore): void {
  const isOfTheHelp = context === 'help' || context === 'celebration';
  if (!isOfTheHelp && store.getState().overlay?.kind === 'help') store.setState({ overlay: null });
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
