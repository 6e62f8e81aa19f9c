import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PushRequest } from '../../../../electron/connectors/webhook/answer-push.ts';
import {
  type Endpoint,
  type EndpointLimits,
  openEndpoint,
  usualEndpointLimits,
} from '../../../../electron/connectors/webhook/endpoint.ts';
import { post, push, secret, startWebhook } from './pushing.ts';

const short: EndpointLimits = { headersMs: 150, requestMs: 300, idleMs: 150, connections: 3 };
const request = 'POST /push HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';

async function open(limits: EndpointLimits, answer?: (request: PushRequest) => Promise<{ status: number }>) {
  const endpoint = await openEndpoint({
    host: '127.0.0.1',
    port: 0,
    limits,
    answer: answer ?? (async ({ body }) => ({ status: (await body()) === null ? 413 : 202 })),
  });
  onTestFinished(() => endpoint.close());
  return endpoint;
}

function dial(endpoint: Endpoint): Socket {
  const socket = connect(endpoint.port, '127.0.0.1');
  socket.on('error', () => {});
  onTestFinished(() => void socket.destroy());
  return socket;
}

/** What it says until it hangs up, be it that what was still on its way is answered with a reset. */
async function heard(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => socket.once('close', resolve));
  return Buffer.concat(chunks).toString();
}

describe('who is slow', () => {
  it.each([
    ['says nothing', ''],
    ['stops within its headers', 'POST /push HTTP/1.1\r\nHost: 127'],
    ['stops within its body', `${request}Content-Length: 100\r\n\r\n{"type"`],
    ['stops within a chunk', `${request}Transfer-Encoding: chunked\r\n\r\n5\r\nab`],
  ])('%s: is hung up on', async (_, start) => {
    const socket = dial(await open(short));
    socket.write(start);
    expect(await heard(socket)).not.toContain('202');
  });

  it('drips byte by byte: is hung up on', async () => {
    const socket = dial(await open(short));
    const drip = setInterval(() => socket.write('x'), 20);
    onTestFinished(() => clearInterval(drip));
    socket.write(`${request}Content-Length: 100000\r\n\r\n`);
    expect(await heard(socket)).not.toContain('202');
  });

  it('asks once and keeps the connection: is hung up on', async () => {
    const socket = dial(await open(short));
    socket.write(`${request}Content-Length: 2\r\n\r\n[]`);
    expect(await heard(socket)).toContain('202');
  });
});

describe('connections', () => {
  it('beyond so many are not taken, and the others are answered', async () => {
    const endpoint = await open({ ...usualEndpointLimits, connections: 2 });
    const [first, second] = [dial(endpoint), dial(endpoint)];
    await Promise.all([once(first, 'connect'), once(second, 'connect')]);
    expect(await heard(dial(endpoint))).toBe('');
    first.write(`${request}Connection: close\r\nContent-Length: 2\r\n\r\n[]`);
    expect(await heard(first)).toContain('202');
  });

  it('are cut off when it is closed, what is being answered is waited for, and the port is free', async () => {
    let finish = (): void => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    let asked = (): void => {};
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    const endpoint = await open(usualEndpointLimits, async () => {
      asked();
      await finished;
      return { status: 202 };
    });
    const [idle, busy] = [dial(endpoint), dial(endpoint)];
    busy.write(`${request}Content-Length: 2\r\n\r\n[]`);
    await isAsked;
    const order: string[] = [];
    const closing = endpoint.close().then(() => order.push('closed'));
    await Promise.all([heard(idle), heard(busy)]);
    order.push('finish');
    finish();
    await closing;
    expect([order, endpoint.isOpen()]).toEqual([['finish', 'closed'], false]);
    const again = await openEndpoint({ host: '127.0.0.1', port: endpoint.port, answer: async () => ({ status: 404 }) });
    await again.close();
  });
});

it('what fails within is answered without a reason', async () => {
  const endpoint = await open(usualEndpointLimits, async () => {
    throw new Error('secret reason');
  });
  const answer = await post(`http://127.0.0.1:${endpoint.port}/push`, '[]', {});
  expect([answer.status, answer.body]).toEqual([500, null]);
});

const anyHeader = fc.constantFrom(
  ['authorization', `Bearer ${secret}`],
  ['x-tandem-signature', 'sha256=0'],
  ['x-tandem-timestamp', '1'],
  ['content-type', 'application/json'],
  ['content-type', 'text/plain'],
  ['origin', 'null'],
);

const anyBody = fc.oneof(
  fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
  fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text)),
  fc
    .dictionary(fc.constantFrom('type', 'id', 'stage', 'amount'), fc.jsonValue())
    .map((one) => Buffer.from(JSON.stringify([{ type: 'deal', ...one }]))),
);

it('any body is taken or has a fault, and it goes on', async () => {
  const { url } = await startWebhook({ config: { perMinute: 6_000 } });
  const right = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
  await fc.assert(
    fc.asyncProperty(anyBody, async (body) => {
      expect([202, 400]).toContain((await post(url, body, right)).status);
    }),
    { numRuns: 150 },
  );
  expect((await push(url, [])).status).toBe(202);
});

it('any headers are answered by 2xx or 4xx', async () => {
  const { url } = await startWebhook();
  const headers = fc.array(anyHeader, { maxLength: 4 }).map((list): Record<string, string> => Object.fromEntries(list));
  await fc.assert(
    fc.asyncProperty(anyBody, headers, async (body, sent) => {
      const { status } = await post(url, body, sent);
      expect(status === 202 || (status >= 400 && status < 500)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('what is no HTTP at all ends the connection and nothing else', async () => {
  const endpoint = await open(usualEndpointLimits);
  for (const noise of [
    '\u0016\u0003\u0001\u0002\u0000',
    'GET\r\n\r\n',
    `${request}Content-Length: -5\r\n\r\n`,
    '\r\n\r\nx\r\n\r\n',
  ]) {
    const socket = dial(endpoint);
    socket.write(noise);
    expect(await heard(socket)).not.toContain('202');
  }
  expect((await post(`http://127.0.0.1:${endpoint.port}/push`, '[]', {})).status).toBe(202);
});
