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

type Counts = readonly [visits: number, conversions: number];

/** Two campaigns without an end, one of which nobody visits; `days` is what the other brings. */
async function withCampaigns(days: Record<string, Counts>) {
  const { account, server, clock, connector } = await startSmallHubspot();
  onTestFinished(() => server.close());
  account.campaigns.push({ id: 'aaaa', properties: {}, days: {} }, { id: 'bbbb', properties: {}, days });
  const followed = followConnector(connector(), clock);
  await followed.poll();
  const asked = (id: string) => server.calls.filter(({ path }) => path.includes(`/campaigns/${id}/`)).length;
  return { ...followed, asked };
}

it('looks at each campaign of today in turn, also at those after one that nobody visits', async () => {
  const days: Record<string, Counts> = {};
  const { pollFor, held } = await withCampaigns(days);
  days['2026-11-20'] = [7, 1];
  await pollFor(30 * minute);
  expect(await held('traffic hub:bbbb:2026-11-20')).toMatchObject({ visits: 7, conversions: 1 });
});

it('reads the days on which the wall was off, and the rest of the one on which it went off', async () => {
  // A Friday at noon.
  const days: Record<string, Counts> = { '2026-11-20': [5, 0] };
  const { pollAfter, pollFor, held } = await withCampaigns(days);
  Object.assign(days, { '2026-11-20': [9, 1], '2026-11-21': [4, 0], '2026-11-22': [1, 0] });
  await pollAfter(68 * 60 * minute);
  await pollFor(30 * minute);
  const visits = ['20', '21', '22'].map(async (day) => (await held(`traffic hub:bbbb:2026-11-${day}`))?.['visits']);
  expect(await Promise.all(visits)).toEqual([9, 4, 1]);
});

it('takes a call for half a year without a visit, and reads the days of the weeks with some', async () => {
  const { held, asked } = await withCampaigns({ '2026-06-15': [2, 1], '2026-06-16': [3, 0], '2026-11-01': [1, 0] });
  expect(await held('traffic hub:bbbb:2026-06-15')).toMatchObject({ visits: 2, conversions: 1 });
  expect(await held('traffic hub:bbbb:2026-06-16')).toMatchObject({ visits: 3 });
  expect(await held('traffic hub:bbbb:2026-11-01')).toMatchObject({ visits: 1 });
  // One for its past, one for now.
  expect(asked('aaaa')).toBe(2);
  // The half year, its 26 weeks, the days of two of them; and one for now.
  expect(asked('bbbb')).toBeLessThanOrEqual(1 + 26 + 2 * 7 + 1);
});
