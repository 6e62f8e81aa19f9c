/** A list that is read from its beginning to its end with every poll; pages that are as they were cost next to nothing. */
import type { Refusal } from '../../../shared/domain/source-status.ts';
import { reason } from '../../../shared/domain/source-words.ts';
import { inTurns } from '../../core/in-turns.ts';
import { inBatches, type ListReader, mostRecords, type News } from './list-reader.ts';
import { firstPage } from './paging.ts';
import type { Fault } from './read-item.ts';
import { type FormerPage, readPages } from './read-pages.ts';
import { countFaults } from './refusal-counts.ts';
import type { ListState } from './state.ts';

type KnownPage = FormerPage & {
  readonly key: string;
  readonly ids: readonly string[];
  readonly refusals: readonly Refusal[];
};

/** The pages as they were last read. A restart begins without: everything is asked for once, and compared. */
export type KnownPages = Map<number, KnownPage>;

type WholeTerms = {
  /** Called when a page that had been taken in is another now, or is no more: something may be gone. */
  readonly onShift: () => void;
  readonly signal: AbortSignal;
};

export async function* readWhole(
  reader: ListReader,
  state: ListState,
  known: KnownPages,
  terms: WholeTerms,
): AsyncGenerator<News> {
  const { list, client, base } = reader;
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
    const { entries, ...kept } = page;
    const before = known.get(index);
    if (entries === undefined) {
      if (before) known.set(index, { ...before, ...kept });
      continue;
    }
    const { records, faults } = await recordsOf(reader, entries);
    const ids = records.map(({ id }) => id);
    known.set(index, { ...kept, key: keys[index] ?? '', ids, refusals: countFaults(list.entity, faults) });
    if (state.prints[index] === page.print) continue;
    if (state.prints[index] !== undefined) terms.onShift();
    const batches = inBatches(records);
    for (const [nth, batch] of batches.entries()) {
      if (nth === batches.length - 1) state.prints[index] = page.print;
      yield { records: batch, deleted: [] };
    }
  }
  if (state.prints.length > count) {
    terms.onShift();
    state.prints.length = count;
  }
  for (const index of known.keys()) if (index >= count) known.delete(index);
}

/** Where an id comes twice on a page, the later entry counts. Between any two batches others get their turn. */
async function recordsOf(reader: ListReader, entries: readonly unknown[]) {
  const faults: Fault[] = [];
  const records = new Map<string, NonNullable<ReturnType<ListReader['read']>['record']>>();
  for await (const entry of inTurns(entries, mostRecords)) {
    const read = reader.read(entry);
    faults.push(...read.faults);
    if (!read.record) continue;
    const { id } = read.record;
    if (records.has(id)) faults.push({ reason: reason('duplicate'), example: id.slice(id.indexOf(':') + 1) });
    records.set(id, read.record);
  }
  return { records: [...records.values()], faults };
}
