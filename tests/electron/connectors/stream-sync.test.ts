import { describe, expect, it } from 'vitest';
import type { Batch } from '../../../electron/connectors/connector.ts';
import { createStreamSync, type StreamSyncOptions } from '../../../electron/connectors/stream-sync.ts';
import { lead } from '../../builders/records.ts';
import { describeConnector } from '../../contracts/connector-contract.ts';
import { createPagedSource } from '../../fakes/paged-source.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 20, 12);
const recent = now - 100 * day;

function syncOf(source: ReturnType<typeof createPagedSource>, options: Partial<StreamSyncOptions> = {}) {
  const budget = { usage: () => null };
  return createStreamSync({ streams: [source.stream], budget, recentSince: () => recent, ...options });
}

async function sync(of: ReturnType<typeof syncOf>, cursor?: string, at = now): Promise<Batch[]> {
  const batches: Batch[] = [];
  const signal = new AbortController().signal;
  for await (const batch of of.sync({ cursor, now: at, signal, workDir: tempDir() })) batches.push(batch);
  return batches;
}

function idsOf(batches: readonly Batch[]): readonly string[] {
  return batches.flatMap(({ records }) => (records?.lead ?? []).map(({ id }) => id.slice('crm:'.length)));
}

describeConnector('a source read in streams', async () => {
  const source = createPagedSource(2);
  for (let index = 0; index < 9; index += 1) source.put(`${index}`, now - (index * 20 + 1) * day, index % 3 === 0);
  return {
    prefix: 'crm:',
    now,
    start: () => ({ ...syncOf(source, { historyPages: Infinity }), pollEveryMs: 1000 }),
    moveOn: async () => {
      source.put('2', now + 1000);
      source.put('new', now + 2000, true);
      return now + 5000;
    },
    anew: () => undefined,
    workDir: tempDir(),
  };
});

describe('the first sync', () => {
  it('reads what is open, then what is recent, then a few pages of what was before', async () => {
    const source = createPagedSource(2);
    source.put('ancient and open', recent - 300 * day, true);
    for (let index = 0; index < 10; index += 1) source.put(`old ${index}`, recent - (200 - index) * day);
    source.put('recent', recent + day);
    const of = syncOf(source, { historyPages: 2 });
    const batches = await sync(of);
    expect(idsOf(batches)).toEqual(['ancient and open', 'recent', 'ancient and open', 'old 0', 'old 1', 'old 2']);
    // The first page ended 200 days before, the second two days later.
    expect(of.progress()?.done).toBeCloseTo(2 / 200, 6);
  });

  it('fills up history with every sync, until it is all there', async () => {
    const source = createPagedSource(2);
    for (let index = 0; index < 7; index += 1) source.put(`old ${index}`, recent - (50 - index) * day);
    const of = syncOf(source, { historyPages: 2 });
    const first = await sync(of);
    const second = await sync(of, first.at(-1)?.cursor, now + 1000);
    expect(idsOf([...first, ...second])).toHaveLength(7);
    expect(of.progress()).toBeNull();
    const calls = source.calls.changes;
    expect(await sync(of, second.at(-1)?.cursor, now + 2000)).toEqual([]);
    expect(source.calls.changes).toBe(calls + 1);
  });

  it('goes on with history behind a page that turned out empty', async () => {
    const source = createPagedSource(2);
    for (let index = 0; index < 6; index += 1) source.put(`old ${index}`, recent - (50 - index) * day);
    // As where one instant filled whole pages: that there are no more of it only shows on the next.
    const { changes } = source.stream;
    let pages = 0;
    const stream = {
      ...source.stream,
      changes: async (position: string, signal: AbortSignal) => {
        pages += 1;
        return pages === 3 ? { found: {}, position, more: true, at: null } : changes(position, signal);
      },
    };
    const of = createStreamSync({ streams: [stream], budget: { usage: () => null }, recentSince: () => recent });
    expect(idsOf(await sync(of))).toHaveLength(6);
    expect(of.progress()).toBeNull();
  });

  it('leaves history alone where the day has no room for it', async () => {
    const source = createPagedSource(2);
    source.put('old', recent - 50 * day);
    const budget = { usage: () => ({ used: 90, allowed: 100, resetsAt: now + day }) };
    expect(await sync(syncOf(source, { budget }))).toEqual([{ records: { lead: [] }, cursor: expect.any(String) }]);
  });
});

describe('what is gone at the source', () => {
  it('is told once a day by all ids there are, a few pages with every sync', async () => {
    const source = createPagedSource(2);
    for (const id of ['a', 'b', 'c', 'e']) source.put(id, recent + day);
    const of = syncOf(source, { historyPages: 1 });
    let cursor = (await sync(of)).at(-1)?.cursor;
    for (; of.progress() !== null; cursor = (await sync(of, cursor)).at(-1)?.cursor ?? cursor);
    source.remove('b');
    const first = await sync(of, cursor, now + day);
    expect(first).toEqual([]);
    source.put('d', now + day);
    const second = await sync(of, cursor, now + day + 1000);
    expect(second.find(({ present }) => present)?.present).toEqual({
      lead: ['crm:a', 'crm:c', 'crm:d', 'crm:e', 'crm:d'],
    });
    const done = await sync(of, second.at(-1)?.cursor, now + day + 2000);
    expect(source.calls.ids).toBe(2);
    const quiet = await sync(of, done.at(-1)?.cursor, now + day + 60_000);
    expect(quiet).toEqual([]);
    expect(source.calls.ids).toBe(2);
  });
});

it('looks for what is gone only where the day has room for it', async () => {
  const source = createPagedSource(2);
  source.put('a', recent + day);
  let used = 0;
  const of = syncOf(source, { budget: { usage: () => ({ used, allowed: 100, resetsAt: now + 2 * day }) } });
  const cursor = (await sync(of)).at(-1)?.cursor;
  used = 90;
  expect(await sync(of, cursor, now + day)).toEqual([]);
  expect(source.calls.ids).toBe(0);
  used = 0;
  await sync(of, cursor, now + day);
  expect(source.calls.ids).toBe(1);
});

it('remembers over a restart that a reading is over though its last page brought nothing', async () => {
  const source = createPagedSource(2);
  const positions: string[] = [];
  // Two pages each: one with what is new, and one that says that this was all.
  const changes = async (position: string) => {
    positions.push(position);
    const isLast = position === 'under way';
    const found = isLast ? {} : { records: { lead: [lead('a')] } };
    return { found, position: isLast ? 'over' : 'under way', more: !isLast, at: null };
  };
  const start = () => syncOf({ ...source, stream: { ...source.stream, from: () => 'begin', changes } });
  const batches = await sync(start());
  expect(positions).toEqual(['begin', 'under way']);
  await sync(start(), batches.at(-1)?.cursor, now + 60_000);
  expect(positions[2]).toBe('over');
});

it('begins anew from a cursor it can not read', async () => {
  const source = createPagedSource(2);
  source.put('a', recent + day);
  for (const cursor of ['', 'nonsense', '{"version":0}'])
    expect(idsOf(await sync(syncOf(source), cursor))).toEqual(['a', 'a']);
});

it('asks five lists with a poll at most once all has been read, and the others with the next', async () => {
  const sources = Array.from({ length: 7 }, () => createPagedSource(2));
  const streams = sources.map(({ stream }, index) => ({ ...stream, name: `leads ${index}` }));
  const start = () => createStreamSync({ streams, budget: { usage: () => null }, recentSince: () => recent });
  const asked = (): readonly number[] => sources.map(({ calls }) => calls.changes);
  const cursor = (await sync(start())).at(-1)?.cursor;
  const before = asked();
  const restarted = start();
  await sync(restarted, cursor);
  expect(asked().map((calls, index) => calls - (before[index] ?? 0))).toEqual([1, 1, 1, 1, 1, 0, 0]);
  await sync(restarted, cursor, now + 1000);
  expect(asked().map((calls, index) => calls - (before[index] ?? 0))).toEqual([2, 2, 2, 1, 1, 1, 1]);
});

it('gives every list its turn also where polls are much rarer than the lists would be asked', async () => {
  const sources = Array.from({ length: 7 }, () => createPagedSource(2));
  const streams = sources.map(({ stream }, index) => ({ ...stream, name: `leads ${index}` }));
  const of = createStreamSync({ streams, budget: { usage: () => null }, recentSince: () => recent });
  const cursor = (await sync(of)).at(-1)?.cursor;
  const before = sources.map(({ calls }) => calls.changes);
  for (let poll = 1; poll <= 7; poll += 1) await sync(of, cursor, now + poll * 3_600_000);
  // Of lists that have waited equally long the first are asked first.
  expect(sources.map(({ calls }, index) => calls.changes - (before[index] ?? 0))).toEqual([7, 7, 7, 4, 4, 3, 3]);
});

it('forgets a list that is read no more: under another name, or back again, it begins anew', async () => {
  const source = createPagedSource(2);
  source.put('old', recent - 50 * day);
  const read = (name: string) =>
    createStreamSync({
      streams: [{ ...source.stream, name }],
      budget: { usage: () => null },
      recentSince: () => recent,
    });
  const first = await sync(read('by old settings'));
  const renamed = read('by new settings');
  const second = await sync(renamed, first.at(-1)?.cursor);
  expect(idsOf([...first, ...second])).toEqual(['old', 'old']);
  expect(renamed.progress()).toBeNull();
  expect(Object.keys(JSON.parse(second.at(-1)?.cursor ?? '').streams)).toEqual(['by new settings']);
});

it('asks each list at its own pace, and more rarely where the day is short', async () => {
  const source = createPagedSource(2);
  source.put('a', recent + day);
  // 86,400 polls a day wished; 60 of a hundred to be had: one in 1,440 seconds.
  const budget = { usage: () => ({ used: 0, allowed: 100, resetsAt: now + day }) };
  const of = syncOf(source, { budget });
  let cursor = (await sync(of)).at(-1)?.cursor;
  const calls = source.calls.changes;
  cursor = (await sync(of, cursor, now + 1_439_000)).at(-1)?.cursor ?? cursor;
  expect(source.calls.changes).toBe(calls);
  await sync(of, cursor, now + 1_440_000);
  expect(source.calls.changes).toBe(calls + 1);
});
