import { describe, expect, it } from 'vitest';
import type { BridgeEvent } from '../../shared/bridge/contract.ts';
import type { Connection } from '../../renderer/store/wall-store.ts';
import { createSocketTransport } from '../../renderer/socket-transport.ts';
import { buildWall } from '../builders/wall-state.ts';

class FakeSocket extends EventTarget {
  readyState = 1;
  readonly sent: string[] = [];
  send(data: string): void {
    this.sent.push(data);
  }
  say(message: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }
  close(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
}

function setUp() {
  const sockets: FakeSocket[] = [];
  const timers = new Map<number, { readonly ms: number; readonly callback: () => void }>();
  const told: Connection[] = [];
  const transport = createSocketTransport({
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    after: (ms, callback) => {
      const id = timers.size + 1;
      timers.set(id, { ms, callback });
      return id;
    },
    cancel: (id) => timers.delete(id),
    random: () => 1,
    onConnection: (connection) => told.push(connection),
  });
  const fire = (ms: number) => {
    for (const [id, timer] of timers) {
      if (timer.ms !== ms) continue;
      timers.delete(id);
      timer.callback();
    }
  };
  const waits = () => [...timers.values()].map((timer) => timer.ms);
  const latest = () => sockets.at(-1) ?? new FakeSocket();
  return { transport, sockets, told, fire, waits, latest };
}

const wallEvent = { event: { name: 'wall', payload: buildWall(1) } };

describe('the bridge over a WebSocket', () => {
  it('matches answers to requests by their id', async () => {
    const { transport, latest } = setUp();
    const first = transport.request('wall.command', { kind: 'next' });
    const second = transport.request('app.info', {});
    expect(latest().sent.map((text) => JSON.parse(text))).toEqual([
      { id: 1, name: 'wall.command', args: { kind: 'next' } },
      { id: 2, name: 'app.info', args: {} },
    ]);
    latest().say({ id: 2, result: { ok: true, value: 'two' } });
    latest().say({ id: 1, result: { ok: true, value: 'one' } });
    expect([await first, await second]).toEqual([
      { ok: true, value: 'one' },
      { ok: true, value: 'two' },
    ]);
  });

  it('replays the last events to a listener that comes late', () => {
    const { transport, latest } = setUp();
    latest().say(wallEvent);
    const heard: BridgeEvent[] = [];
    transport.onEvent((event) => heard.push(event));
    expect(heard).toEqual([wallEvent.event]);
  });

  it('opens again, waiting longer each time, until a message comes', () => {
    const { sockets, latest, fire, waits } = setUp();
    latest().close();
    fire(500);
    latest().close();
    fire(1_000);
    expect(sockets).toHaveLength(3);
    latest().say(wallEvent);
    latest().close();
    expect(waits()).toContain(500);
  });

  it('tells of a lost connection only after some seconds, and of its return', () => {
    const { told, latest, fire } = setUp();
    latest().close();
    expect(told).toEqual([]);
    fire(5_000);
    fire(500);
    latest().say(wallEvent);
    expect(told).toEqual(['lost', 'open']);
  });

  it('answers a request as failed when the connection breaks or is not there', async () => {
    const { transport, latest } = setUp();
    const pending = transport.request('app.info', {});
    latest().close();
    expect(await pending).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(await transport.request('app.info', {})).toMatchObject({ ok: false, error: { code: 'failed' } });
  });

  it('passes over what is no message', () => {
    const { transport, latest } = setUp();
    const heard: BridgeEvent[] = [];
    transport.onEvent((event) => heard.push(event));
    latest().dispatchEvent(new MessageEvent('message', { data: '<html>' }));
    latest().say(null);
    latest().say({ hello: 1 });
    expect(heard).toEqual([]);
  });
});
