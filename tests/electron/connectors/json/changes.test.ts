import { describe, expect, it, onTestFinished } from 'vitest';
import { askedSince } from '../../../../electron/connectors/json/changed-list.ts';
import type { Batch } from '../../../../electron/connectors/connector.ts';
import { jsonSource, leadList, type ListInput, now, pagingOf, syncOnce } from '../../../fakes/json/json-source.ts';
import { plantedSecret } from '../../../contracts/api-contract.ts';
import { type Entry, type Listing, type Paging, startListing } from '../../../fakes/json/listing-server.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const since = { parameter: 'since', field: '/updated' } as const;
const at = (minutes: number): string => new Date(now + minutes * minute).toISOString().replace('.000Z', 'Z');
const lead = (id: string, updated: string, changes: object = {}): Entry => {
  return { id, created: '2026-03-05T10:00:00Z', updated, ...changes };
};

async function listingOf(entries: readonly Entry[], paging: Paging = 'none'): Promise<Listing> {
  const listing = await startListing(entries, { paging });
  onTestFinished(() => listing.server.close());
  return listing;
}

const changing = (paging: Paging = 'none', changes: object = {}): ListInput =>
  leadList({ ...pagingOf[paging], since: { ...since, ...changes } });

const idsOf = (batches: readonly Batch[]) =>
  batches.flatMap(({ records }) => (records?.lead ?? []).map(({ id }) => id.slice('crm:'.length)));

const asked = ({ server }: Listing) => server.calls.map(({ query }) => query.get('since'));

describe('a list that tells what changed', () => {
  it('is read whole once, then from five minutes before its last change on, by its own clock', async () => {
    const listing = await listingOf([lead('a', at(-50)), lead('b', at(-40))]);
    const source = jsonSource(listing.server.url, [changing()]);
    const first = await syncOnce(source);
    expect(idsOf(first)).toEqual(['a', 'b']);
    listing.put(lead('a', at(1)));
    const then = await syncOnce(source, first.at(-1)?.cursor, now + minute);
    expect(idsOf(then)).toEqual(['a']);
    const quiet = await syncOnce(source, then.at(-1)?.cursor, now + 2 * minute);
    expect(quiet).toEqual([]);
    expect(asked(listing)).toEqual([null, at(-45), at(-4)]);
  });

  it('may be in any order, over several pages', async () => {
    const newestFirst = [5, 4, 3, 2, 1].map((age) => lead(`${age}`, at(-10 * (6 - age))));
    const listing = await listingOf(newestFirst, 'cursor');
    const source = jsonSource(listing.server.url, [changing('cursor')]);
    const first = await syncOnce(source);
    expect(idsOf(first)).toHaveLength(5);
    expect(await syncOnce(source, first.at(-1)?.cursor, now + minute)).toEqual([]);
    expect(asked(listing).at(-1)).toBe(at(-15));
  });

  it('yields what changed twice within a second both times', async () => {
    const listing = await listingOf([lead('a', at(-1))]);
    const source = jsonSource(listing.server.url, [changing()]);
    const first = await syncOnce(source);
    listing.put(lead('a', at(-1), { name: 'Ida' }));
    const then = await syncOnce(source, first.at(-1)?.cursor, now + minute);
    expect(then.flatMap(({ records }) => records?.lead ?? [])).toMatchObject([{ id: 'crm:a', name: 'Ida' }]);
  });

  it('yields what changed back within a second too', async () => {
    const listing = await listingOf([lead('a', at(-1), { name: 'Ida' })]);
    const source = jsonSource(listing.server.url, [changing()]);
    let cursor = (await syncOnce(source)).at(-1)?.cursor;
    for (const [index, name] of ['Jo', 'Ida'].entries()) {
      listing.put(lead('a', at(-1), { name }));
      const then = await syncOnce(source, cursor, now + (index + 1) * minute);
      expect(then.flatMap(({ records }) => records?.lead ?? [])).toMatchObject([{ name }]);
      cursor = then.at(-1)?.cursor;
    }
  });

  it('is asked only for what is later once nothing has come for minutes, by the clock of who answers', async () => {
    const many = Array.from({ length: 6 }, (_, index) => lead(`${index}`, '2026-11-20T11:59:30Z'));
    const listing = await listingOf(many, 'cursor');
    const source = jsonSource(listing.server.url, [changing('cursor')]);
    const { cursor } = (await syncOnce(source)).at(-1) ?? {};
    const calls: number[] = [];
    for (const minutes of [1, 4, 6, 7]) {
      const before = listing.server.calls.length;
      listing.answerAt(now + minutes * minute);
      expect(await syncOnce(source, cursor, now + minutes * minute)).toEqual([]);
      calls.push(listing.server.calls.length - before);
    }
    expect(calls).toEqual([3, 3, 3, 1]);
    expect(asked(listing).at(-1)).toBe('2026-11-20T11:59:31Z');
    listing.put(lead('0', at(8), { name: 'Ida' }));
    expect(idsOf(await syncOnce(source, cursor, now + 9 * minute))).toEqual(['0']);
    expect(asked(listing).at(-1)).toBe('2026-11-20T11:59:31Z');
  });

  it('that tells days alone is asked for the day of its last change again for ever', async () => {
    const listing = await listingOf([lead('a', '2026-11-20')]);
    const source = jsonSource(listing.server.url, [changing('none', { format: 'day' })]);
    const { cursor } = (await syncOnce(source)).at(-1) ?? {};
    for (const minutes of [1, 7, 8]) {
      listing.answerAt(now + minutes * minute);
      expect(await syncOnce(source, cursor, now + minutes * minute)).toEqual([]);
    }
    listing.put(lead('a', '2026-11-20', { name: 'Ida' }));
    expect(idsOf(await syncOnce(source, cursor, now + 60 * minute))).toEqual(['a']);
  });

  it('is not led astray by an entry from the future', async () => {
    const listing = await listingOf([lead('a', at(-50)), lead('b', '2099-01-01T00:00:00Z')]);
    const source = jsonSource(listing.server.url, [changing()]);
    const first = await syncOnce(source);
    listing.put(lead('c', at(1)));
    expect(idsOf(await syncOnce(source, first.at(-1)?.cursor, now + minute))).toContain('c');
    expect(asked(listing).at(-1)).toBe(at(-55));
  });

  it('is not blind until the time has come that an entry is ahead by', async () => {
    const listing = await listingOf([lead('a', at(-50)), lead('b', at(60))]);
    listing.answerAt(now + 8 * minute);
    const source = jsonSource(listing.server.url, [changing()]);
    const first = await syncOnce(source);
    listing.put(lead('c', at(7)));
    expect(idsOf(await syncOnce(source, first.at(-1)?.cursor, now + 8 * minute))).toContain('c');
    expect(asked(listing).at(-1)).toBe(at(3));
  });

  it('has to say when its entries changed', async () => {
    const listing = await listingOf([lead('a', 'recently')]);
    await expect(syncOnce(jsonSource(listing.server.url, [changing()]))).rejects.toMatchObject({
      problem: { code: 'answerUnexpected', params: { place: '/updated' } },
    });
  });

  it('lets go of what it marks as deleted', async () => {
    const listing = await listingOf([lead('a', at(-50)), lead('b', at(-40))]);
    const gone = { pointer: '/deleted', is: ['true'] };
    const source = jsonSource(listing.server.url, [leadList({ since, gone })]);
    const first = await syncOnce(source);
    listing.put({ id: 'a', deleted: true, updated: at(1) });
    const then = await syncOnce(source, first.at(-1)?.cursor, now + minute);
    expect(then).toMatchObject([{ deleted: { lead: ['crm:a'] } }]);
  });

  it('is read whole once a day, so that what is gone without a word goes too', async () => {
    const listing = await listingOf([lead('a', at(-50)), lead('b', at(-40))]);
    const source = jsonSource(listing.server.url, [changing()]);
    const first = await syncOnce(source);
    listing.remove('a');
    const cursor = first.at(-1)?.cursor;
    expect(await syncOnce(source, cursor, now + day - minute)).toEqual([]);
    const then = await syncOnce(source, cursor, now + day);
    expect(then.at(-1)?.present).toEqual({ lead: ['crm:b'] });
    expect(await syncOnce(source, then.at(-1)?.cursor, now + day + minute)).toEqual([]);
  });

  it('is left at its changes where it can not be read whole', async () => {
    const listing = await listingOf([lead('a', at(-50)), lead('b', at(-40))]);
    const source = jsonSource(listing.server.url, [changing('none', { from: '2026-01-01', daily: false })]);
    const first = await syncOnce(source);
    listing.remove('a');
    expect(await syncOnce(source, first.at(-1)?.cursor, now + 2 * day)).toEqual([]);
    expect(asked(listing)).toEqual(['2026-01-01T00:00:00Z', at(-45)]);
  });

  it('goes on where its first reading was broken off, and begins anew where that page is no more', async () => {
    const listing = await listingOf(
      [1, 2, 3, 4, 5].map((n) => lead(`${n}`, at(n))),
      'cursor',
    );
    listing.server.fail([null, { kind: 'reply', status: 500, body: {} }]);
    const source = jsonSource(listing.server.url, [changing('cursor')]);
    const { signal } = new AbortController();
    let cursor: string | undefined;
    await expect(async () => {
      for await (const batch of source.sync({ cursor, now, signal, workDir: '' })) cursor = batch.cursor;
    }).rejects.toMatchObject({ kind: 'unreachable' });
    expect(idsOf(await syncOnce(source, cursor))).toEqual(['3', '4', '5']);
    listing.server.fail([{ kind: 'reply', status: 404, body: {} }]);
    const restarted = jsonSource(listing.server.url, [changing('cursor')]);
    expect(idsOf(await syncOnce(restarted, cursor))).toEqual(['3', '4', '5']);
    expect(listing.server.calls.at(-3)?.query.get('cursor')).toBeNull();
  });
});

describe('changes whose reading was broken off', () => {
  const newestFirst = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => lead(`${to - index - 1}`, at(10 * (to - index - 1))));

  /** Read once, then changed, and broken off after the first page of the changes. */
  async function brokenOff(paging: Paging, list: ListInput) {
    const listing = await listingOf(newestFirst(0, 2), paging);
    const source = jsonSource(listing.server.url, [list]);
    let { cursor } = (await syncOnce(source)).at(-1) ?? {};
    for (const entry of newestFirst(0, 2)) listing.remove(entry.id);
    for (const entry of newestFirst(0, 7)) listing.put(entry);
    listing.server.fail([null, { kind: 'reply', status: 500, body: {} }]);
    const { signal } = new AbortController();
    const first: Batch[] = [];
    await expect(async () => {
      for await (const batch of source.sync({ cursor, now: now + 80 * minute, signal, workDir: '' })) first.push(batch);
    }).rejects.toMatchObject({ kind: 'unreachable' });
    cursor = first.at(-1)?.cursor ?? cursor;
    return { listing, cursor, first: idsOf(first), restart: () => jsonSource(listing.server.url, [list]) };
  }

  it('are asked for again from where it began, though the latest came first', async () => {
    const { listing, cursor, first, restart } = await brokenOff('cursor', changing('cursor'));
    listing.server.fail([{ kind: 'reply', status: 404, body: {} }]);
    const rest = idsOf(await syncOnce(restart(), cursor, now + 81 * minute));
    expect([...first, ...rest]).toEqual(expect.arrayContaining(['6', '5', '4', '3', '2']));
  });

  it('are read to their end where pages are smaller than was asked for', async () => {
    const paging = { kind: 'page', size: 50, sizeParameter: 'limit' } as const;
    const { cursor, first, restart } = await brokenOff('page', leadList({ paging, since }));
    const rest = idsOf(await syncOnce(restart(), cursor, now + 81 * minute));
    expect([...first, ...rest]).toEqual(expect.arrayContaining(['6', '5', '4', '3', '2']));
  });

  it('have no key in their cursor, though the server writes it into the address of the next page', async () => {
    const listing = await listingOf(newestFirst(0, 5), 'nextAddress');
    listing.onNext((address) => `${address}&access_token=${plantedSecret}`);
    const source = jsonSource(listing.server.url, [changing('nextAddress')]);
    const batches = await syncOnce(source);
    expect(idsOf(batches)).toHaveLength(5);
    expect(batches[0]?.cursor).toContain('skip=2');
    expect(JSON.stringify(batches)).not.toContain(plantedSecret);
    expect(listing.server.calls.at(-1)?.query.get('skip')).toBe('4');
    const resumed = await syncOnce(jsonSource(listing.server.url, [changing('nextAddress')]), batches[0]?.cursor);
    expect(idsOf(resumed)).toHaveLength(3);
  });
});

describe('the instant to ask from', () => {
  const instant = Date.UTC(2026, 2, 5, 1, 2, 3, 456);

  it.each([
    ['iso', '2026-03-05T01:02:03Z'],
    ['ms', Date.UTC(2026, 2, 5, 1, 2, 3)],
    ['s', Date.UTC(2026, 2, 5, 1, 2, 3) / 1000],
    // Where the server has its days is unknown: west of it nobody has begun the fifth.
    ['day', '2026-03-04'],
  ] as const)('is written as %s', (format, written) => {
    expect(askedSince({ ...since, format, daily: true }, instant)).toEqual({ since: written });
  });

  it('is never before the first day there is, and none where all is asked for', () => {
    const from = '2026-04-01';
    expect(askedSince({ ...since, format: 'iso', from, daily: true }, instant)).toEqual({
      since: '2026-04-01T00:00:00Z',
    });
    expect(askedSince({ ...since, format: 'iso', daily: true }, null)).toEqual({});
  });
});
