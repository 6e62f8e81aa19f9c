import { describe, expect, it, onTestFinished } from 'vitest';
import type { Batch } from '../../../../electron/connectors/connector.ts';
import { createRecordKeeper } from '../../../contracts/record-keeper.ts';
import { jsonSource, leadList, type ListInput, now, pagingOf, syncOnce } from '../../../fakes/json/json-source.ts';
import { type Entry, type Listing, type ListingOptions, startListing } from '../../../fakes/json/listing-server.ts';

const hour = 3_600_000;
const lead = (id: string, changes: object = {}): Entry => ({ id, created: '2026-03-05T10:00:00Z', ...changes });

async function listingOf(ids: string, options: Partial<ListingOptions>): Promise<Listing> {
  const listing = await startListing(
    ids.split('').map((id) => lead(id)),
    options,
  );
  onTestFinished(() => listing.server.close());
  return listing;
}

/** A wall that polls a list, an hour between two polls. */
function wallOf(listing: Listing, lists: readonly ListInput[] = [leadList()]) {
  const keeper = createRecordKeeper();
  let source = jsonSource(listing.server.url, lists);
  let cursor: string | undefined;
  let at = now;
  return {
    poll: async (): Promise<readonly Batch[]> => {
      at += hour;
      const batches = await syncOnce(source, cursor, at);
      for (const batch of batches) await keeper.apply(batch);
      cursor = batches.at(-1)?.cursor ?? cursor;
      return batches;
    },
    restart: (changed: readonly ListInput[] = lists): void => {
      source = jsonSource(listing.server.url, changed);
    },
    ids: async (): Promise<string> => [...(await keeper.contents()).keys()].map((key) => key.at(-1)).join(''),
  };
}

describe('a whole list', () => {
  it.each(['etag', 'date', 'none'] as const)('that is as it was yields nothing, told by %s', async (validators) => {
    const listing = await listingOf('abc', { validators });
    const wall = wallOf(listing);
    await wall.poll();
    expect(await wall.poll()).toEqual([]);
    const { headers } = listing.server.calls[1] ?? {};
    expect(headers?.['if-none-match'] !== undefined).toBe(validators === 'etag');
    expect(headers?.['if-modified-since'] !== undefined).toBe(validators === 'date');
  });

  it('yields only the pages that are not what they were', async () => {
    const listing = await listingOf('abcdef', { paging: 'link' });
    const wall = wallOf(listing, [leadList(pagingOf.link)]);
    await wall.poll();
    listing.put(lead('f', { name: 'Ida' }));
    const records = (await wall.poll()).flatMap((batch) => batch.records?.lead ?? []);
    expect(records.map(({ id, name }) => [id, name])).toEqual([
      ['crm:e', undefined],
      ['crm:f', 'Ida'],
    ]);
  });

  it('says what is gone, over all its pages, also after a restart', async () => {
    const listing = await listingOf('abcdef', { paging: 'page' });
    const wall = wallOf(listing, [leadList(pagingOf.page)]);
    await wall.poll();
    listing.remove('b');
    await wall.poll();
    expect(await wall.ids()).toBe('acdef');
    listing.remove('f');
    wall.restart();
    await wall.poll();
    expect(await wall.ids()).toBe('acde');
  });

  it('that has grown by a page goes on behind its last one, which is as it was', async () => {
    for (const validators of ['etag', 'none'] as const) {
      const listing = await listingOf('abcd', { paging: 'link', validators });
      const wall = wallOf(listing, [leadList(pagingOf.link)]);
      await wall.poll();
      listing.put(lead('e'));
      await wall.poll();
      expect(await wall.ids()).toBe('abcde');
    }
  });

  it('in another order is the same', async () => {
    const listing = await listingOf('abc', {});
    const wall = wallOf(listing);
    await wall.poll();
    listing.put(lead('a'));
    expect(await wall.poll()).toEqual([]);
  });

  it('may become empty', async () => {
    const listing = await listingOf('a', {});
    const wall = wallOf(listing);
    await wall.poll();
    listing.remove('a');
    await wall.poll();
    expect(await wall.ids()).toBe('');
  });

  it('takes nothing for gone that a page lost to the one before it while they were read', async () => {
    const listing = await listingOf('abcdef', { paging: 'page' });
    const wall = wallOf(listing, [leadList(pagingOf.page)]);
    await wall.poll();
    const before = listing.server.calls.length;
    // After the first page has been read its first lead goes: the third moves on to that page, unseen.
    listing.onCall(() => {
      if (listing.server.calls.length === before + 2) listing.remove('a');
    });
    await wall.poll();
    expect(await wall.ids()).toContain('c');
    await wall.poll();
    expect(await wall.ids()).toBe('bcdef');
  });

  it('is looked through for what is gone even if the app ended before it was', async () => {
    const listing = await listingOf('abcdef', { paging: 'link' });
    const wall = wallOf(listing, [leadList(pagingOf.link)]);
    await wall.poll();
    listing.remove('b');
    const before = listing.server.calls.length;
    listing.onCall(() => {
      if (listing.server.calls.length === before + 3) throw new Error('The network is gone.');
    });
    await expect(wall.poll()).rejects.toMatchObject({ kind: 'unreachable' });
    listing.onCall(() => {});
    wall.restart();
    await wall.poll();
    expect(await wall.ids()).toBe('acdef');
  });

  it('is read anew where it is mapped otherwise, and taken out where it is read no more', async () => {
    const listing = await listingOf('ab', {});
    const wall = wallOf(listing);
    await wall.poll();
    wall.restart([leadList({ gone: { pointer: '/id', is: ['B'] } })]);
    await wall.poll();
    expect(await wall.ids()).toBe('a');
    wall.restart([{ entity: 'person', url: 'leads', fields: { id: '/id', name: '/id', team: { value: 'sales' } } }]);
    const batches = await wall.poll();
    expect(batches.at(-1)).toMatchObject({ present: { lead: [] } });
  });

  it('may have another beside it: together they are all there is', async () => {
    const listing = await listingOf('ab', {});
    const half = (pointer: string) => leadList({ gone: { pointer: '/id', is: [pointer] } });
    const wall = wallOf(listing, [half('a'), half('b')]);
    await wall.poll();
    listing.put(lead('c'));
    listing.remove('b');
    await wall.poll();
    expect(await wall.ids()).toBe('ac');
  });
});
