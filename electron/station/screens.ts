import { z } from 'zod';
import type { WebSocket } from 'ws';
import type { BridgeEvent, ServerMessage } from '../../shared/bridge/contract.ts';
import type { EventName } from '../../shared/bridge/names.ts';
import type { RequestHandler } from '../core/request-handlers.ts';
import { createRateLimit } from '../core/rate-limit.ts';

/** A screen that lets this much pile up has stopped reading; it is cut off and comes back by itself when it can. */
const mostWaitingBytes = 4_000_000;
const burst = 60;
const perSecond = 20;
/** WebSocket close code for a breach of the rules (RFC 6455, 7.4.1). */
const policyViolation = 1008;

const clientMessageSchema = z.strictObject({ id: z.int(), name: z.string(), args: z.unknown() });

export type Screens = {
  /** Takes a connected screen in: it gets the latest event of each name at once. */
  readonly add: (socket: WebSocket) => void;
  /** Tells every screen. Serialised once, however many there are. */
  readonly tell: (event: BridgeEvent) => void;
  readonly count: () => number;
  /** Cuts off the screens that have not answered since the last call, asks the others whether they are there. */
  readonly checkAlive: () => void;
  readonly closeAll: () => void;
};

/** The screens connected over WebSockets. */
export function createScreens(handle: RequestHandler, now: () => number): Screens {
  const alive = new Map<WebSocket, boolean>();
  const latest = new Map<EventName, string>();

  const send = (socket: WebSocket, text: string): void => {
    if (socket.bufferedAmount > mostWaitingBytes) socket.terminate();
    else socket.send(text);
  };

  const answer = async (socket: WebSocket, data: unknown): Promise<void> => {
    const message = parseMessage(data);
    if (!message) return socket.close(policyViolation, 'This is not a request.');
    const reply: ServerMessage = { id: message.id, result: await handle(message.name, message.args) };
    send(socket, JSON.stringify(reply));
  };

  return {
    add: (socket) => {
      const withinLimit = createRateLimit(burst, perSecond, now);
      alive.set(socket, true);
      socket.on('pong', () => alive.set(socket, true));
      socket.on('close', () => alive.delete(socket));
      // A broken connection is always followed by its close.
      socket.on('error', () => {});
      socket.on('message', (data) => {
        if (withinLimit()) void answer(socket, data);
        else socket.close(policyViolation, 'Too many requests.');
      });
      for (const text of latest.values()) send(socket, text);
    },
    tell: (event) => {
      const message: ServerMessage = { event };
      const text = JSON.stringify(message);
      latest.set(event.name, text);
      for (const socket of alive.keys()) send(socket, text);
    },
    count: () => alive.size,
    checkAlive: () => {
      for (const [socket, answered] of alive) {
        if (!answered) {
          socket.terminate();
          continue;
        }
        alive.set(socket, false);
        socket.ping();
      }
    },
    closeAll: () => {
      for (const socket of alive.keys()) socket.terminate();
    },
  };
}

function parseMessage(data: unknown): z.output<typeof clientMessageSchema> | undefined {
  try {
    return clientMessageSchema.safeParse(JSON.parse(String(data))).data;
  } catch {
    return undefined;
  }
}
