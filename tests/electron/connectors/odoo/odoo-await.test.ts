/**
 * The fake is judged by a client that nobody here wrote. `odoo-await` speaks XML-RPC, a third face in front of the same
 * models, which is there for it alone.
 */
import OdooAwait from 'odoo-await';
import { expect, it, onTestFinished } from 'vitest';
import { plantedSecret } from '../../../contracts/api-contract.ts';
import type { FakeOdoo } from '../../../fakes/odoo/fake-odoo.ts';
import { startOdoo } from './odoo-subject.ts';

async function clientOf(password = plantedSecret): Promise<{ odoo: FakeOdoo; client: OdooAwait }> {
  const odoo = await startOdoo({ version: 17 });
  onTestFinished(() => odoo.server.close());
  const client = new OdooAwait({ baseUrl: odoo.server.url, db: 'acme', username: 'wall@acme.example', password });
  return { odoo, client };
}

const everything = { context: { active_test: false }, order: 'id' };

it('odoo-await signs in, and is turned away with a wrong key', async () => {
  const { client } = await clientOf();
  await expect(client.connect()).resolves.toBe(7);
  const stranger = await clientOf('wrong');
  await expect(stranger.client.connect()).rejects.toMatch(/credentials/);
});

it('odoo-await lists all leads page by page, archived ones only where it asks for them', async () => {
  const { client } = await clientOf();
  await client.connect();
  const pages = await Promise.all(
    [0, 2, 4].map((offset) =>
      client.searchRead<{ id: number }>('crm.lead', {}, ['id'], { ...everything, offset, limit: 2 }),
    ),
  );
  expect(pages.map((page) => page.map(({ id }) => id))).toEqual([[1, 2], [3, 4], [5]]);
  await expect(client.search('crm.lead', {})).resolves.toEqual([1, 3, 4, 5]);
});

it('odoo-await finds what changed since, and reads links, empty fields and times as Odoo writes them', async () => {
  const { client } = await clientOf();
  await client.connect();
  const changed = await client.searchRead(
    'crm.lead',
    [
      ['write_date', '>=', '2026-11-17 12:00:00'],
      ['type', '=', 'opportunity'],
    ],
    ['stage_id', 'campaign_id', 'write_date', 'expected_revenue'],
    everything,
  );
  expect(changed).toEqual([
    {
      id: 3,
      stage_id: [3, 'Proposition'],
      campaign_id: false,
      write_date: '2026-11-17 12:00:00',
      expected_revenue: 1200.5,
    },
  ]);
});

it('odoo-await asks which fields there are', async () => {
  const { client } = await clientOf();
  await client.connect();
  const fields: unknown = await client.getFields('crm.lead', ['type']);
  expect(fields).toMatchObject({ stage_id: { type: 'many2one' }, duration_tracking: { type: 'json' } });
  expect(fields).not.toHaveProperty('won_status');
});

it('odoo-await may change nothing', async () => {
  const { client } = await clientOf();
  await client.connect();
  await expect(client.update('crm.lead', 1, { name: 'mine' })).rejects.toThrow(/not allowed/);
});
