/**
 * Lists of an object, page by page. Each page is asked for by the last row of the one before, so a page can be asked for at
 * any later time; the vendor's own marks of pages run out after a while.
 */
import { z } from 'zod';
import type { Instant } from '../../../shared/domain/records.ts';
import { afterPage, isFresh, markAt, readMark, writeMark } from '../change-mark.ts';
import { createOverlap } from '../overlap.ts';
import { printOf } from '../print.ts';
import { SourceError } from '../source-error.ts';
import type { ChangePage, Found, MarkedPage, Stream } from '../stream-sync.ts';
import type { Org } from './org.ts';
import { createSpans } from './spans.ts';
import { after, moment, quoted, soql } from './soql.ts';
import { instantAt, type Row } from './values.ts';

/** One kind of rows: what to ask for, and what to make of it. */
export type Reading = {
  readonly object: string;
  /** What is selected besides `Id`; what rows hang on them stands in brackets. */
  readonly fields: (signal: AbortSignal) => Promise<readonly string[]>;
  readonly where?: string;
  readonly found: (rows: readonly Row[], signal: AbortSignal) => Promise<Found>;
};

/** The most that Salesforce hands out at once, and what is asked for where every row has others hanging on it. */
const mostRows = 2000;
const mostWideRows = 500;

type Key = { readonly at: Instant; readonly id: string };
/** No row has it, and all come after it. */
const beforeAllIds = '000000000000000AAA';
const keySchema = z.object({ at: z.number(), id: z.string() });

/** Changes from an instant on, deleted rows among them, by when they last changed. */
export function changesOf(org: Org, reading: Reading): Stream['changes'] {
  const overlap = createOverlap(org.now);
  const spans = createSpans();

  const ask = async (key: Key | null, from: Instant, signal: AbortSignal) => {
    const own = await reading.fields(signal);
    // People and roles are never deleted, and have no field that would say so.
    const deleted = await org.shapes.visible(reading.object, ['IsDeleted'], signal);
    const fields = ['Id', 'SystemModstamp', ...deleted, ...own];
    const since = key ? after(key.at, key.id) : `SystemModstamp >= ${moment(from)}`;
    return spans.tried(from, org.now(), async (until) => {
      const before = until === null ? undefined : `SystemModstamp < ${moment(until)}`;
      const limit = sizeOf(fields);
      const where = [since, before, reading.where];
      const query = soql({ object: reading.object, fields, where, orderBy: 'SystemModstamp, Id', limit });
      const { rows, done } = await org.query(query, signal, 'deleted');
      const items = rows.map((row) => ({ ...keyOf(row, reading.object), print: printOf(row), row }));
      const last = items.at(-1);
      if (last && (!done || rows.length >= limit)) return { items, next: { at: last.at, id: last.id } };
      return { items, next: until === null ? null : { at: until, id: beforeAllIds } };
    });
  };

  return (position, signal) =>
    org.asSeen(async () => {
      const mark = readMark(position);
      const key = mark.page === null ? null : keySchema.parse(JSON.parse(mark.page));
      const { items, next } = await ask(key, key ? key.at : overlap.begin(mark), signal);
      const page = afterPage(mark, items, next && JSON.stringify(next));
      const rows = page.news.map(({ row }) => row);
      overlap.note({ hasNews: isFresh(mark, page.news), isLast: next === null });
      const found = rows.length > 0 ? await reading.found(rows, signal) : {};
      const reached = next?.at ?? items.at(-1)?.at ?? null;
      return { found, position: writeMark(page.mark), more: next !== null, at: reached } satisfies ChangePage;
    });
}

/** All rows that a condition holds for, by their ids. */
export async function pageOf(
  org: Org,
  reading: Reading,
  where: string | undefined,
  mark: string | null,
  signal: AbortSignal,
): Promise<MarkedPage<Found>> {
  return org.asSeen(async () => {
    const fields = ['Id', ...(await reading.fields(signal))];
    const limit = sizeOf(fields);
    const from = mark === null ? undefined : `Id > ${quoted(mark)}`;
    const query = soql({ object: reading.object, fields, where: [from, where, reading.where], orderBy: 'Id', limit });
    const { rows, done } = await org.query(query, signal);
    const found = rows.length > 0 ? await reading.found(rows, signal) : {};
    return { found, next: nextOf(rows, done, limit) };
  });
}

/** The same, all of them. */
export async function allOf(org: Org, records: Reading, where: string, signal: AbortSignal): Promise<readonly Found[]> {
  const parts: Found[] = [];
  for (let mark: string | null = null, isFirst = true; isFirst || mark !== null; isFirst = false) {
    const page: MarkedPage<Found> = await pageOf(org, records, where, mark, signal);
    parts.push(page.found);
    mark = page.next;
  }
  return parts;
}

/** The ids there are. */
export async function idsOf(
  org: Org,
  object: string,
  mark: string | null,
  signal: AbortSignal,
): Promise<MarkedPage<readonly string[]>> {
  const where = mark === null ? [] : [`Id > ${quoted(mark)}`];
  const query = soql({ object, fields: ['Id'], where, orderBy: 'Id', limit: mostRows });
  const { rows, done } = await org.query(query, signal);
  return { found: rows.map((row) => idOf(row, object)), next: nextOf(rows, done, mostRows) };
}

/** What changed while the records themselves were read for the first time, which may take so long, is read again. */
const firstReadingMs = 3_600_000;

/** About where the changes of an object stand now, for a list whose past nobody needs. */
export async function latestMark(org: Org, object: string, signal: AbortSignal): Promise<string> {
  const query = soql({ object, fields: ['Id', 'SystemModstamp'], orderBy: 'SystemModstamp DESC', limit: 1 });
  const [latest] = (await org.query(query, signal)).rows;
  return markAt(latest ? keyOf(latest, object).at - firstReadingMs : 0);
}

function sizeOf(fields: readonly string[]): number {
  return fields.some((field) => field.startsWith('(')) ? mostWideRows : mostRows;
}

function nextOf(rows: readonly Row[], done: boolean, limit: number): string | null {
  const last = rows.at(-1);
  return last && (!done || rows.length >= limit) ? String(last['Id']) : null;
}

function idOf(row: Row, object: string): string {
  const id = row['Id'];
  if (typeof id === 'string' && id !== '') return id;
  throw new SourceError('unusable', { code: 'answerUnexpected', params: { address: object, place: 'Id' } });
}

function keyOf(row: Row, object: string): Key {
  const at = instantAt(row, 'SystemModstamp');
  if (at !== undefined) return { at, id: idOf(row, object) };
  throw new SourceError('unusable', { code: 'answerUnexpected', params: { address: object, place: 'SystemModstamp' } });
}
