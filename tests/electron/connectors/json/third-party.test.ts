import { expect, it, onTestFinished, vi } from 'vitest';
import type { Batch } from '../../../../electron/connectors/connector.ts';
import { recordFaults } from '../../../contracts/record-faults.ts';
import { createRecordKeeper } from '../../../contracts/record-keeper.ts';
import { jsonSource, type ListInput, now, syncOnce } from '../../../fakes/json/json-source.ts';
import { startThirdPartyServer } from '../../../fakes/json/third-party-server.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

const hour = 3_600_000;
const leads = Array.from({ length: 1_200 }, (_, index) => ({
  id: index + 1,
  created: new Date(now - index * hour).toISOString(),
  person: { name: `Lead ${index + 1}` },
}));
const deals = Array.from({ length: 300 }, (_, index) => ({
  id: index + 1,
  stage: index % 3 === 0 ? 'won' : 'open',
  closed: '2026-11-02',
  amount: index + 0.5,
  leadId: index + 1,
}));

const lists: readonly ListInput[] = [
  {
    entity: 'lead',
    url: 'leads',
    query: { _page: 1, _limit: 100 },
    paging: { kind: 'link' },
    fields: { id: '/id', createdAt: '/created', name: '/person/name' },
  },
  {
    entity: 'deal',
    url: 'deals',
    paging: { kind: 'page', parameter: '_page', sizeParameter: '_limit', size: 100 },
    fields: {
      id: '/id',
      stage: '/stage',
      amount: '/amount',
      leadId: '/leadId',
      wonAt: { pointer: '/closed', when: { pointer: '/stage', is: ['Won'] } },
    },
  },
];

it('reads a server that nobody here wrote: all of it, then nothing, then what changed', async () => {
  const server = await startThirdPartyServer({ leads, deals }, tempDir());
  onTestFinished(() => server.close());
  const source = jsonSource('', lists, { base: server.url, headers: {} });
  const keeper = createRecordKeeper();
  let cursor: string | undefined;
  const poll = async (at: number): Promise<readonly Batch[]> => {
    const batches = await syncOnce(source, cursor, at);
    for (const batch of batches) await keeper.apply(batch);
    cursor = batches.at(-1)?.cursor ?? cursor;
    return batches;
  };
  /** What it answered to so many calls. */
  const answered = async (from: number, calls: number): Promise<readonly number[]> => {
    await vi.waitFor(() => expect(server.statuses().length).toBeGreaterThanOrEqual(from + calls));
    return [...new Set(server.statuses().slice(from))];
  };

  const first = await poll(now);
  const held = await keeper.contents();
  expect([...held.keys()].filter((key) => key.startsWith('lead '))).toHaveLength(1_200);
  expect([...held.keys()].filter((key) => key.startsWith('deal '))).toHaveLength(300);
  expect(first.flatMap((batch) => recordFaults(batch, 'crm:'))).toEqual([]);
  expect(JSON.parse(held.get('deal crm:1') ?? '')).toMatchObject({ amount: 50, currency: 'EUR', leadId: 'crm:1' });
  // Twelve linked pages; three numbered ones and an empty one, since each is as long as the first.
  expect(await answered(0, 16)).toEqual([200]);

  expect(await poll(now + hour)).toEqual([]);
  expect(await answered(16, 16)).toEqual([304]);

  await server.write('PATCH', '/leads/1200', { person: { name: 'Ida' } });
  await server.write('DELETE', '/deals/300');
  const changed = await poll(now + 2 * hour);
  expect(changed.flatMap(({ records }) => records?.lead ?? [])).toHaveLength(100);
  const after = await keeper.contents();
  expect(JSON.parse(after.get('lead crm:1200') ?? '')).toMatchObject({ name: 'Ida' });
  expect(after.has('deal crm:300')).toBe(false);
  expect(after.size).toBe(1_499);
});
