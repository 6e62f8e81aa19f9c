import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startStation } from '../../../electron/station/station.ts';
import { createFakeAppCore, idleWall } from '../../fakes/fake-app-core.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

async function station() {
  const folder = tempDir();
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  const core = createFakeAppCore();
  const clock = createFakeClock();
  const started = await startStation({ folder, port: 0, core, clock });
  onTestFinished(() => started.stop());
  return { ...started, core, clock, port: Number(new URL(started.url).port) };
}

/** Asks with headers of one's own, which `fetch` would not let through. */
function ask(port: number, headers: Record<string, string>, method = 'GET', path = '/') {
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    });
    asked.on('error', reject);
    asked.end();
  });
}

type ScreenOptions = { readonly origin?: string; readonly path?: string; readonly autoPong?: boolean };

async function screen(port: number, { path = '/bridge', ...options }: ScreenOptions = {}) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { origin: `http://127.0.0.1:${port}`, ...options });
  const received: unknown[] = [];
  let closed: number | undefined;
  let failed = '';
  socket.on('message', (data: Buffer) => received.push(JSON.parse(data.toString())));
  socket.on('close', (code) => (closed = code));
  socket.on('error', (error) => (failed = error.message));
  onTestFinished(() => socket.terminate());
  await vi.waitFor(() => expect(socket.readyState === WebSocket.OPEN || failed !== '').toBe(true));
  return { socket, received, closed: () => closed, failed: () => failed };
}

describe('the pages of the station', () => {
  it('may talk to the station and to nobody else', async () => {
    const { port } = await station();
    const { status, headers } = await ask(port, { host: `localhost:${port}` });
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://localhost:${port};`);
  });

  it('come with the pictures that the wall names, and no others', async () => {
    const { port } = await station();
    const host = { host: `127.0.0.1:${port}` };
    expect(await ask(port, host, 'GET', '/media/hike.png')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
    });
    expect((await ask(port, host, 'GET', '/media/other.png')).status).toBe(404);
    expect((await ask(port, { host: 'evil.example' }, 'GET', '/media/hike.png')).status).toBe(421);
  });

  it('are not given out under a name that was made to point here', async () => {
    const { port } = await station();
    expect((await ask(port, { host: 'evil.example' })).status).toBe(421);
    expect((await ask(port, { host: `evil.example:${port}` })).status).toBe(421);
  });

  it('can only be read', async () => {
    const { port } = await station();
    const host = `127.0.0.1:${port}`;
    expect((await ask(port, { host }, 'POST')).status).toBe(405);
    expect((await ask(port, { host }, 'HEAD')).status).toBe(200);
    expect((await ask(port, { host }, 'GET', '/../../etc/passwd')).status).toBe(404);
  });

  it('are not listened for beyond this machine', async () => {
    expect((await station()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });
});

describe('a screen', () => {
  it('gets the current snapshot and wall state first, then every event', async () => {
    const { port, core } = await station();
    core.tell({ name: 'wall', payload: { ...idleWall, turn: 7 } });
    const { received } = await screen(port);
    await vi.waitFor(() => expect(received).toHaveLength(2));
    expect(received[0]).toMatchObject({ event: { name: 'snapshot', payload: { company: 'Tandem' } } });
    expect(received[1]).toMatchObject({ event: { name: 'wall', payload: { turn: 7 } } });
    core.tell({ name: 'wall', payload: { ...idleWall, turn: 8 } });
    await vi.waitFor(() => expect(received[2]).toMatchObject({ event: { payload: { turn: 8 } } }));
  });

  it('is answered under the number of its request', async () => {
    const { port, core } = await station();
    const { socket, received } = await screen(port);
    socket.send(JSON.stringify({ id: 41, name: 'wall.painted', args: { turn: 3 } }));
    await vi.waitFor(() => expect(received).toContainEqual({ id: 41, result: { ok: true, value: null } }));
    expect(core.asked).toEqual([{ name: 'wall.painted', args: { turn: 3 } }]);
  });

  it('can not do what only the desktop app can', async () => {
    const { port, core } = await station();
    const { socket, received } = await screen(port);
    socket.send(JSON.stringify({ id: 1, name: 'screen.command', args: { kind: 'quit' } }));
    await vi.waitFor(() =>
      expect(received).toContainEqual({
        id: 1,
        result: { ok: false, error: { code: 'refused', message: 'Only the desktop app can do that.' } },
      }),
    );
    expect(core.asked).toEqual([]);
  });

  it.each(['http://evil.example', 'null', 'https://127.0.0.1'])('is not let in from %s', async (origin) => {
    const { port } = await station();
    expect((await screen(port, { origin })).failed()).toContain('403');
  });

  it('is let in at the bridge alone', async () => {
    const { port } = await station();
    expect((await screen(port, { path: '/other' })).failed()).toContain('404');
  });

  it.each([
    ['what is no JSON', 'hello', 1008],
    ['what is no request', '{"id":"one"}', 1008],
    ['more than any request is long', JSON.stringify({ id: 1, name: 'x', args: 'x'.repeat(20_000) }), 1009],
  ])('is sent away when it says %s', async (_, text, code) => {
    const { port, core } = await station();
    const { socket, closed } = await screen(port);
    socket.send(text);
    await vi.waitFor(() => expect(closed()).toBe(code));
    expect(core.asked).toEqual([]);
  });

  it('is sent away when it asks without end, and the others stay', async () => {
    const { port, core } = await station();
    const [loud, quiet] = [await screen(port), await screen(port)];
    for (let id = 0; id < 200; id += 1) loud.socket.send(JSON.stringify({ id, name: 'app.info', args: {} }));
    await vi.waitFor(() => expect(loud.closed()).toBe(1008));
    core.tell({ name: 'wall', payload: { ...idleWall, turn: 99 } });
    await vi.waitFor(() => expect(quiet.received.at(-1)).toMatchObject({ event: { payload: { turn: 99 } } }));
  });

  it('is cut off when it has gone without a word', async () => {
    const { port, clock } = await station();
    const gone = await screen(port, { autoPong: false });
    const there = await screen(port);
    const pinged = once(there.socket, 'ping');
    await clock.advance(30_000);
    await pinged;
    // Answered after the pong that went before it.
    there.socket.send(JSON.stringify({ id: 1, name: 'app.info', args: {} }));
    await vi.waitFor(() => expect(there.received.at(-1)).toMatchObject({ id: 1 }));
    await clock.advance(30_000);
    await vi.waitFor(() => expect(gone.closed()).toBe(1006));
    expect(there.closed()).toBeUndefined();
  });
});
