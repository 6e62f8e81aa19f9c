/** A list that tells what changed since an instant. All of it is read first, and once a day again. */
import type { JsonSince } from '../../../shared/config/sources/json.ts';
import { dayIn } from '../../../shared/domain/day-in-zone.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import type { Refusal } from '../../../shared/domain/source-status.ts';
import { addressOf } from '../api-client.ts';
import { afterPage, askFrom, type Changed, type ChangeMark, overlapMs } from '../change-mark.ts';
import { printOf } from '../print.ts';
import { SourceError } from '../source-error.ts';
import { inBatches, type ListReader, type News, type ReadEntry } from './list-reader.ts';
import { firstPage, type PageRef } from './paging.ts';
import { readPages, unexpected } from './read-pages.ts';
import { countFaults, mergeRefusals } from './refusal-counts.ts';
import type { ListState } from './state.ts';

export type ChangesTerms = { readonly now: Instant; readonly signal: AbortSignal };

type Entry = ReadEntry & Changed;

const dayMs = 24 * 3_600_000;

/** What changed since the last reading; at first all there is. Goes on where one was broken off. */
export async function* readChanges(reader: ListReader, state: ListState, terms: ChangesTerms): AsyncGenerator<News> {
  const resumed = state.reading;
  if (!resumed) {
    yield* readFrom(
      reader,
      state,
      { from: state.isRead ? beginOf(reader, state.mark, terms.now) : null, page: firstPage },
      terms,
    );
    return;
  }
  try {
    yield* readFrom(reader, state, resumed, terms);
  } catch (error) {
    // What pages are called does not last for ever; the list from its beginning does. It may have begun with the latest.
    if (!(error instanceof SourceError) || error.kind !== 'unusable') throw error;
    yield* readFrom(reader, state, { from: resumed.from, page: firstPage }, terms);
  }
}

/** Days, in whatever zone, and hours say nothing of what came later within them. */
const coarseMs = 15 * 60_000;

/** Never from a time to come, which an entry may tell of: what changes until then would be missed. */
function beginOf({ overlap, answeredAt }: ListReader, mark: ChangeMark, now: Instant): Instant {
  return Math.min(
    mark.at % coarseMs === 0 ? askFrom(mark) : overlap.begin(mark),
    Math.max(0, (answeredAt() ?? now) - overlapMs),
  );
}

/**
 * All of the list, whatever has been read of it: hands on each page's records, so that what was missed is mended, and returns
 * the ids there are.
 */
export async function* readAll(
  reader: ListReader,
  state: ListState,
  terms: ChangesTerms,
): AsyncGenerator<News, { readonly ids: readonly string[]; readonly pages: number }> {
  const ids: string[] = [];
  let refusals: readonly Refusal[] = [];
  let pages = 0;
  for await (const { entries } of pagesFrom(reader, { from: null, page: firstPage }, terms)) {
    pages += 1;
    const read = entries.map(reader.read);
    refusals = mergeRefusals([...refusals, ...refusalsOf(reader, read)]);
    for (const { record } of read) if (record) ids.push(record.id);
    for (const batch of inBatches(read)) yield newsOf(batch);
  }
  state.refusals = [...refusals];
  return { ids, pages };
}

/** Since the list may be in any order, the instant to ask from stays the same from its first page to its last. */
async function* readFrom(
  reader: ListReader,
  state: ListState,
  start: NonNullable<ListState['reading']>,
  terms: ChangesTerms,
): AsyncGenerator<News> {
  /** Whether a cursor that was handed out says that this reading goes on. */
  let isNoted = state.reading !== null;
  for await (const { entries, next } of pagesFrom(reader, start, terms)) {
    // What is older than was asked for has been read before: a day as the parameter, or a server that does not know it.
    const read = entriesOf(reader, entries, state.mark, terms.now).filter(
      ({ changedAt }) => start.from === null || changedAt === null || changedAt >= start.from,
    );
    const { news, mark } = afterPage(state.mark, read, null);
    reader.overlap.note({ hasNews: news.length > 0, isLast: next === null });
    const wasRead = state.isRead;
    const batches = inBatches(news);
    for (const batch of batches.slice(0, -1)) yield newsOf(batch);
    state.mark = mark;
    state.reading = next && { from: start.from, page: await reader.keepable(next) };
    state.isRead ||= next === null;
    state.refusals = [...mergeRefusals([...state.refusals, ...refusalsOf(reader, news)])];
    const isEnd = next === null && (isNoted || !wasRead);
    if (news.length === 0 && !isEnd) continue;
    isNoted = next !== null;
    yield newsOf(batches.at(-1) ?? []);
  }
}

async function* pagesFrom(
  { list, client, base }: ListReader,
  { from, page }: { readonly from: Instant | null; readonly page: PageRef },
  { signal }: ChangesTerms,
) {
  const changed = list.since ? askedSince(list.since, from) : {};
  for await (const { entries, next } of readPages({
    list,
    client,
    base,
    changed,
    from: page,
    former: () => undefined,
    signal,
  })) {
    yield { entries: entries ?? [], next };
  }
}

/** Seconds are cut off: some servers do not understand fractions, and a little too early is asked for anyway. */
export function askedSince({ parameter, format, from: first }: JsonSince, from: Instant | null) {
  const earliest = first === undefined ? null : Date.parse(`${first}T00:00:00Z`);
  const at = from === null || (earliest !== null && earliest > from) ? earliest : from;
  if (at === null) return {};
  const whole = Math.floor(at / 1000) * 1000;
  const written = {
    iso: new Date(whole).toISOString().replace('.000Z', 'Z'),
    ms: whole,
    s: whole / 1000,
    // Whatever zone the server has its days in.
    day: dayIn('Etc/GMT+12', whole),
  };
  return { [parameter]: written[format] };
}

/** An entry that does not tell when it changed, or tells of a time to come, says nothing about how far was read. */
function entriesOf(reader: ListReader, entries: readonly unknown[], mark: ChangeMark, now: Instant): readonly Entry[] {
  const read = entries.map(reader.read);
  const { list, base } = reader;
  const listed = read.filter(({ goneId }) => goneId === null);
  if (listed.length > 0 && listed.every(({ changedAt }) => changedAt === null))
    throw unexpected(addressOf(base, { path: list.url }), list.since?.field ?? '');
  return read.map(({ record, faults, goneId, changedAt }, index) => {
    const print = printOf(record ?? entries[index]);
    const at = changedAt === null || changedAt > now + dayMs ? mark.at : changedAt;
    return { record, faults, goneId, changedAt, id: record?.id ?? goneId ?? print, at, print };
  });
}

function newsOf(entries: readonly ReadEntry[]): News {
  return {
    records: entries.flatMap(({ record }) => record ?? []),
    deleted: entries.flatMap(({ goneId }) => goneId ?? []),
  };
}

function refusalsOf({ list }: ListReader, entries: readonly ReadEntry[]): readonly Refusal[] {
  return countFaults(
    list.entity,
    entries.flatMap(({ faults }) => faults),
  );
}
