/** Picks what carries the bridge; nothing above this file knows which it is. */
import type { BridgeEvent, BridgeTransport, RequestArgs, WallCommand } from '../shared/bridge/contract.ts';
import type { RequestName } from '../shared/bridge/names.ts';
import { createSocketTransport } from './socket-transport.ts';
import type { Connection } from './store/wall-store.ts';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop app. */
    readonly tandem?: BridgeTransport;
  }
}

export type Bridge = {
  readonly host: 'desktop' | 'browser';
  readonly command: (command: WallCommand) => void;
  readonly painted: (turn: number) => void;
  readonly boardFailed: (index: number, reason: string) => void;
  readonly screen: (kind: RequestArgs['screen.command']['kind']) => void;
  readonly onEvent: (listener: (event: BridgeEvent) => void) => () => void;
};

/** The bridge over whatever this page was opened in. `onConnection` hears of a lost and a regained connection. */
export function openBridge(page: Window, onConnection: (connection: Connection) => void): Bridge {
  if (page.tandem) return createBridge(page.tandem, 'desktop');
  const url = new URL('/bridge', page.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const transport = createSocketTransport({
    open: () => new WebSocket(url),
    after: (ms, callback) => page.setTimeout(callback, ms),
    cancel: (timer) => page.clearTimeout(timer),
    random: () => Math.random(),
    onConnection,
  });
  return createBridge(transport, 'browser');
}

/** Names and arguments of the contract over a transport. Answers are not awaited: the next wall state is the answer. */
export function createBridge(transport: BridgeTransport, host: Bridge['host']): Bridge {
  const send = <N extends RequestName>(name: N, args: RequestArgs[N]): void => {
    // A request that fails leaves the wall as it is, and the main process has logged why.
    transport.request(name, args).catch(() => undefined);
  };
  return {
    host,
    command: (command) => send('wall.command', command),
    painted: (turn) => send('wall.painted', { turn }),
    boardFailed: (index, reason) => send('wall.boardFailed', { index, reason: reason.slice(0, 2000) }),
    screen: (kind) => send('screen.command', { kind }),
    onEvent: transport.onEvent,
  };
}
