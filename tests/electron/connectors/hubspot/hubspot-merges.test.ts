import { expect, it, onTestFinished } from 'vitest';
import { followConnector } from '../../../fakes/hubspot/follow-connector.ts';
import { startSmallHubspot } from '../../../fakes/hubspot/start-small-hubspot.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

async function following(settings: Readonly<Record<string, unknown>> = {}) {
  const hubspot = await startSmallHubspot();
  onTestFinished(() => hubspot.server.close());
  const { account, now } = hubspot;
  account.tables.calls.put('4002', { hs_timestamp: new Date(now - day).toISOString() }, now - day);
  account.link('calls', '4002', 'contacts', '1001');
  // Merged years ago, and touched a month ago.
  account.tables.contacts.put(
    '1007',
    { createdate: '2025-01-01T00:00:00Z', hs_merged_object_ids: '900' },
    now - 30 * day,
  );
  const followed = followConnector(hubspot.connector(settings), hubspot.clock);
  await followed.poll();
  const asked = (from: string, to: string) =>
    hubspot.server.calls.filter(({ path }) => path === `/crm/v4/associations/${from}/${to}/batch/read`).length;
  return { ...hubspot, ...followed, asked };
}

it('gives what belonged to merged contacts to the one they became, whose id is new', async () => {
  const { account, pollAfter, held } = await following();
  account.merge('contacts', '1010', '1001', '1002');
  await pollAfter(minute);
  expect([await held('lead hub:1001'), await held('lead hub:1002')]).toEqual([undefined, undefined]);
  expect(await held('lead hub:1010')).toMatchObject({ name: 'Lin Chen', rejectReason: 'No budget' });
  expect(await held('deal hub:2001')).toMatchObject({ leadId: 'hub:1010', amount: 120_050 });
  for (const id of ['call-4001', 'call-4002', 'email-4001'])
    expect(await held(`activity hub:${id}`)).toMatchObject({ leadId: 'hub:1010' });
});

it('gives what was done for merged deals to the one they became', async () => {
  const { account, pollAfter, held } = await following();
  account.merge('deals', '2010', '2001', '2004');
  await pollAfter(minute);
  expect(await held('deal hub:2010')).toMatchObject({ name: 'Chen: machines', leadId: 'hub:1001' });
  expect(await held('activity hub:meeting-5001')).toMatchObject({ dealId: 'hub:2010' });
});

it('does so once, however often the contact changes after that', async () => {
  const { account, pollAfter, held, asked } = await following();
  account.merge('contacts', '1001', '1003');
  await pollAfter(minute);
  expect(asked('contacts', 'deals')).toBe(1);
  account.tables.contacts.put('1001', { firstname: 'Once more' });
  await pollAfter(minute);
  expect(await held('lead hub:1001')).toMatchObject({ name: 'Once more Chen' });
  expect(asked('contacts', 'deals')).toBe(1);
});

it('costs a first reading nothing: what was merged long ago is read as it is', async () => {
  const { held, asked } = await following();
  expect(await held('lead hub:1007')).toBeDefined();
  expect(asked('contacts', 'deals')).toBe(0);
});

it('asks for nothing that is not taken of this source, or may not be read', async () => {
  const leadsAlone = await following({ take: ['lead', 'activity'] });
  leadsAlone.account.scopes.delete('sales-email-read');
  leadsAlone.account.merge('contacts', '1010', '1001', '1002');
  await leadsAlone.pollAfter(minute);
  expect(await leadsAlone.held('activity hub:call-4002')).toMatchObject({ leadId: 'hub:1010' });
  expect(leadsAlone.asked('contacts', 'deals')).toBe(0);
});
