import { expect, it, onTestFinished } from 'vitest';
import { followConnector } from '../../../fakes/hubspot/follow-connector.ts';
import { type SmallHubspotOptions, startSmallHubspot } from '../../../fakes/hubspot/start-small-hubspot.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

async function following(options: SmallHubspotOptions = {}) {
  const hubspot = await startSmallHubspot(options);
  onTestFinished(() => hubspot.server.close());
  const followed = followConnector(hubspot.connector(), hubspot.clock);
  await followed.poll();
  return { ...hubspot, ...followed };
}

it('reads the whole of a company, also what changed long ago', async () => {
  const { held, count } = await following();
  expect(await count('lead')).toBe(4);
  expect(await held('lead hub:1004')).toMatchObject({ name: 'Long Gone' });
  expect(await held('deal hub:2001')).toMatchObject({ leadId: 'hub:1001', amount: 120_050, currency: 'EUR' });
  expect(await held('deal hub:2002')).toMatchObject({ amount: 98_000, currency: 'JPY' });
  expect(await held('activity hub:call-4001')).toMatchObject({ leadId: 'hub:1002', personId: 'hub:502' });
  expect(await held('person hub:504')).toMatchObject({ name: 'Jean Gone' });
  expect(await held('traffic hub:c0ffee00-0000-4000-8000-000000000001:2026-11-18')).toMatchObject({ visits: 40 });
});

it('counts what it could not take, each record once', async () => {
  const { account, pollAfter, poll, now } = await following();
  account.tables.contacts.put('1005', { firstname: 'Still nobody' }, now + second);
  const first = await pollAfter(minute);
  expect(first.flatMap(({ refusals }) => refusals ?? [])).toEqual([]);
  account.tables.contacts.put('1009', { firstname: 'Nobody else' }, now + 2 * second);
  const second_ = await pollAfter(minute);
  expect(second_.flatMap(({ refusals }) => refusals ?? []).filter(({ entity }) => entity === 'lead')).toEqual([
    { entity: 'lead', reason: 'empty "createdate"', count: 2, example: '1005' },
  ]);
  expect(await poll()).toEqual([]);
});

it('finds a change that searches show late, though a later one was seen before it', async () => {
  const { account, pollAfter, held, now } = await following({ lagMs: 20 * second });
  account.tables.contacts.put('1001', { firstname: 'Late' });
  account.tables.contacts.put('1002', { firstname: 'Early' }, now + 10 * second);
  await pollAfter(11 * second);
  await pollAfter(10 * second);
  expect(await held('lead hub:1001')).toMatchObject({ name: 'Lin Chen' });
  await pollAfter(30 * second);
  expect(await held('lead hub:1001')).toMatchObject({ name: 'Late Chen' });
});

it.each([-2 * hour, 2 * hour])('goes by the stamps of HubSpot, whose clock is %d ms ahead', async (skewMs) => {
  const { account, pollAfter, held } = await following({ skewMs });
  account.tables.contacts.put('1001', { firstname: 'Once' });
  await pollAfter(minute);
  expect(await held('lead hub:1001')).toMatchObject({ name: 'Once Chen' });
  account.tables.contacts.put('1001', { firstname: 'Twice' });
  await pollAfter(minute);
  expect(await held('lead hub:1001')).toMatchObject({ name: 'Twice Chen' });
});

it('reads on where more changed within one instant than a search will ever show', async () => {
  const hubspot = await startSmallHubspot();
  onTestFinished(() => hubspot.server.close());
  const imported = hubspot.now - 5 * minute;
  hubspot.account.tables.contacts.populate({
    count: 10_300,
    firstId: 50_000,
    changedAt: (index) => (index < 10_250 ? imported : imported + index),
    properties: () => ({ createdate: '2026-11-20T09:00:00Z' }),
  });
  const { poll, count } = followConnector(hubspot.connector(), hubspot.clock);
  await poll();
  expect(await count('lead')).toBe(10_304);
  expect(await poll()).toEqual([]);
});

// Of more than 5,000 within minutes it is not remembered which of them were seen.
it.each([1_000, 6_000])('reads an import of %i once, not again with every poll', async (imported) => {
  const { account, server, now, pollAfter, count } = await following();
  account.tables.contacts.populate({
    count: imported,
    firstId: 50_000,
    changedAt: () => now + minute,
    properties: () => ({ createdate: '2026-11-20T09:00:00Z' }),
  });
  await pollAfter(minute);
  expect(await count('lead')).toBe(imported + 4);
  // What comes to light late may still do so for five minutes.
  for (let turn = 0; turn < 2; turn += 1) await pollAfter(6 * minute);
  const before = server.calls.length;
  await pollAfter(30 * second);
  expect(server.calls.length - before).toBeLessThanOrEqual(5);
  account.tables.contacts.put('1001', { firstname: 'Then' });
  expect((await pollAfter(minute)).flatMap(({ records }) => records?.lead ?? [])).toMatchObject([{ id: 'hub:1001' }]);
});

it('reads everything anew when the settings that make records change', async () => {
  const { connector, replace, poll, held } = await following();
  replace(connector({ pipelines: ['Partners'], dealFields: { name: 'hs_object_id' } }));
  await poll();
  expect(await held('deal hub:2001')).toBeUndefined();
  expect(await held('deal hub:2004')).toMatchObject({ name: '2004' });
});
