/** The HTTP server behind the endpoint: it gives everybody little time and little room. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { PushAnswer, PushRequest } from './answer-push.ts';

/** Larger pushes are sent in several. */
export const mostBytes = 256 * 1024;

export type Endpoint = {
  readonly port: number;
  /** Whether it can be reached: a computer may be given another address in its network. */
  readonly isOpen: () => boolean;
  /** Resolves when nothing listens any more and every request has been answered or cut off. */
  readonly close: () => Promise<void>;
};

export type EndpointLimits = {
  readonly headersMs: number;
  readonly requestMs: number;
  /** How long a connection may stay open without asking. */
  readonly idleMs: number;
  readonly connections: number;
};

export const usualEndpointLimits: EndpointLimits = {
  headersMs: 5_000,
  requestMs: 10_000,
  idleMs: 5_000,
  connections: 32,
};

export type EndpointOptions = {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly answer: (request: PushRequest) => Promise<PushAnswer>;
  readonly limits?: EndpointLimits;
};

/** Rejects with the system's error where the address can't be listened on. */
export async function openEndpoint({
  host,
  port,
  answer,
  limits = usualEndpointLimits,
}: EndpointOptions): Promise<Endpoint> {
  const answering = new Set<Promise<void>>();
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      connectionsCheckingInterval: Math.min(1_000, limits.headersMs),
      maxHeaderSize: 8_192,
    },
    (request, response) => {
      const done = respond(request, response, answer).finally(() => answering.delete(done));
      answering.add(done);
    },
  );
  server.maxConnections = limits.connections;
  // One that says nothing at all, or stops reading its answer.
  server.setTimeout(limits.requestMs, (socket) => socket.destroy());
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, resolve);
  });
  server.on('error', () => server.close());
  return {
    port: (server.address() as AddressInfo).port,
    isOpen: () => server.listening && isOwnAddress(host),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await Promise.all(answering);
    },
  };
}

function isOwnAddress(host: string): boolean {
  if (host === '0.0.0.0' || host === '::' || host.startsWith('127.')) return true;
  return Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === host) === true);
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: PushRequest) => Promise<PushAnswer>,
): Promise<void> {
  let told: PushAnswer;
  try {
    told = await answer({
      method: request.method,
      url: request.url,
      headers: request.headers,
      address: request.socket.remoteAddress ?? '',
      body: () => readBody(request),
    });
  } catch {
    // Nothing of why is for who asks.
    told = { status: 500 };
  }
  const body = told.body === undefined ? '' : JSON.stringify(told.body);
  response.writeHead(told.status, {
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(body === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...(told.retryAfterSeconds === undefined ? {} : { 'retry-after': String(told.retryAfterSeconds) }),
    ...(told.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    // What has not been read must not be taken for the next request.
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(body);
}

/**
 * Null: it is larger than may be. A little more is let go by, since who is still sending when the connection is closed
 * does not hear why. Rejects where it breaks off.
 */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(request)) {
    bytes += chunk.length;
    if (bytes > 4 * mostBytes) break;
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  return bytes > mostBytes ? null : Buffer.concat(chunks);
}

/** Leaves the connection open when it is left, for the answer. */
function chunksOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return request.iterator({ destroyOnReturn: false });
}
