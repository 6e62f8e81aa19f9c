/** A list that is read from its beginning to its end with every poll; pages that are as they were cost next to nothing. */
import type { Refusal } from '../../../shared/domain/source-status.ts';
import { reason } from '../../../shared/domain/source-words.ts';
import { inBatches, type ListReader, type News } from './list-reader.ts';
import { firstPage } from './paging.ts';
import type { Fault } from './read-item.ts';
import { type FormerPage, type Page, readPages } from './read-pages.ts';
import { countFaults } from './refusal-counts.ts';
import type { ListState } from './state.ts';

type KnownPage = FormerPage & {
  readonly key: string;
  readonly ids: readonly string[];
  readonly refusals: readonly Refusal[];
};

/** The pages as they were last read. A restart begins without: everything is asked for once, and compared. */
export type KnownPages = Map<number, KnownPage>;

export type WholeRead = {
  /** A page that had been taken in is another now, or is no more: something may be gone. */
  readonly hasShifted: boolean;
};

export async function* readWhole(
  reader: ListReader,
  state: ListState,
  known: KnownPages,
  terms: { readonly onShift: () => void; readonly signal: AbortSignal },
): AsyncGenerator<News, WholeRead> {
  const { list, client, base } = reader;
  let hasShifted = false;
  const shift = (): void => {
    hasShifted = true;
    terms.onShift();
  };
  const former = (index: number, ref: unknown): FormerPage | undefined => {
    const page = known.get(index);
    // Only where what it held has been taken in: else its records would never come.
    return page?.key === JSON.stringify(ref) && page.print === state.prints[index] ? page : undefined;
  };
  const keys = [JSON.stringify(firstPage)];
  let count = 0;
  const pages = readPages({ list, client, base, changed: {}, from: firstPage, former, signal: terms.signal });
  for await (const page of pages) {
    const index = count;
    count += 1;
    if (page.next) keys.push(JSON.stringify(page.next));
    if (page.entries === undefined) continue;
    const { records, faults } = recordsOf(reader, page.entries);
    const ids = records.map(({ id }) => id);
    const refusals = countFaults(list.entity, faults);
    known.set(index, { ...keptOf(page, page.entries.length), key: keys[index] ?? '', ids, refusals });
    if (state.prints[index] === page.print) continue;
    if (state.prints[index] !== undefined) shift();
    const batches = inBatches(records);
    for (const [nth, batch] of batches.entries()) {
      if (nth === batches.length - 1) state.prints[index] = page.print;
      yield { records: batch, deleted: [] };
    }
  }
  if (state.prints.length > count) {
    shift();
    state.prints.length = count;
  }
  for (const index of known.keys()) if (index >= count) known.delete(index);
  return { hasShifted };
}

function keptOf({ print, validators, next }: Page, size: number): FormerPage {
  return { print, validators, next, size };
}

/** Where an id comes twice on a page, the later entry counts. */
function recordsOf(reader: ListReader, entries: readonly unknown[]) {
  const faults: Fault[] = [];
  const records = new Map<string, NonNullable<ReturnType<ListReader['read']>['record']>>();
  for (const entry of entries) {
    const read = reader.read(entry);
    faults.push(...read.faults);
    if (!read.record) continue;
    const { id } = read.record;
    if (records.has(id)) faults.push({ reason: reason('duplicate'), example: id.slice(id.indexOf(':') + 1) });
    records.set(id, read.record);
  }
  return { records: [...records.values()], faults };
}
