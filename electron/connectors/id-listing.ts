/**
 * What is gone at a source without a word: now and then all ids there are get listed, and whatever else the ledger holds is
 * gone. A few pages at a time. What is listed lives in memory: after a restart it begins anew, since ids that were half
 * listed would delete the rest.
 */
import type { EntityName } from '../../shared/domain/records.ts';
import type { Batch } from './connector.ts';

/** The ids of one kind of record, page by page. Marks are the source's own words. */
export type IdList = {
  readonly entity: EntityName;
  readonly page: (
    mark: string | null,
    signal: AbortSignal,
  ) => Promise<{ readonly found: readonly string[]; readonly next: string | null }>;
};

export type IdListing = {
  readonly isUnderWay: () => boolean;
  /** Begins, or goes on, for as long as `mayAsk`. Yields what there is of a kind once it is listed, and `all` after the last. */
  readonly read: (
    mayAsk: () => boolean,
    signal: AbortSignal,
  ) => AsyncGenerator<Required<Pick<Batch, 'present'>> | 'all'>;
  /** What came while ids are being listed is there, whether it was listed or not. */
  readonly meet: (found: Pick<Batch, 'records' | 'standIns'>) => void;
};

type Listing = {
  /** What is still to be listed; the first of them is under way. */
  readonly left: readonly IdList[];
  readonly mark: string | null;
  readonly present: Set<string>;
  readonly met: ReadonlyMap<EntityName, Set<string>>;
};

export function createIdListing(lists: readonly IdList[]): IdListing {
  let listing: Listing | undefined;

  const begun = (): Listing => ({
    left: lists,
    mark: null,
    present: new Set(),
    met: new Map(lists.map(({ entity }) => [entity, new Set<string>()])),
  });

  return {
    isUnderWay: () => listing !== undefined,
    read: async function* (mayAsk, signal) {
      while (mayAsk()) {
        listing ??= begun();
        const { left, mark, present, met } = listing;
        const [list] = left;
        if (!list) {
          listing = undefined;
          yield 'all';
          return;
        }
        signal.throwIfAborted();
        const { found, next } = await list.page(mark, signal);
        for (const id of found) present.add(id);
        if (next === null) yield { present: { [list.entity]: [...present, ...(met.get(list.entity) ?? [])] } };
        listing =
          next === null
            ? { left: left.slice(1), mark: null, present: new Set(), met }
            : { left, mark: next, present, met };
      }
    },
    meet: ({ records, standIns }) => {
      for (const { entity } of listing?.left ?? []) {
        const met = listing?.met.get(entity);
        for (const part of [records, standIns]) for (const { id } of part?.[entity] ?? []) met?.add(id);
      }
    },
  };
}
