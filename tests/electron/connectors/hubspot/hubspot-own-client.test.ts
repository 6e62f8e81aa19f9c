/** HubSpot's own client against the fake: code of others, written against the real thing, judges whether it is like it. */
import { Client } from '@hubspot/api-client';
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/deals/models/Filter.js';
import { expect, it, onTestFinished } from 'vitest';
import { plantedSecret } from '../../../contracts/api-contract.ts';
import { starterPlan } from '../../../fakes/hubspot/hubspot-limits.ts';
import { type SmallHubspotOptions, startSmallHubspot } from '../../../fakes/hubspot/start-small-hubspot.ts';

async function clientOf(options: SmallHubspotOptions & { readonly accessToken?: string } = {}) {
  const { accessToken = plantedSecret, ...rest } = options;
  const hubspot = await startSmallHubspot(rest);
  onTestFinished(() => hubspot.server.close());
  return { ...hubspot, client: new Client({ accessToken, basePath: hubspot.server.url }) };
}

it('signs in and lists everything, page by page', async () => {
  const { client, account, now } = await clientOf();
  account.tables.contacts.populate({
    count: 250,
    firstId: 9000,
    changedAt: (index) => now - 1_000_000 + index,
    properties: () => ({ createdate: '2026-11-20T09:00:00Z' }),
  });
  const contacts = await client.crm.contacts.getAll(100, undefined, ['createdate', 'email']);
  expect(contacts).toHaveLength(255);
  expect(contacts[0]).toMatchObject({ id: '1001', archived: false, properties: { email: 'lin@example.com' } });
  expect(contacts[0]?.updatedAt).toBeInstanceOf(Date);
});

it('searches for what changed since, in the order it changed', async () => {
  const { client, now } = await clientOf();
  const { Gte } = FilterOperatorEnum;
  const since = { propertyName: 'hs_lastmodifieddate', operator: Gte, value: String(now - 10 * 86_400_000) };
  const found = await client.crm.deals.searchApi.doSearch({
    filterGroups: [{ filters: [since] }],
    sorts: ['hs_lastmodifieddate'],
    properties: ['dealname'],
    limit: 2,
  });
  expect(found.total).toBe(3);
  expect(found.results.map(({ id }) => id)).toEqual(['2001', '2004']);
  expect(found.paging?.next?.after).toBe('2');
});

it('reads owners, stages, properties and what belongs together', async () => {
  const { client } = await clientOf();
  const owners = await client.crm.owners.ownersApi.getPage();
  expect(owners.results.map(({ lastName }) => lastName)).toEqual(['Lovelace', 'Hopper', 'Kenneth']);
  const pipelines = await client.crm.pipelines.pipelinesApi.getAll('deals');
  expect(pipelines.results[0]?.stages[2]).toMatchObject({ id: 'closedwon', metadata: { isClosed: 'true' } });
  const properties = await client.crm.properties.coreApi.getAll('contacts');
  expect(properties.results.map(({ name }) => name)).toContain('lifecyclestage');
  const both = await client.crm.associations.v4.batchApi.getPage('deals', 'contacts', { inputs: [{ id: '2001' }] });
  expect(both.results[0]?.to[0]).toMatchObject({ toObjectId: '1001' });
  const leads = await client.crm.objects.batchApi.read('leads', {
    inputs: [{ id: '3001' }],
    properties: ['hs_pipeline_stage'],
    propertiesWithHistory: [],
  });
  expect(leads.results[0]?.properties).toEqual({ hs_pipeline_stage: 'unqualified-stage-id' });
});

it.each([
  ['a key that is not accepted', { accessToken: 'run-out' }, 401, 'INVALID_AUTHENTICATION'],
  ['too many calls', { plan: { ...starterPlan, callsPerTenSeconds: 0 } }, 429, undefined],
])('is told of %s', async (_, options, code, category) => {
  const { client } = await clientOf(options);
  await expect(client.crm.contacts.basicApi.getPage()).rejects.toMatchObject({
    code,
    body: category === undefined ? { policyName: 'TEN_SECONDLY_ROLLING' } : { category },
  });
});

it('is told which permission is missing, and of a property that is not there', async () => {
  const { client, account } = await clientOf();
  const search = { filterGroups: [], properties: ['no_such_thing'] };
  await expect(client.crm.contacts.searchApi.doSearch(search)).rejects.toMatchObject({ code: 400 });
  account.scopes.delete('crm.objects.deals.read');
  await expect(client.crm.deals.basicApi.getPage()).rejects.toMatchObject({
    code: 403,
    body: { category: 'MISSING_SCOPES' },
  });
});
