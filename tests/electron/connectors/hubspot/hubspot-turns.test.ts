/** What is read a page at a time, with a page for every turn, comes round whether there was something on a page or not. */
import { expect, it, onTestFinished } from 'vitest';
import { followConnector } from '../../../fakes/hubspot/follow-connector.ts';
import { startSmallHubspot } from '../../../fakes/hubspot/start-small-hubspot.ts';

const minute = 60_000;

it('finds what was deleted on the later pages of a full bin too', async () => {
  const { account, server, clock, connector, now } = await startSmallHubspot();
  onTestFinished(() => server.close());
  for (let index = 0; index < 150; index += 1) {
    const id = String(6000 + index);
    account.tables.deals.put(id, { dealstage: 'contractsent', pipeline: 'default' }, now - 90 * 24 * 60 * minute);
    account.tables.deals.archive(id);
  }
  account.tables.deals.put('7001', { dealstage: 'contractsent', pipeline: 'default' }, now - minute);
  const { poll, pollFor, held } = followConnector(connector(), clock);
  await poll();
  await pollFor(20 * minute);
  account.tables.deals.archive('7001');
  await pollFor(20 * minute);
  expect(await held('deal hub:7001')).toBeUndefined();
});

it('looks at each campaign of today in turn, also at those after one that nobody visits', async () => {
  const { account, server, clock, connector } = await startSmallHubspot();
  onTestFinished(() => server.close());
  const days: Record<string, readonly [number, number]> = {};
  for (const [id, of] of [
    ['aaaa', {}],
    ['bbbb', days],
  ] as const)
    account.campaigns.push({ id, properties: {}, days: of });
  const { poll, pollFor, held } = followConnector(connector(), clock);
  await poll();
  days['2026-11-20'] = [7, 1];
  await pollFor(30 * minute);
  expect(await held('traffic hub:bbbb:2026-11-20')).toMatchObject({ visits: 7, conversions: 1 });
});
