import { expect, it } from 'vitest';
import type { Connector } from '../../../../electron/connectors/connector.ts';
import { pipedriveSettings } from '../../../../shared/config/sources/pipedrive-settings.ts';
import { pipedriveSchema } from '../../../../shared/config/sources/pipedrive.ts';
import { openAccount } from './pipedrive-account.ts';

async function tried({ check }: Connector) {
  const found: { readonly test: string; readonly code: string | null; readonly params: unknown }[] = [];
  for await (const { test, problem } of check?.(new AbortController().signal) ?? [])
    found.push({ test, code: problem?.code ?? null, params: problem?.params });
  return found;
}

it('runs the tests that the settings list, in their order', async () => {
  const { connect } = await openAccount();
  const found = await tried(connect());
  expect(found.map(({ test }) => test)).toEqual(pipedriveSettings.tests.map(({ id }) => id));
  expect(found.filter(({ code }) => code !== null)).toEqual([]);
});

it('goes no further than the key where that is refused', async () => {
  const { connect, server } = await openAccount();
  server.fail([{ kind: 'reply', status: 401, body: {} }]);
  expect(await tried(connect())).toMatchObject([
    { test: 'address', code: null },
    { test: 'key', code: 'keyRefused' },
  ]);
});

it('says so where nobody answers', async () => {
  const { connect, server } = await openAccount();
  await server.close();
  expect(await tried(connect())).toMatchObject([{ test: 'address', code: 'networkAway' }]);
});

it('names what the key may not read', async () => {
  const { connect } = await openAccount({ server: { forbidden: ['persons', 'leads'] } });
  const refused = (await tried(connect())).filter(({ code }) => code !== null);
  expect(refused).toMatchObject([
    { test: 'leads', code: 'scopeMissing', params: { scope: 'leads:read' } },
    { test: 'persons', code: 'scopeMissing', params: { what: 'persons', scope: 'contacts:read' } },
  ]);
});

it('says so where the names of fields may not be read', async () => {
  const { connect } = await openAccount({ server: { forbidden: ['dealFields'] } });
  const refused = (await tried(connect())).filter(({ code }) => code !== null);
  expect(refused).toMatchObject([
    { test: 'labels', code: 'scopeMissing', params: { what: 'dealFields' } },
    { test: 'fields', code: 'scopeMissing', params: { what: 'dealFields' } },
  ]);
});

it('tries nothing that is not wanted', async () => {
  const { connect, server } = await openAccount({
    config: { take: ['deal'] },
    server: { forbidden: ['leads', 'activities'] },
  });
  expect((await tried(connect())).filter(({ code }) => code !== null)).toEqual([]);
  expect(server.calls.filter(({ path }) => /leads|activities/.test(path))).toEqual([]);
});

it('names pipelines, labels and fields that are not there', async () => {
  const { connect, company } = await openAccount({
    config: {
      pipelines: ['New Business', 'Renewals'],
      leadStages: { accepted: [' warm '], rejected: ['Cold', 'Frozen'] },
      fields: { leadSource: 'Source channel', leadType: 'Kind' },
    },
  });
  company.labels.push({ id: 'label-1', name: 'Warm' });
  const refused = (await tried(connect())).filter(({ code }) => code !== null);
  const told = (what: string, name: string) => ({ code: 'nameUnknown', params: { vendor: 'Pipedrive', what, name } });
  expect(refused).toEqual([
    { test: 'pipelines', ...told('pipeline', 'Renewals') },
    { test: 'labels', ...told('label', 'Cold", "Frozen') },
    { test: 'fields', ...told('field', 'Kind') },
  ]);
});

it('has a setting for every place of the config, in words of both languages', () => {
  const { kind: _kind, id: _id, label: _label, take: _take, base: _base, ...shape } = pipedriveSchema.shape;
  const places = new Set(pipedriveSettings.settings.map(({ at }) => at.split('.')[0]));
  expect(places).toEqual(new Set(Object.keys(shape)));
  for (const { label, help } of pipedriveSettings.settings)
    for (const words of [label, help]) expect([words.en, words.de].filter((text) => text.trim() === '')).toEqual([]);
});
