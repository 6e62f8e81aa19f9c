import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDoor } from '../../../../electron/connectors/webhook/door.ts';
import { createWebhookConnector } from '../../../../electron/connectors/webhook/webhook-connector.ts';
import { webhookSettings } from '../../../../shared/config/sources/webhook-settings.ts';
import type { WebhookConfig } from '../../../../shared/config/sources/webhook.ts';
import { buildEnvironment } from '../../../builders/connector-environment.ts';
import { createFakeClock } from '../../../fakes/fake-clock.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';
import { post, push, secret, signed, startWebhook, syncAll, webhookConfig } from './pushing.ts';

/** Another program on the port of a source. */
async function occupy(port: number): Promise<() => Promise<void>> {
  const server = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const leave = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  };
  onTestFinished(leave);
  return leave;
}

/** A watched source on a clock that stands still. */
function watched(config: WebhookConfig, held: () => string | undefined = () => secret) {
  const clock = createFakeClock();
  const environment = buildEnvironment({ clock, stateDir: tempDir(), secret: async () => held() });
  const connector = createWebhookConnector(config, environment);
  const news: string[] = [];
  const stop = connector.watch?.(() => news.push('news'));
  onTestFinished(() => stop?.());
  return { connector, clock, news, url: `http://127.0.0.1:${config.port}${config.path}` };
}

const portNotOpen = (address: string, reason: string) => ({
  kind: 'unreachable',
  problem: { code: 'portNotOpen', params: { address, reason } },
});

it('stays closed while the secret is an empty one: anybody could sign with it', async () => {
  const { connector, url } = watched(await webhookConfig(), () => '');
  await expect(syncAll(connector)).rejects.toMatchObject({ problem: { code: 'secretMissing' } });
  const body = '[]';
  const signedWithNothing = signed(body, createFakeClock().now(), '');
  await expect(post(url, body, signedWithNothing)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

describe('a port that another program has', () => {
  it('is told, and taken by itself once it is free: what is pushed then is news', async () => {
    const config = await webhookConfig();
    const leave = await occupy(config.port);
    const { connector, clock, news, url } = watched(config);
    const told = portNotOpen(`127.0.0.1:${config.port}`, 'taken');
    await expect(syncAll(connector)).rejects.toMatchObject(told);
    await clock.advance(5_000);
    await expect(syncAll(connector)).rejects.toMatchObject(told);
    expect(news).toEqual([]);
    await leave();
    await clock.advance(5_000);
    await expect.poll(() => news).toEqual(['news']);
    expect(await syncAll(connector)).toEqual([]);
    expect(await push(url, { type: 'win', id: 1 })).toMatchObject({ status: 202 });
  });

  it('does not keep from the ledger what was pushed before', async () => {
    const { config, environment, url, stop } = await startWebhook();
    await push(url, { type: 'win', id: 1 });
    await stop();
    await occupy(config.port);
    const connector = createWebhookConnector(config, environment);
    const stopped = connector.watch?.(() => {});
    const taken: number[] = [];
    const { signal } = new AbortController();
    const reading = (async () => {
      for await (const { records } of connector.sync({ cursor: undefined, now: 0, signal, workDir: '.' }))
        taken.push(records?.deal?.length ?? 0);
    })();
    await expect(reading).rejects.toMatchObject({ kind: 'unreachable' });
    expect(taken).toEqual([1]);
    await stopped?.();
  });
});

it('an address that this computer does not have is told', async () => {
  const config = await webhookConfig({ host: '192.0.2.1' });
  const { connector } = watched(config);
  await expect(syncAll(connector)).rejects.toMatchObject(portNotOpen(`192.0.2.1:${config.port}`, 'away'));
});

it('without its secret it stays closed; with it, it opens at the next poll, and closes when it is taken away', async () => {
  let held: string | undefined;
  const config = await webhookConfig();
  const { connector, url } = watched(config, () => held);
  const missing = {
    kind: 'signInNeeded',
    problem: { code: 'secretMissing', params: { name: 'push', variable: 'TANDEM_SECRET_PUSH' } },
  };
  await expect(syncAll(connector)).rejects.toMatchObject(missing);
  await expect(push(url, [])).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  held = secret;
  await syncAll(connector);
  expect((await push(url, [])).status).toBe(202);
  held = undefined;
  await expect(syncAll(connector)).rejects.toMatchObject(missing);
  await expect(push(url, [])).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

it('an endpoint that can be reached no more, as its address is gone, is closed and opened anew', async () => {
  const [config, clock] = [await webhookConfig(), createFakeClock()];
  const told: string[] = [];
  let isThere = true;
  const door = createDoor({
    config,
    clock,
    secret: async () => secret,
    openEndpoint: async () => {
      told.push('opened');
      return { port: config.port, isOpen: () => isThere, close: async () => void told.push('closed') };
    },
    onOpened: () => {},
  });
  door.open();
  expect([await door.trouble(), await door.trouble(), told]).toEqual([null, null, ['opened']]);
  isThere = false;
  await door.trouble();
  expect(told).toEqual(['opened', 'closed', 'opened']);
  await door.close();
});

it('leaves nothing open behind it, however often it begins and stops', async () => {
  const config = await webhookConfig();
  const environment = buildEnvironment({ stateDir: tempDir(), secret: async () => secret });
  const open = () => process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length;
  await expect.poll(open).toBe(0);
  for (let time = 0; time < 10; time += 1) {
    const connector = createWebhookConnector(config, environment);
    const stop = connector.watch?.(() => {});
    // Half of them are stopped while they are still opening.
    if (time % 2 === 0) await syncAll(connector);
    if (time % 2 === 0) await push(`http://127.0.0.1:${config.port}/push`, { type: 'win', id: time });
    await stop?.();
  }
  await expect.poll(open).toBe(0);
  expect((await syncAll(createWebhookConnector(config, environment)))[0]?.records?.deal).toHaveLength(5);
});

describe('its tests', () => {
  const results = async (config: WebhookConfig) => {
    const connector = createWebhookConnector(config, buildEnvironment({ secret: async () => secret }));
    const found: [string, string | null][] = [];
    for await (const { test, problem } of connector.check?.(new AbortController().signal) ?? [])
      found.push([test, problem?.code ?? null]);
    return found;
  };

  it('are those that the settings name, and leave the port free', async () => {
    const config = await webhookConfig();
    for (let time = 0; time < 2; time += 1)
      expect(await results(config)).toEqual(webhookSettings.tests.map(({ id }) => [id, null]));
  });

  it('find a port that another program has', async () => {
    const config = await webhookConfig();
    await occupy(config.port);
    expect(await results(config)).toEqual([
      ['secret', null],
      ['port', 'portNotOpen'],
    ]);
  });

  it('find nothing wrong where it is the source itself that has the port', async () => {
    const { config, connector } = await startWebhook();
    expect(await results(config)).toEqual([
      ['secret', null],
      ['port', null],
    ]);
    expect(await syncAll(connector)).toEqual([]);
  });
});

it('a secret that nobody has stored is named by its test', async () => {
  const connector = createWebhookConnector(await webhookConfig(), buildEnvironment());
  const first = await connector.check?.(new AbortController().signal)[Symbol.asyncIterator]().next();
  expect(first?.value).toMatchObject({ test: 'secret', problem: { code: 'secretMissing' } });
});
