import { afterEach, describe, expect, it } from 'vitest';
import type { Batch } from '../../electron/connectors/connector.ts';
import { createLedgerKeeper } from './ledger-keeper.ts';
import { createRecordKeeper, differences, type RecordKeeper } from './record-keeper.ts';

const lead = { id: 'x:1', createdAt: 1_000, attempts: 0 };
const first: Batch = { cursor: '1', records: { lead: [lead, { ...lead, id: 'x:2' }] } };
const second: Batch = { cursor: '2', records: { lead: [{ ...lead, name: 'Ada' }] }, deleted: { lead: ['x:2'] } };

const open: RecordKeeper[] = [];
afterEach(async () => {
  for (const keeper of open.splice(0)) await keeper.close();
});

describe.each([
  ['in memory', async () => createRecordKeeper()],
  ['with a ledger', () => createLedgerKeeper('x')],
])('a keeper %s', (_, create) => {
  const keep = async (...batches: readonly Batch[]): Promise<ReadonlyMap<string, string>> => {
    const keeper = await create();
    open.push(keeper);
    for (const batch of batches) await keeper.apply(batch);
    return keeper.contents();
  };

  it('holds each record once, by entity and id', async () => {
    expect([...(await keep(first, first)).keys()].toSorted()).toEqual(['lead x:1', 'lead x:2']);
  });

  it('lets go of what is deleted', async () => {
    expect([...(await keep(first, second)).keys()]).toEqual(['lead x:1']);
  });

  it('takes of a stand-in only what it does not know, be it from the same batch', async () => {
    const standIns = {
      lead: ['x:1', 'x:2', 'x:3'].map((id) => ({
        id,
        createdAt: 2_000,
        attempts: 0,
        name: 'made up',
        company: 'Bolt',
      })),
    };
    const held = await keep({ cursor: '1', records: { lead: [lead] } }, { ...second, deleted: {}, standIns });
    expect([...held.keys()].toSorted()).toEqual(['lead x:1', 'lead x:2', 'lead x:3']);
    expect(held.get('lead x:1')).toMatch(/Ada.*Bolt/);
    expect(held.get('lead x:1')).toContain('1000');
    expect(held.get('lead x:3')).toContain('made up');
  });

  it('replaces a stand-in by a later one', async () => {
    const standIn = (name: string) => ({ lead: [{ id: 'x:4', createdAt: 2_000, attempts: 0, name }] });
    const held = await keep({ cursor: '1', standIns: standIn('Ada') }, { cursor: '2', standIns: standIn('Eva') });
    expect(held.get('lead x:4')).toContain('Eva');
  });

  it('tells a changed record from its former self', async () => {
    const [before, after] = [await keep(first), await keep(first, second)];
    expect(differences(before, before)).toEqual([]);
    expect(differences(before, after)).toHaveLength(2);
  });
});
