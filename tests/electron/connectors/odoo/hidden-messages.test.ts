/** Odoo takes messages out of a page that the key may not see, after it has counted the page: such as another company's. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRecordKeeper } from '../../../contracts/record-keeper.ts';
import { day, fillTables, leadRow, messageRow } from '../../../fakes/odoo/odoo-company.ts';
import type { Tables } from '../../../fakes/odoo/odoo-tables.ts';
import { connectTo, now, startOdoo, syncOnce } from './odoo-subject.ts';

const minute = 60_000;
const range = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** A message to the only lead. */
function put(tables: Tables, id: number, at: number): void {
  tables.put('mail.message', messageRow(id, 1, at), at);
}

async function anOdoo(hidden: readonly number[], fill: (tables: Tables) => void) {
  const odoo = await startOdoo({
    hiddenMessages: new Set(hidden),
    fill: (tables) => {
      fillTables(tables, now);
      tables.put('crm.lead', leadRow(1, now - 300 * day), now - 300 * day);
      fill(tables);
    },
  });
  onTestFinished(() => odoo.server.close());
  return odoo;
}

describe('messages are all read', () => {
  it('though Odoo takes some out of a page', async () => {
    const odoo = await anOdoo([1000, 1001], (tables) => {
      for (const id of range(1000, 1100)) put(tables, id, now - day + id * 1000);
    });
    expect((await syncOnce(connectTo(odoo))).records('activity')).toHaveLength(1098);
  });

  it.each([
    ['lately', now - 20 * day],
    ['long ago', now - 200 * day],
  ])('though others wrote thousands between two of them %s, and thousands after', async (_, begin) => {
    const others = [...range(101, 2500), ...range(3101, 2500)];
    const odoo = await anOdoo(others, (tables) => {
      for (const id of [100, 3100, ...others]) put(tables, id, begin + id * 1000);
    });
    const { records } = await syncOnce(connectTo(odoo));
    expect(records('activity').map(({ id }) => id)).toEqual(['crm:message/100', 'crm:message/3100']);
  });

  it('as they come, though others wrote more than a page since the last one', async () => {
    const others = range(101, 1500);
    const odoo = await anOdoo(others, (tables) => put(tables, 100, now - day));
    const connector = connectTo(odoo);
    const keeper = createRecordKeeper();
    const { cursor } = await syncOnce(connector, { keeper });
    for (const id of others) put(odoo.tables, id, now + id);
    const quiet = await syncOnce(connector, { cursor, keeper, at: now + minute });
    put(odoo.tables, 2000, now + minute);
    const { records } = await syncOnce(connector, { cursor: quiet.cursor, keeper, at: now + 2 * minute });
    expect(records('activity').map(({ id }) => id)).toEqual(['crm:message/100', 'crm:message/2000']);
  });
});

it('messages are not taken for deleted because others wrote thousands between them', async () => {
  const others = range(101, 4500);
  const odoo = await anOdoo(others, (tables) => {
    for (const id of [100, 5000, ...others]) put(tables, id, now - 2 * day + id * 1000);
  });
  const connector = connectTo(odoo);
  const keeper = createRecordKeeper();
  const { cursor } = await syncOnce(connector, { keeper });
  odoo.tables.remove('mail.message', 100);
  const { records } = await syncOnce(connector, { cursor, keeper, at: now + day + minute });
  expect(records('activity').map(({ id }) => id)).toEqual(['crm:message/5000']);
});

it('a company that writes nothing costs no more calls than any other', async () => {
  const odoo = await anOdoo([], () => {});
  const connector = connectTo(odoo);
  const { cursor } = await syncOnce(connector);
  await syncOnce(connector, { cursor, at: now + minute });
  const before = odoo.server.calls.length;
  await syncOnce(connector, { cursor, at: now + 2 * minute });
  expect(odoo.server.calls.length - before).toBeLessThanOrEqual(4);
});
