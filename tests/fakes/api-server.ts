/** A JSON interface on loopback that fails as it is told to. What it answers when it is well is its handler's affair. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type ApiCall = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** Parsed JSON, or the text where it is none; undefined without a body. */
  readonly body: unknown;
};

export type ApiReply = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
};

export type ApiFault =
  | ({ readonly kind: 'reply' } & ApiReply)
  /** Half of the true answer, whole by its headers. */
  | { readonly kind: 'truncated' }
  /** The connection ends in the middle of the answer. */
  | { readonly kind: 'cut' }
  /** No answer at all. */
  | { readonly kind: 'silent' }
  /** A byte now and then, without end. */
  | { readonly kind: 'drip' };

export type ApiServer = {
  readonly url: string;
  readonly calls: readonly ApiCall[];
  /** What becomes of the calls from now on, in their order; null: answered well. After the last, all is well again. */
  readonly fail: (faults: readonly (ApiFault | null)[]) => void;
  readonly close: () => Promise<void>;
};

export async function startApiServer(handle: (call: ApiCall) => ApiReply): Promise<ApiServer> {
  const calls: ApiCall[] = [];
  let faults: (ApiFault | null)[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = await callOf(request);
    calls.push(call);
    const fault = faults.shift() ?? null;
    if (fault?.kind === 'silent') return;
    if (fault?.kind === 'drip') return drip(response);
    const reply = fault?.kind === 'reply' ? fault : handle(call);
    const text = textOf(reply.body);
    const type = { 'content-type': 'application/json; charset=utf-8', date: new Date().toUTCString() };
    response.writeHead(reply.status ?? 200, { ...type, ...reply.headers });
    const half = Math.floor(text.length / 2);
    if (fault?.kind === 'cut') {
      response.write(text.slice(0, half), () => response.destroy());
      return;
    }
    response.end(fault?.kind === 'truncated' ? text.slice(0, half) : text);
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    fail: (next) => {
      faults = [...next];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

async function callOf(request: IncomingMessage): Promise<ApiCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const url = new URL(request.url ?? '/', 'http://localhost');
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: text === '' ? undefined : parsed(text),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function textOf(body: unknown): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}
