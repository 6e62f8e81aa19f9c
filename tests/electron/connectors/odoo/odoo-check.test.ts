import { expect, it, onTestFinished } from 'vitest';
import { odooSettings } from '../../../../shared/config/sources/odoo-settings.ts';
import { odooSchema } from '../../../../shared/config/sources/odoo.ts';
import type { FakeOdooOptions } from '../../../fakes/odoo/fake-odoo.ts';
import { connectTo, startOdoo } from './odoo-subject.ts';

async function checked(settings: object = {}, options: Partial<FakeOdooOptions> = {}) {
  const odoo = await startOdoo(options);
  onTestFinished(() => odoo.server.close());
  const told: (readonly [string, unknown])[] = [];
  const { signal } = new AbortController();
  for await (const { test, problem } of connectTo(odoo, settings).check?.(signal) ?? []) told.push([test, problem]);
  return told;
}

it('all is well, in the order of the description', async () => {
  const tests = odooSettings.tests.map(({ id }) => [id, null]);
  expect(await checked({ stages: { sql: ['qualified', 'won'] }, fields: { interest: 'x_interest' } })).toEqual(tests);
});

it('stops where nobody is there, and where the key is refused', async () => {
  expect(await checked({ base: 'http://127.0.0.1:9' })).toEqual([
    ['address', expect.objectContaining({ code: 'networkAway' })],
  ]);
  expect(await checked({}, { key: 'another' })).toEqual([
    ['address', null],
    ['key', expect.objectContaining({ code: 'keyRefused' })],
  ]);
});

it('names what may not be read, and goes on with the rest', async () => {
  const told = await checked({}, { denied: new Set(['mail.message']) });
  expect(told.filter(([, problem]) => problem !== null)).toEqual([
    [
      'messages',
      expect.objectContaining({ code: 'scopeMissing', params: expect.objectContaining({ what: 'mail.message' }) }),
    ],
  ]);
});

it('tries nothing that is not wanted', async () => {
  const told = await checked({ take: ['person'] }, { denied: new Set(['crm.lead', 'mail.message']) });
  expect(told).toEqual([
    ['address', null],
    ['key', null],
    ['people', null],
  ]);
});

it('names the fields and stages that Odoo does not have', async () => {
  const stages = { mql: ['New', 'Demo held'], sql: ['Demo done'] };
  const told = await checked({ fields: { interest: 'x_studio_wish' }, stages });
  expect(told.filter(([, problem]) => problem !== null)).toEqual([
    ['fields', { code: 'nameUnknown', params: { vendor: 'Odoo', what: 'field', name: 'x_studio_wish' } }],
    ['stages', { code: 'nameUnknown', params: { vendor: 'Odoo', what: 'stage', name: 'Demo held", "Demo done' } }],
  ]);
});

it('describes every setting that there is, and none that there is not', () => {
  const shape = odooSchema.shape;
  const nested = (['stages', 'teams'] as const).flatMap((name) =>
    Object.keys(shape[name].unwrap().shape).map((key) => `${name}.${key}`),
  );
  const flat = Object.keys(shape).filter(
    (name) => !['kind', 'id', 'label', 'take', 'key', 'stages', 'teams'].includes(name),
  );
  expect(odooSettings.settings.map(({ at }) => at).sort()).toEqual([...flat, 'key.secret', ...nested].sort());
});
