/** Json sources for the contract of web interfaces, one for each way a list can be paged. */
import { type ApiSubject, patientLimits } from '../../contracts/api-contract.ts';
import { tempDir } from '../temp-dir.ts';
import { jsonSource, leadList, now, pagingOf } from './json-source.ts';
import { type Entry, type ListingOptions, startListing } from './listing-server.ts';

const entry = (id: string, changes: object = {}): Entry => ({ id, created: '2026-03-05T10:00:00Z', ...changes });
const names = ['a', 'b', 'c', 'd', 'e'];

/** A list that is read whole with every poll. */
export async function wholeSubject({ paging, validators }: Omit<ListingOptions, 'pageSize'>): Promise<ApiSubject> {
  const listing = await startListing(
    names.map((id) => entry(id)),
    { paging, validators },
  );
  return {
    prefix: 'crm:',
    now,
    server: listing.server,
    start: (limits = patientLimits) => jsonSource(listing.server.url, [leadList(pagingOf[paging])], {}, { limits }),
    moveOn: async () => {
      listing.put(entry('c', { name: 'Ida' }));
      listing.put(entry('new'));
      listing.remove('a');
      return now + 3_600_000;
    },
    anew: () => undefined,
    workDir: tempDir(),
  };
}

/** A list that tells what changed since an instant, and marks what is deleted. */
export async function changedSubject({ paging }: Pick<ListingOptions, 'paging'>): Promise<ApiSubject> {
  const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString().replace('.000Z', 'Z');
  const listing = await startListing(
    names.map((id, index) => entry(id, { updated: at(index * 10 - 100) })),
    { paging },
  );
  const since = { parameter: 'since', field: '/updated' };
  const gone = { pointer: '/state', is: ['deleted'] };
  return {
    prefix: 'crm:',
    now,
    server: listing.server,
    start: (limits = patientLimits) =>
      jsonSource(listing.server.url, [leadList({ ...pagingOf[paging], since, gone })], {}, { limits }),
    moveOn: async () => {
      listing.put(entry('c', { name: 'Ida', updated: at(5) }));
      listing.put(entry('new', { updated: at(6) }));
      listing.put({ id: 'a', state: 'Deleted', updated: at(7) });
      return now + 3_600_000;
    },
    anew: () => undefined,
    workDir: tempDir(),
  };
}
