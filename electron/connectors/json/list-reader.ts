/** What both ways of reading a list are given, and what they hand on. */
import type { JsonField, JsonList } from '../../../shared/config/sources/json.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import type { ApiClient } from '../api-client.ts';
import { createOverlap, type Overlap } from '../overlap.ts';
import { conditionOf, textOf, valueFinder } from './find-value.ts';
import { finderOf } from './json-pointer.ts';
import { withoutKeys } from './keepable-page.ts';
import { type Fault, itemReader, type ReadTerms, type SourceRecord } from './read-item.ts';
import type { PageRef } from './paging.ts';
import { instantOf, readMoment } from './read-moment.ts';

/** Records that are new or not what they were, and ids of such as are gone. The state has been brought up to after them. */
export type News = { readonly records: readonly SourceRecord[]; readonly deleted: readonly string[] };

export type ReadEntry = {
  /** Null: refused, or gone. */
  readonly record: SourceRecord | null;
  readonly faults: readonly Fault[];
  /** Of an entry that is gone. */
  readonly goneId: string | null;
  /** When it last changed, where the list tells. */
  readonly changedAt: Instant | null;
};

export type ListReader = {
  readonly list: JsonList;
  readonly client: ApiClient;
  readonly base: string;
  readonly read: (entry: unknown) => ReadEntry;
  readonly overlap: Overlap;
  /** When the latest answer was given, by the clock of who gave it. */
  readonly answeredAt: () => Instant | undefined;
  /** What of a page's name may stand in a cursor. */
  readonly keepable: (page: PageRef) => Promise<PageRef>;
};

export type ListTerms = ReadTerms & {
  readonly answeredAt: ListReader['answeredAt'];
  /** The secrets that requests are signed with. */
  readonly keys: () => Promise<readonly string[]>;
};

/** A transaction of the ledger takes no longer than a moment. */
export const mostRecords = 2_000;

export function createListReader(list: JsonList, client: ApiClient, base: string, terms: ListTerms): ListReader {
  const readItem = itemReader(list, terms);
  const isGone = list.gone ? conditionOf(list.gone) : () => false;
  const findChange = finderOf(list.since?.field ?? '');
  const zone = list.zone ?? terms.zone;
  const changedAt = (entry: unknown): Instant | null => {
    const moment = list.since ? readMoment(findChange(entry), list.dates) : null;
    return moment && instantOf(moment, zone);
  };
  const idField = new Map(Object.entries<JsonField | undefined>(list.fields)).get('id');
  const findId = idField === undefined ? () => undefined : valueFinder(idField, list.empty);
  return {
    list,
    client,
    base,
    overlap: createOverlap(terms.answeredAt),
    answeredAt: terms.answeredAt,
    keepable: async (page) => withoutKeys(page, await terms.keys()),
    read: (entry) => {
      if (!isGone(entry)) return { ...readItem(entry), goneId: null, changedAt: changedAt(entry) };
      // What is deleted is often no whole record any more: its id is all that is asked of it.
      const text = textOf(findId(entry));
      const goneId = text === null ? null : `${terms.source}:${text}`;
      return { record: null, faults: [], goneId, changedAt: changedAt(entry) };
    },
  };
}

/** In batches that the ledger takes in at once; at least one. */
export function inBatches<T>(entries: readonly T[]): readonly (readonly T[])[] {
  if (entries.length <= mostRecords) return [entries];
  return Array.from({ length: Math.ceil(entries.length / mostRecords) }, (_, index) =>
    entries.slice(index * mostRecords, (index + 1) * mostRecords),
  );
}
