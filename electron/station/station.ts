/** Serves the wall to browsers on this machine: the renderer over HTTP, the bridge over one WebSocket each. */
import { type IncomingMessage, createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { RequestHandlers } from '../../shared/bridge/contract.ts';
import type { AppCore } from '../core/app-core.ts';
import type { Clock } from '../core/clock.ts';
import { Refused } from '../core/refused.ts';
import { createRequestHandler } from '../core/request-handlers.ts';
import { createWallFiles } from '../core/wall-files.ts';
import { answerPage } from './pages.ts';
import { createScreens } from './screens.ts';
import { isOwnHost, isOwnOrigin } from './trust.ts';

export type StationOptions = {
  /** The built renderer. */
  readonly folder: string;
  /** Where to listen on the loopback interface; 0 takes any port that is free. */
  readonly port: number;
  readonly core: Pick<AppCore, 'guard' | 'handlers' | 'log' | 'look' | 'picture' | 'subscribe'>;
  readonly clock: Clock;
};

export type Station = { readonly url: string; readonly stop: () => Promise<void> };

const checkAliveEveryMs = 30_000;
const mostScreens = 300;
/** The longest request, a board's failure with its reason, is well below. */
const longestMessageBytes = 16_384;

/** Starts listening on loopback. Throws where the port is taken. */
export async function startStation({ folder, port, core, clock }: StationOptions): Promise<Station> {
  const handlers: RequestHandlers = {
    ...core.handlers,
    'screen.command': () => {
      throw new Refused('Only the desktop app can do that.');
    },
  };
  const handle = createRequestHandler(handlers, core.guard);
  const files = createWallFiles(folder, core);
  const screens = createScreens(handle, clock.now);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessageBytes, perMessageDeflate: false });
  const server = createServer((request, response) => {
    answerPage(files, request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request, stream, head) => {
    const status = upgradeStatus(request, screens.count());
    if (status === undefined) sockets.handleUpgrade(request, stream, head, screens.add);
    else refuseUpgrade(stream, status);
  });
  const listeningOn = await listen(server, port);
  // A connection that could not be accepted must not end the process.
  server.on('error', (error) => core.log.error('A connection to the station failed.', { error: error.message }));
  const unsubscribe = core.subscribe(screens.tell);
  let stopChecking = (): void => {};
  const keepChecking = (): void => {
    stopChecking = clock.after(checkAliveEveryMs, () => {
      screens.checkAlive();
      keepChecking();
    });
  };
  keepChecking();
  return {
    url: `http://127.0.0.1:${listeningOn}/`,
    stop: async () => {
      stopChecking();
      unsubscribe();
      screens.closeAll();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** Why a WebSocket is refused, as an HTTP status; undefined where it is welcome. */
function upgradeStatus(request: IncomingMessage, connected: number): string | undefined {
  const port = request.socket.localPort ?? 0;
  if (request.url !== '/bridge') return '404 Not Found';
  if (!isOwnHost(request.headers.host, port) || !isOwnOrigin(request.headers.origin, port)) return '403 Forbidden';
  return connected < mostScreens ? undefined : '503 Service Unavailable';
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.on('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
