/** The bridge over one WebSocket that opens itself again. */
import type { BridgeEvent, BridgeTransport, ClientMessage, ServerMessage } from '../shared/bridge/contract.ts';
import type { Result } from '../shared/bridge/result.ts';
import type { Connection } from './store/wall-store.ts';

const firstWaitMs = 500;
const longestWaitMs = 15_000;
/** A break shorter than this is not told to anybody. */
const lostAfterMs = 5_000;

type Socket = Pick<WebSocket, 'send' | 'readyState' | 'addEventListener' | 'close'>;

export type SocketTransportParts = {
  readonly open: () => Socket;
  readonly after: (ms: number, callback: () => void) => number;
  readonly cancel: (timer: number) => void;
  /** 0..1, to keep many screens from coming back at the same moment. */
  readonly random: () => number;
  readonly onConnection: (connection: Connection) => void;
};

const unreachable: Result<unknown> = {
  ok: false,
  error: { code: 'failed', message: 'There is no connection to Tandem right now.' },
};

/** Creates the transport and opens its first connection. */
export function createSocketTransport(parts: SocketTransportParts): BridgeTransport {
  const listeners = new Set<(event: BridgeEvent) => void>();
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const latest = new Map<BridgeEvent['name'], BridgeEvent>();
  let socket: Socket | null = null;
  let wait = firstWaitMs;
  let nextId = 1;
  let lostTimer: number | null = null;

  const connect = (): void => {
    const opened = parts.open();
    opened.addEventListener('message', (message) => receive(String(message.data)));
    opened.addEventListener('close', () => {
      socket = null;
      for (const answer of waiting.values()) answer(unreachable);
      waiting.clear();
      lostTimer ??= parts.after(lostAfterMs, () => parts.onConnection('lost'));
      parts.after(wait * (0.5 + parts.random() / 2), connect);
      wait = Math.min(wait * 2, longestWaitMs);
    });
    socket = opened;
  };

  const receive = (text: string): void => {
    const message = parseMessage(text);
    if (!message) return;
    // Only a message proves that somebody is there; an open socket may be a proxy's.
    wait = firstWaitMs;
    if (lostTimer !== null) parts.cancel(lostTimer);
    lostTimer = null;
    parts.onConnection('open');
    if ('event' in message) {
      latest.set(message.event.name, message.event);
      for (const listener of listeners) listener(message.event);
      return;
    }
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  };

  connect();
  return {
    request: (name, args) =>
      new Promise((resolve) => {
        if (socket?.readyState !== 1) return resolve(unreachable);
        const message: ClientMessage = { id: nextId, name, args };
        nextId += 1;
        waiting.set(message.id, resolve);
        socket.send(JSON.stringify(message));
      }),
    onEvent: (listener) => {
      listeners.add(listener);
      for (const event of latest.values()) listener(event);
      return () => listeners.delete(listener);
    },
  };
}

function parseMessage(text: string): ServerMessage | null {
  try {
    const message: unknown = JSON.parse(text);
    const known = typeof message === 'object' && message !== null && ('event' in message || 'result' in message);
    return known ? (message as ServerMessage) : null;
  } catch {
    return null;
  }
}
