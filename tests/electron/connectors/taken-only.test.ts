import { describe, expect, test } from 'vitest';
import type { Batch, Connector, SyncContext } from '../../../electron/connectors/connector.ts';
import { takenOnly } from '../../../electron/connectors/taken-only.ts';
import type { FileImport } from '../../../electron/core/ledger/file-import.ts';
import type { EntityName } from '../../../shared/domain/records.ts';
import { deal, lead, person } from '../../builders/records.ts';
import { memoryLedger } from '../../fakes/memory-ledger.ts';

const refusal = (entity: string) => ({ entity, reason: 'empty id', count: 1, example: '-' });
const whole: Batch = {
  cursor: '7',
  records: { lead: [lead('1')], deal: [deal('1')] },
  standIns: { person: [person('1')] },
  deleted: { lead: ['crm:8'], deal: ['crm:9'] },
  present: { lead: [] },
  refusals: [refusal('lead'), refusal('deal')],
};

/** A source that has one batch for whoever comes without a cursor, and how it was asked. */
function sourceOf(batch: Batch) {
  const asked: (string | undefined)[] = [];
  const connector: Connector = {
    pollEveryMs: 1,
    sync: async function* ({ cursor }) {
      asked.push(cursor);
      if (cursor === undefined) yield batch;
    },
  };
  return { connector, asked };
}

async function synced(connector: Connector, cursor?: string): Promise<readonly Batch[]> {
  const context: SyncContext = { cursor, now: 0, signal: new AbortController().signal, workDir: '' };
  const batches: Batch[] = [];
  for await (const batch of connector.sync(context)) batches.push(batch);
  return batches;
}

describe('a source of which only deals are taken', () => {
  test('tells of nothing else', async () => {
    const [batch] = await synced(takenOnly(sourceOf(whole).connector, ['deal']));
    expect(batch).toEqual({
      cursor: 'taken:deal|7',
      records: { deal: [deal('1')] },
      standIns: {},
      deleted: { deal: ['crm:9'] },
      present: {},
      refusals: [refusal('deal')],
    });
  });

  test('hands no file of another kind on', async () => {
    const file = (entity: EntityName): FileImport => ({ entity, sets: [], refusals: [] });
    const { connector } = sourceOf({ cursor: '1', files: [file('lead'), file('deal')] });
    const [batch] = await synced(takenOnly(connector, ['deal']));
    expect(batch?.files).toEqual([file('deal')]);
  });

  test('goes on where it left off, in whatever order its kinds are named', async () => {
    const { connector, asked } = sourceOf(whole);
    const [first] = await synced(takenOnly(connector, ['person', 'deal']));
    expect(await synced(takenOnly(connector, ['deal', 'person']), first?.cursor)).toEqual([]);
    expect(asked).toEqual([undefined, '7']);
  });

  test('is read anew when something else is wanted of it', async () => {
    const { connector, asked } = sourceOf(whole);
    const all = await synced(takenOnly(connector, undefined), 'taken:deal|7');
    expect(all).toEqual([whole]);
    const leads = await synced(takenOnly(connector, ['lead']), 'taken:deal|7');
    expect(leads.map(({ cursor }) => cursor)).toEqual(['taken:lead|', 'taken:lead|7']);
    // Broken off before the source had told anything.
    await synced(takenOnly(connector, ['lead']), 'taken:lead|');
    expect(asked).toEqual([undefined, undefined, undefined]);
  });
});

test('a source of which all is taken is what it was', async () => {
  const { connector, asked } = sourceOf(whole);
  expect(await synced(takenOnly(connector, undefined))).toEqual([whole]);
  await synced(takenOnly(connector, undefined), '7');
  expect(asked).toEqual([undefined, '7']);
});

test('what was taken before leaves the ledger, and comes back when it is wanted again', async () => {
  const ledger = await memoryLedger();
  const { connector } = sourceOf(whole);
  const follow = async (take: readonly EntityName[] | undefined) => {
    for (const batch of await synced(takenOnly(connector, take), await ledger.loadCursor('crm')))
      await ledger.apply('crm', batch, 0);
    return (await ledger.summary('crm')).accepted;
  };
  expect(await follow(undefined)).toEqual({ lead: 1, deal: 1, person: 1 });
  expect(await follow(['deal'])).toEqual({ deal: 1 });
  expect(await follow(['deal', 'lead'])).toEqual({ lead: 1, deal: 1 });
});

test('a source keeps its pace, which may change', () => {
  let pollEveryMs = 1;
  const own: Connector = {
    ...sourceOf(whole).connector,
    get pollEveryMs() {
      return pollEveryMs;
    },
  };
  const taken = takenOnly(own, ['deal']);
  pollEveryMs = 2;
  expect(taken.pollEveryMs).toBe(2);
});
