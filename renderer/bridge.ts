/** Picks what carries the bridge; nothing above this file knows which it is. */
import type {
  BridgeEvent,
  BridgeTransport,
  MeetingCommand,
  RequestArgs,
  RequestResults,
  WallCommand,
} from '../shared/bridge/contract.ts';
import type { RequestName } from '../shared/bridge/names.ts';
import type { Failure, Result } from '../shared/bridge/result.ts';
import type { UnlockAnswer } from '../shared/domain/lock.ts';
import { createMeetingOutbox, type MeetingOutboxParts } from './meeting-outbox.ts';
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
  readonly unlock: (pin: string) => Promise<Result<UnlockAnswer>>;
  readonly lock: () => void;
  /** Kept until it is answered: what was typed is never lost on the way. */
  readonly meeting: (command: MeetingCommand) => void;
  readonly onEvent: (listener: (event: BridgeEvent) => void) => () => void;
};

/** Who hears what no answer tells: of a lost and a regained connection, and of requests that were turned down. */
export type BridgeListeners = {
  readonly onConnection: (connection: Connection) => void;
  readonly onFailure: (failure: Failure) => void;
  /** Of what was asked of the meeting and is not answered yet. */
  readonly onUnsent: (commands: readonly MeetingCommand[]) => void;
};

/** The bridge over whatever this page was opened in. */
export function openBridge(page: Window, listeners: BridgeListeners): Bridge {
  const after = (ms: number, callback: () => void): void => void page.setTimeout(callback, ms);
  if (page.tandem) return createBridge(page.tandem, 'desktop', { ...listeners, after });
  const url = new URL('/bridge', page.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const transport = createSocketTransport({
    open: () => new WebSocket(url),
    after: (ms, callback) => page.setTimeout(callback, ms),
    cancel: (timer) => page.clearTimeout(timer),
    random: () => Math.random(),
    onConnection: listeners.onConnection,
  });
  return createBridge(transport, 'browser', { ...listeners, after });
}

type BridgeParts = Pick<BridgeListeners, 'onFailure' | 'onUnsent'> & Pick<MeetingOutboxParts, 'after'>;

/** Names and arguments of the contract over a transport. Of most only a failure is heard: the next wall state is the answer. */
export function createBridge(
  transport: BridgeTransport,
  host: Bridge['host'],
  { onFailure, onUnsent, after }: BridgeParts,
): Bridge {
  const ask = <N extends RequestName>(name: N, args: RequestArgs[N]): Promise<Result<RequestResults[N]>> =>
    // Both ends have the contract: what comes back is what the name promises.
    transport.request(name, args).catch(() => noAnswer) as Promise<Result<RequestResults[N]>>;
  const send = <N extends RequestName>(name: N, args: RequestArgs[N]): void => {
    void ask(name, args).then((result) => result.ok || onFailure(result.error));
  };
  const outbox = createMeetingOutbox({
    ask: (command) => ask('meeting.command', command),
    after,
    onWaiting: onUnsent,
    onFailure,
  });
  return {
    host,
    command: (command) => send('wall.command', command),
    painted: (turn) => send('wall.painted', { turn }),
    boardFailed: (index, reason) => send('wall.boardFailed', { index, reason: reason.slice(0, 2000) }),
    screen: (kind) => send('screen.command', { kind }),
    unlock: (pin) => ask('wall.unlock', { pin }),
    lock: () => send('wall.lock', {}),
    meeting: outbox.post,
    onEvent: transport.onEvent,
  };
}

/** A request that got no answer leaves the wall as it is, and the main process has logged why. */
const noAnswer: Result<never> = { ok: false, error: { code: 'failed', message: 'Tandem did not answer.' } };
