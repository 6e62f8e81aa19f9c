import { describe, expect, it } from 'vitest';
import type { Connector } from '../../../../electron/connectors/connector.ts';
import { createWebhookConnector } from '../../../../electron/connectors/webhook/webhook-connector.ts';
import { buildEnvironment } from '../../../builders/connector-environment.ts';
import { describeConnector } from '../../../contracts/connector-contract.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';
import { push, signed, startWebhook, syncAll, webhookConfig } from './pushing.ts';

const createdAt = '2026-11-23T08:00:00Z';
const lead = { type: 'lead', id: 'L-1', createdAt, name: 'Ada', campaignId: 'c7' };
const deal = { type: 'deal', id: 'D-1', stage: 'Proposal', name: 'Fleet', amount: 1200.5, currency: 'EUR' };

describeConnector('a webhook source', async () => {
  const { config, environment, url, stop } = await startWebhook();
  const calls = Array.from({ length: 30 }, (_, id) => ({ type: 'activity', id, at: createdAt, leadId: 'L-1' }));
  await push(url, [lead, deal, ...calls, { type: 'person', id: 'p1', name: 'Grace', team: 'sales' }]);
  await stop();
  let last: Connector | undefined;
  return {
    prefix: 'hook:',
    now: Date.parse(createdAt),
    start: () => (last = createWebhookConnector(config, environment)),
    // Only one at a time listens, as in the app.
    moveOn: async () => {
      const stopLast = last?.watch?.(() => {});
      if (last) await syncAll(last);
      await push(url, [
        { type: 'win', id: 'D-1', amount: 1300, wonAt: '2026-11-23T09:00:00Z' },
        { type: 'activity', id: 3, deleted: true },
      ]);
      await stopLast?.();
      return Date.parse('2026-11-23T09:00:01Z');
    },
    workDir: tempDir(),
  };
});

describe('what is pushed', () => {
  it('comes with the next sync as records, and is told of at once', async () => {
    const { url, news, connector } = await startWebhook();
    expect(await push(url, [lead, deal])).toMatchObject({ status: 202, body: { accepted: 2, repeated: 0 } });
    expect(news).toHaveLength(1);
    const [batch] = await syncAll(connector);
    expect(batch?.records).toEqual({
      lead: [{ id: 'hook:L-1', createdAt: Date.parse(createdAt), name: 'Ada', campaignId: 'hook:c7', attempts: 0 }],
      deal: [{ id: 'hook:D-1', stage: 'Proposal', name: 'Fleet', amount: 120_050, currency: 'EUR' }],
    });
  });

  it('changes what it tells of and leaves the rest', async () => {
    const { url, connector } = await startWebhook();
    await push(url, deal);
    const [first] = await syncAll(connector);
    await push(url, { type: 'win', id: 'D-1', amount: '1300', wonAt: '2026-11-23T09:00:00Z' });
    const [second] = await syncAll(connector, first?.cursor);
    expect(second?.records?.deal).toEqual([
      {
        id: 'hook:D-1',
        stage: 'Proposal',
        name: 'Fleet',
        amount: 130_000,
        currency: 'EUR',
        wonAt: Date.parse('2026-11-23T09:00:00Z'),
      },
    ]);
  });

  it('outlives a restart, and with it what had come before it', async () => {
    const { url, stop, config, environment } = await startWebhook();
    await push(url, [deal, lead]);
    await stop();
    const later = createWebhookConnector(config, environment);
    const [batch] = await syncAll(later);
    expect(batch?.records?.deal).toHaveLength(1);
    expect(await syncAll(later, batch?.cursor)).toEqual([]);
  });

  it('counts once, however often the same event comes', async () => {
    const { url, news } = await startWebhook();
    const event = { ...deal, eventId: 'e-1' };
    expect(await push(url, event)).toMatchObject({ body: { accepted: 1, repeated: 0 } });
    expect(await push(url, [event, event, { ...lead, eventId: 'e-2' }])).toMatchObject({
      body: { accepted: 1, repeated: 2 },
    });
    expect(news).toHaveLength(2);
    const signedBody = JSON.stringify({ ...deal, stage: 'Contract' });
    const headers = signed(signedBody);
    expect(await push(url, { ...deal, stage: 'Contract' }, headers)).toMatchObject({ body: { accepted: 1 } });
    expect(await push(url, { ...deal, stage: 'Contract' }, headers)).toMatchObject({ body: { repeated: 1 } });
    expect(news).toHaveLength(3);
  });

  it('is taken as a whole or not at all', async () => {
    const { url, connector, news } = await startWebhook();
    const answer = await push(url, [deal, { type: 'deal', id: 'D-9', amount: 3 }]);
    expect(answer).toMatchObject({
      status: 400,
      body: { at: '[1].stage', error: '"stage" is needed: it is neither sent nor known from before.' },
    });
    expect([await syncAll(connector), news]).toEqual([[], []]);
  });

  it('is of the types the config accepts', async () => {
    const { url } = await startWebhook({ config: { accepts: ['win'] } });
    expect(await push(url, deal)).toMatchObject({ status: 400, body: { error: 'Only this is taken here: win.' } });
    expect(await push(url, { type: 'win', id: 'D-1' })).toMatchObject({ status: 202 });
  });
});

it.each(['another-store/1', 'nonsense', '/', ''])(
  'a cursor that is none of its own (%o) means nothing: all is told again',
  async (cursor) => {
    const { url, connector } = await startWebhook();
    await push(url, deal);
    expect(await syncAll(connector, cursor)).toHaveLength(1);
  },
);

describe('a source that nobody watches', () => {
  it('tells what it knows, listens to nobody and leaves no trace', async () => {
    const config = await webhookConfig();
    const stateDir = tempDir();
    const connector = createWebhookConnector(config, buildEnvironment({ stateDir: `${stateDir}/hook` }));
    expect(await syncAll(connector)).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${config.port}/push`)).rejects.toThrow('fetch failed');
  });
});
