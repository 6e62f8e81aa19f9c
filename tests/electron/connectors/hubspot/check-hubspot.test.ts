import { expect, it, onTestFinished } from 'vitest';
import type { Connector } from '../../../../electron/connectors/connector.ts';
import { hubspotSchema } from '../../../../shared/config/sources/hubspot.ts';
import { hubspotSettings } from '../../../../shared/config/sources/hubspot-settings.ts';
import { startSmallHubspot } from '../../../fakes/hubspot/start-small-hubspot.ts';

async function hubspotOf() {
  const hubspot = await startSmallHubspot();
  onTestFinished(() => hubspot.server.close());
  return hubspot;
}

async function tried({ check }: Connector) {
  const found: { readonly test: string; readonly code: string | null; readonly params: unknown }[] = [];
  for await (const { test, problem } of check?.(new AbortController().signal) ?? [])
    found.push({ test, code: problem?.code ?? null, params: problem?.params });
  return found;
}

it('runs the tests that the settings list, in their order', async () => {
  const { connector } = await hubspotOf();
  const found = await tried(connector());
  expect(found.map(({ test }) => test)).toEqual(hubspotSettings.tests.map(({ id }) => id));
  expect(found.filter(({ code }) => code !== null)).toEqual([]);
});

it('goes no further than the key where that is refused, or not there', async () => {
  const { connector } = await hubspotOf();
  const refused = (key: string | undefined) => tried(connector({}, { secret: async () => key }));
  expect(await refused('run-out')).toMatchObject([{ code: null }, { test: 'key', code: 'keyRefused' }]);
  expect(await refused(undefined)).toMatchObject([{ code: null }, { test: 'key', code: 'secretMissing' }]);
});

it('says so where nobody answers', async () => {
  const { connector, server } = await hubspotOf();
  await server.close();
  expect(await tried(connector())).toMatchObject([{ test: 'address', code: 'networkAway' }]);
});

it('names every permission that is missing, also of what can be done without', async () => {
  const { account, connector } = await hubspotOf();
  for (const scope of ['crm.objects.leads.read', 'crm.objects.owners.read', 'sales-email-read'])
    account.scopes.delete(scope);
  const missing = (await tried(connector())).filter(({ code }) => code !== null);
  expect(missing).toMatchObject([
    { test: 'leads', code: 'scopeMissing', params: { scope: 'crm.objects.leads.read' } },
    { test: 'emails', code: 'scopeMissing', params: { scope: 'sales-email-read' } },
    { test: 'owners', code: 'scopeMissing', params: { scope: 'crm.objects.owners.read' } },
  ]);
});

it('does not try what is not taken of this source', async () => {
  const { account, connector } = await hubspotOf();
  for (const type of ['leads', 'owners']) account.scopes.delete(`crm.objects.${type}.read`);
  const found = await tried(connector({ take: ['deal'], leadFields: { interest: 'no_such' } }));
  expect(found.map(({ test }) => test)).toEqual(hubspotSettings.tests.map(({ id }) => id));
  expect(found.filter(({ code }) => code !== null)).toEqual([]);
});

it('names fields, stages and pipelines that are not there', async () => {
  const { connector } = await hubspotOf();
  const settings = {
    leadFields: { interest: 'no_such', leadType: 'leads.nor_this' },
    dealFields: { wonAt: 'signed_on' },
    leadStages: { mql: ['Marketing Qualified Lead'], rejected: ['Recycled'] },
    pipelines: ['partners', 'Renewals'],
  };
  const told = (what: string, name: string) => ({ code: 'nameUnknown', params: { vendor: 'HubSpot', what, name } });
  expect((await tried(connector(settings))).filter(({ code }) => code !== null)).toEqual([
    { test: 'fields', ...told('field', 'no_such", "leads.nor_this') },
    { test: 'stages', ...told('stage', 'Recycled') },
    { test: 'pipelines', ...told('pipeline', 'Renewals') },
  ]);
});

it('looks at the account anew with every check', async () => {
  const { account, connector } = await hubspotOf();
  const checked = connector({ pipelines: ['Renewals'] });
  expect((await tried(checked)).find(({ test }) => test === 'pipelines')?.code).toBe('nameUnknown');
  account.pipelines.deals.push({ id: '88', label: 'Renewals', stages: [] });
  expect((await tried(checked)).find(({ test }) => test === 'pipelines')?.code).toBeNull();
});

it('every setting of the config is described, and nothing else', () => {
  const described = new Set(hubspotSettings.settings.map(({ at }) => at.split('.')[0]));
  const shared = new Set(['kind', 'id', 'label', 'take']);
  const known = Object.keys(hubspotSchema.shape).filter((name) => !shared.has(name));
  expect(described).toEqual(new Set(known));
});
