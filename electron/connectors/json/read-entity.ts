/** All the lists of one kind of record: what changed in them, and what is gone. Together they are the whole truth. */
import type { EntityName, RecordBatch } from '../../../shared/domain/records.ts';
import { addressOf } from '../api-client.ts';
import type { Batch } from '../connector.ts';
import { shownAddress } from '../http-addresses.ts';
import { SourceError } from '../source-error.ts';
import { type ChangesTerms, readAll, readChanges } from './changed-list.ts';
import type { ListReader, News } from './list-reader.ts';
import type { SourceRecord } from './read-item.ts';
import { mergeRefusals } from './refusal-counts.ts';
import type { EntityState, ListState } from './state.ts';
import { type KnownPages, readWhole } from './whole-list.ts';

type Found = Omit<Batch, 'cursor'>;

export type EntityReader = {
  readonly entity: EntityName;
  /** Calls that reading costs when nothing has changed, by what is known of it. */
  readonly calls: () => number;
  /** What the state is brought up to with each batch. */
  readonly sync: (state: EntityState, terms: EntityTerms) => AsyncGenerator<Found>;
};

export type EntityTerms = ChangesTerms & {
  /** Whether the day has room for reading all of it once more. */
  readonly hasRoom: () => boolean;
};

type Round = { readonly ids: ReadonlySet<string>; readonly isAtomic: boolean; readonly refused: number };

/** What is to be handed on at the end; `toKeep`: even where that is nothing, since the state is another. */
type Rest = Pick<Batch, 'present'> & { readonly toKeep: boolean };
const quiet: Rest = { toKeep: false };

const dayMs = 24 * 3_600_000;

export function createEntityReader(entity: EntityName, readers: readonly ListReader[]): EntityReader {
  const pages: readonly KnownPages[] = readers.map(() => new Map());
  const isWhole = readers.every(({ list }) => !list.since);
  const canBeWhole = readers.every(({ list }) => list.since?.daily !== false);
  /** The ids the ledger has of it, once they have all been read. */
  let known: Set<string> | undefined;
  let last: SourceRecord | undefined;

  const note = ({ records, deleted }: News): Found => {
    last = records.at(-1) ?? last;
    for (const { id } of records) known?.add(id);
    for (const id of deleted) known?.delete(id);
    return {
      ...(records.length > 0 ? { records: batchOf(entity, records) } : {}),
      ...(deleted.length > 0 ? { deleted: { [entity]: deleted } } : {}),
    };
  };

  /** One list to its end. `all`: also what has not changed, of lists that tell their changes. */
  async function* readList(index: number, state: EntityState, all: boolean, terms: ChangesTerms) {
    const [reader, at, knownPages] = [readers[index], state.lists[index], pages[index]];
    if (!reader || !at || !knownPages) throw new Error(`The list ${index} of ${entity} has no state.`);
    if (reader.list.since && all) {
      const read = yield* handOn(readAll(reader, at, terms), note);
      return { ids: read.ids, pages: read.pages };
    }
    if (reader.list.since) {
      yield* handOn(readChanges(reader, at, terms), note);
      return { ids: [], pages: 0 };
    }
    const onShift = (): void => {
      state.owed ||= isWhole;
    };
    try {
      yield* handOn(readWhole(reader, at, knownPages, { onShift, signal: terms.signal }), note);
    } catch (error) {
      // Where a page that "is as it was" has led astray, the next reading asks for all of it.
      knownPages.clear();
      throw error;
    }
    at.refusals = [...mergeRefusals([...knownPages.values()].flatMap(({ refusals }) => refusals))];
    return { ids: [...knownPages.values()].flatMap(({ ids }) => ids), pages: knownPages.size };
  }

  async function* readRound(state: EntityState, terms: ChangesTerms): AsyncGenerator<Found, Round> {
    const ids = new Set<string>();
    let isAtomic = true;
    for (const index of readers.keys()) {
      const read = yield* readList(index, state, true, terms);
      for (const id of read.ids) ids.add(id);
      isAtomic &&= read.pages <= 1;
    }
    return { ids, isAtomic, refused: refusalsOf(state.lists).reduce((sum, { count }) => sum + count, 0) };
  }

  /**
   * Reads all and says what there is, where something may be gone. Pages shift while they are read, and what shifts may be
   * missed: only what two readings in a row have missed is gone.
   */
  async function* readWholly(state: EntityState, terms: ChangesTerms, mayBeGone: boolean): AsyncGenerator<Found, Rest> {
    const before = known;
    known = undefined;
    const first = yield* readRound(state, terms);
    if (first.ids.size === 0 && first.refused > 0) throw allRefused(readers, state.lists);
    const isMissing = before ? [...before].some((id) => !first.ids.has(id)) : mayBeGone || state.owed;
    const second = isMissing && !first.isAtomic ? yield* readRound(state, terms) : first;
    const toKeep = state.owed;
    state.owed = false;
    known = new Set([...first.ids, ...second.ids]);
    return isMissing ? { present: { [entity]: [...known] }, toKeep } : { toKeep };
  }

  async function* syncChanges(state: EntityState, terms: EntityTerms): AsyncGenerator<Found, Rest> {
    for (const index of readers.keys()) yield* readList(index, state, false, terms);
    const { now } = terms;
    if (!state.lists.every(({ isRead }, index) => isRead || !readers[index]?.list.since)) return quiet;
    const isFirst = state.wholeAt === null;
    const isDue = state.owed || (state.wholeAt !== null && Math.abs(now - state.wholeAt) >= dayMs);
    if (!isFirst && !(isDue && canBeWhole && terms.hasRoom())) return quiet;
    const rest = isDue && canBeWhole ? yield* readWholly(state, terms, true) : quiet;
    state.wholeAt = now;
    return { ...rest, toKeep: true };
  }

  return {
    entity,
    calls: () => pages.reduce((sum, { size }) => sum + Math.max(1, size), 0),
    sync: async function* sync(state, terms) {
      const { toKeep, ...rest } = isWhole ? yield* readWholly(state, terms, false) : yield* syncChanges(state, terms);
      const refusals = mergeRefusals(refusalsOf(state.lists));
      const told = JSON.stringify(refusals);
      const isTold = told === state.told;
      state.told = told;
      // Refusals are replaced with the records of their kind, so that none at all can be said too.
      const judged = isTold ? {} : { refusals, ...(last ? { records: batchOf(entity, [last]) } : {}) };
      if (rest.present || !isTold || toKeep) yield { ...rest, ...judged };
    },
  };
}

async function* handOn<R>(news: AsyncGenerator<News, R>, note: (news: News) => Found): AsyncGenerator<Found, R> {
  for (;;) {
    const next = await news.next();
    if (next.done === true) return next.value;
    yield note(next.value);
  }
}

function refusalsOf(lists: readonly ListState[]): ListState['refusals'] {
  return lists.flatMap(({ refusals }) => refusals);
}

/** The reader of each list makes records of its entity and no others. */
function batchOf(entity: EntityName, records: readonly SourceRecord[]): RecordBatch {
  return { [entity]: records };
}

function allRefused(readers: readonly ListReader[], lists: readonly ListState[]): SourceError {
  const [worst] = mergeRefusals(refusalsOf(lists));
  const path = readers.map(({ base, list }) => shownAddress(addressOf(base, { path: list.url }))).join(', ');
  const params = { path, reason: worst?.reason ?? '', example: worst?.example ?? '' };
  return new SourceError('unusable', { code: 'allRowsRefused', params });
}
