import { describe, expect, it, onTestFinished } from 'vitest';
import { plantedSecret } from '../../../contracts/api-contract.ts';
import { followConnector } from '../../../fakes/hubspot/follow-connector.ts';
import { starterPlan, tooMany } from '../../../fakes/hubspot/hubspot-limits.ts';
import { refusal } from '../../../fakes/hubspot/hubspot-server.ts';
import { type SmallHubspotOptions, startSmallHubspot } from '../../../fakes/hubspot/start-small-hubspot.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

const hour = 3_600_000;

async function hubspotOf(options: SmallHubspotOptions = {}) {
  const hubspot = await startSmallHubspot(options);
  onTestFinished(() => hubspot.server.close());
  return hubspot;
}

describe('told that it was too much', () => {
  it.each([
    ['SECONDLY', 'addressBusy', 1000],
    ['TEN_SECONDLY_ROLLING', 'addressBusy', 10_000],
    // It is noon in London, and one o'clock in Berlin, where the account is.
    ['DAILY', 'dailyLimitReached', 11 * hour],
  ])('by %s, waits its time', async (policy, code, retryAfterMs) => {
    const { server, connector, clock } = await hubspotOf();
    server.fail([null, { kind: 'reply', ...tooMany({ policy, message: 'some' }) }]);
    await expect(followConnector(connector(), clock).poll()).rejects.toMatchObject({
      kind: 'rateLimited',
      problem: { code },
      retryAfterMs,
    });
  });

  it('keeps to Retry-After where there is one', async () => {
    const { server, connector, clock } = await hubspotOf();
    const { status, body } = tooMany({ policy: 'SECONDLY', message: 'secondly' });
    server.fail([{ kind: 'reply', ...(status ? { status } : {}), body, headers: { 'retry-after': '3' } }]);
    await expect(followConnector(connector(), clock).poll()).rejects.toMatchObject({ retryAfterMs: 3000 });
  });
});

describe('of its own accord', () => {
  it('stays within the limits of the smallest plan', async () => {
    const { server, connector, clock, now } = await hubspotOf({ plan: { ...starterPlan, callsPerTenSeconds: 20 } });
    await followConnector(connector({ callsPerTenSeconds: 20 }), clock).poll();
    expect(server.calls.length).toBeGreaterThan(30);
    expect(clock.now() - now).toBeGreaterThan(10_000);
  });

  it('stops at its share of the day, and counts over a restart', async () => {
    const { server, connector, clock } = await hubspotOf();
    const settings = { callsPerDay: 1000, dailyShare: 0.05 };
    const stateDir = tempDir();
    const first = connector(settings, { stateDir });
    await followConnector(first, clock).poll();
    const used = server.calls.length;
    expect(first.usage?.()).toMatchObject({ used, allowed: 50 });
    const second = connector(settings, { stateDir });
    await expect(followConnector(second, clock).poll()).rejects.toMatchObject({
      kind: 'rateLimited',
      problem: { code: 'dailyShareSpent', params: { used: 50, share: 0.05 } },
    });
    expect(server.calls.length).toBe(50);
  });

  it('asks five times at most with a poll that finds nothing, the looks at the account included', async () => {
    const { server, connector, clock } = await hubspotOf();
    const { poll, pollAfter } = followConnector(connector(), clock);
    await poll();
    const costs: number[] = [];
    for (let turn = 0; turn < 150; turn += 1) {
      const before = server.calls.length;
      expect(await pollAfter(30_000)).toEqual([]);
      costs.push(server.calls.length - before);
    }
    expect(Math.max(...costs)).toBeLessThanOrEqual(5);
  });
});

describe('the key', () => {
  it('that is not stored is named, with how to store it', async () => {
    const { connector, clock } = await hubspotOf();
    const keyless = connector({}, { secret: async () => undefined });
    await expect(followConnector(keyless, clock).poll()).rejects.toMatchObject({
      kind: 'signInNeeded',
      problem: { code: 'secretMissing', params: { name: 'hubspot', variable: 'TANDEM_SECRET_HUBSPOT' } },
    });
  });

  it('that is stored anew counts at once', async () => {
    const { connector, clock } = await hubspotOf();
    let key = 'run-out';
    const { poll, held } = followConnector(connector({}, { secret: async () => key }), clock);
    await expect(poll()).rejects.toMatchObject({
      kind: 'signInNeeded',
      problem: { code: 'keyRefused', params: { vendor: 'HubSpot', name: 'hubspot', status: 401 } },
    });
    key = plantedSecret;
    await poll();
    expect(await held('lead hub:1001')).toBeDefined();
  });

  it('that lacks a permission is told with its name', async () => {
    const { account, connector, clock } = await hubspotOf();
    account.scopes.delete('crm.objects.deals.read');
    await expect(followConnector(connector(), clock).poll()).rejects.toMatchObject({
      kind: 'signInNeeded',
      problem: { code: 'scopeMissing', params: { what: 'deals', scope: 'crm.objects.deals.read' } },
    });
  });

  it('needs no permission for what is not taken of this source', async () => {
    const { account, connector, clock } = await hubspotOf();
    for (const type of ['contacts', 'owners', 'leads']) account.scopes.delete(`crm.objects.${type}.read`);
    const { poll, count } = followConnector(connector({ take: ['deal'] }), clock);
    await poll();
    expect([await count('deal'), await count('lead'), await count('person')]).toEqual([4, 0, 0]);
  });

  it('may do without leads, e-mails and campaigns, and reads them once it is allowed to', async () => {
    const { account, connector, clock } = await hubspotOf();
    const extras = ['crm.objects.leads.read', 'sales-email-read', 'marketing.campaigns.read'];
    for (const scope of extras) account.scopes.delete(scope);
    const { poll, pollAfter, pollFor, held } = followConnector(connector(), clock);
    await poll();
    expect(await held('activity hub:call-4001')).toBeDefined();
    expect(await held('activity hub:email-4001')).toBeUndefined();
    expect(await held('lead hub:1002')).not.toHaveProperty('rejectReason');
    for (const scope of extras) account.scopes.add(scope);
    await pollAfter(hour);
    await pollFor(20 * 60_000);
    expect(await held('activity hub:email-4001')).toBeDefined();
    expect(await held('lead hub:1002')).toMatchObject({ rejectReason: 'No budget' });
    expect(await held('campaign hub:c0ffee00-0000-4000-8000-000000000001')).toMatchObject({ name: 'Autumn fair' });
  });
});

it.each([477, 423])('waits while the account is being moved (%d)', async (status) => {
  const { server, connector, clock } = await hubspotOf();
  server.fail([{ kind: 'reply', ...refusal(status, 'LOCKED', 'moving'), headers: { 'retry-after': '60' } }]);
  await expect(followConnector(connector(), clock).poll()).rejects.toMatchObject({
    kind: 'unreachable',
    retryAfterMs: 60_000,
  });
});

it('reads the list of properties anew when a search is turned down', async () => {
  const { account, connector, clock } = await hubspotOf();
  const { poll, pollAfter, held } = followConnector(connector(), clock);
  await poll();
  const names = account.properties.contacts;
  names.splice(
    names.findIndex(({ name }) => name === 'company'),
    1,
  );
  account.tables.contacts.put('1001', { firstname: 'Anew' });
  await expect(pollAfter(30_000)).rejects.toMatchObject({ kind: 'unusable' });
  await pollAfter(30_000);
  expect(await held('lead hub:1001')).toMatchObject({ name: 'Anew Chen' });
});
