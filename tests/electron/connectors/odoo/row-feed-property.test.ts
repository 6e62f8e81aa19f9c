import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRowFeed } from '../../../../electron/connectors/odoo/row-feed.ts';
import { rowSchema } from '../../../../electron/connectors/odoo/row-values.ts';
import { createFakeClock } from '../../../fakes/fake-clock.ts';
import { createTables } from '../../../fakes/odoo/odoo-tables.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const asker = { version: 19, isAdministrator: false };
const { signal } = new AbortController();

/** A write between two pages: which row, how long after the one before, and how late it shows: within the five minutes. */
const write = fc.record({
  id: fc.integer({ min: 1, max: 12 }),
  laterMs: fc.constantFrom(0, 1, 400, 1000),
  lateMs: fc.constantFrom(0, 0, 300, 240_000),
});

it('every row is read as it was written last, whatever is written between two pages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(write, { maxLength: 40 }), async (pageSize, writes) => {
      const tables = createTables();
      const feed = createRowFeed(
        {
          search: async ({ model, domain, fields, limit = null, order }) =>
            tables
              .search(model, { domain, offset: 0, limit, order, activeTest: false }, asker)
              .map((row) => rowSchema.parse(tables.told(model, row, fields, asker))),
        },
        createFakeClock(),
        { model: 'crm.lead', domain: [], fields: ['name'], pageSize },
      );
      const read = new Map<number, unknown>();
      let position = feed.from(0);
      const readPage = async (): Promise<boolean> => {
        const page = await feed.changes(position, signal);
        position = page.position;
        for (const row of page.news) read.set(row.id, row['name']);
        return page.more;
      };
      const readAll = async (): Promise<void> => {
        while (await readPage());
      };
      let clock = noon;
      for (const [index, { id, laterMs, lateMs }] of writes.entries()) {
        clock += laterMs;
        tables.put('crm.lead', { id, name: `version ${index}` }, clock - lateMs);
        if (index % 3 !== 0) await readPage();
      }
      await readAll();
      await readAll();
      expect(read).toEqual(new Map(tables.rows('crm.lead').map(({ id, name }) => [id, name])));
    }),
    { numRuns: 300 },
  );
});
