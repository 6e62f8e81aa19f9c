import { expect, it, onTestFinished } from 'vitest';
import { followConnector } from '../../../fakes/hubspot/follow-connector.ts';
import { startSmallHubspot } from '../../../fakes/hubspot/start-small-hubspot.ts';

const minute = 60_000;
const batchRead = '/crm/v3/objects/contacts/batch/read';

async function reading(settings: Readonly<Record<string, unknown>>, without: readonly string[] = []) {
  const hubspot = await startSmallHubspot();
  onTestFinished(() => hubspot.server.close());
  for (const scope of without) hubspot.account.scopes.delete(scope);
  const followed = followConnector(hubspot.connector(settings), hubspot.clock);
  await followed.poll();
  const asked = () => hubspot.server.calls.filter(({ path }) => path === batchRead).map(({ body }) => body);
  return { ...hubspot, ...followed, asked };
}

it('has the address of the contact that leads, where contacts themselves are not taken of HubSpot', async () => {
  const { held, asked } = await reading({ take: ['deal', 'person'] });
  expect(await held('deal hub:2001')).toMatchObject({ email: 'lin@example.com', leadId: 'hub:1001' });
  expect(await held('deal hub:2002')).not.toHaveProperty('email');
  expect(new Set(asked().map((body) => JSON.stringify(body)))).toEqual(
    new Set([JSON.stringify({ inputs: [{ id: '1001' }], properties: ['email'] })]),
  );
});

it('is not asked for where contacts are taken: the deal has its lead then', async () => {
  const { held, asked } = await reading({});
  expect(await held('deal hub:2001')).toMatchObject({ leadId: 'hub:1001' });
  expect(await held('deal hub:2001')).not.toHaveProperty('email');
  expect(asked().filter((body) => JSON.stringify(body).includes('["email"]'))).toEqual([]);
});

it('is the property that the config names', async () => {
  const { held } = await reading({ take: ['deal'], leadFields: { email: 'company' } });
  expect(await held('deal hub:2001')).toMatchObject({ email: 'Chen GmbH' });
});

it('is done without where contacts may not be read', async () => {
  const { held, asked } = await reading({ take: ['deal'] }, ['crm.objects.contacts.read']);
  expect(await held('deal hub:2001')).toMatchObject({ name: 'Chen: machines' });
  expect(await held('deal hub:2001')).not.toHaveProperty('email');
  expect(asked()).toEqual([]);
});

it('is asked for with deals that changed, and not with a poll that finds nothing', async () => {
  const { account, pollAfter, held, asked } = await reading({ take: ['deal'] });
  const before = asked().length;
  account.tables.deals.put('2001', { amount: '7' });
  account.tables.contacts.put('1001', { email: 'new@example.com' });
  await pollAfter(minute);
  expect(await held('deal hub:2001')).toMatchObject({ amount: 700, email: 'new@example.com' });
  await pollAfter(minute);
  expect(asked()).toHaveLength(before + 1);
});
