/** How the pages of a list follow each other: pure. */
import { z } from 'zod';
import type { JsonList, JsonPaging } from '../../../shared/config/sources/json.ts';
import type { ApiRequest } from '../api-client.ts';
import { finderOf } from './json-pointer.ts';
import { nextLink } from './link-header.ts';

/** Where a page is. Kept in cursors. */
export const pageRefSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('first') }),
  z.object({ kind: z.literal('address'), address: z.string() }),
  z.object({ kind: z.literal('cursor'), cursor: z.string() }),
  z.object({ kind: z.literal('number'), number: z.number() }),
]);
export type PageRef = z.output<typeof pageRefSchema>;

export const firstPage: PageRef = { kind: 'first' };

type Query = Readonly<Record<string, string | number | boolean>>;

/** @param changed the parameter that asks for changes alone; empty for all of the list. */
export function requestOf({ url, query, paging }: JsonList, ref: PageRef, changed: Query): ApiRequest {
  // The address of a next page is whole: it holds what was asked for.
  if (ref.kind === 'address') return { path: ref.address };
  return { path: url, query: { ...query, ...changed, ...positionOf(paging, ref) } };
}

function positionOf(paging: JsonPaging, ref: PageRef): Query {
  if (paging.kind === 'cursor') return ref.kind === 'cursor' ? { [paging.parameter]: ref.cursor } : {};
  if (paging.kind !== 'page' && paging.kind !== 'offset') return {};
  const number = ref.kind === 'number' ? ref.number : paging.first;
  const size = paging.sizeParameter === undefined ? {} : { [paging.sizeParameter]: paging.size };
  return { [paging.parameter]: number, ...size };
}

/** What of a page tells what comes after it. */
export type PageEnd = {
  readonly ref: PageRef;
  /** Its whole address. */
  readonly address: string;
  readonly answer: unknown;
  readonly linkHeader: string | readonly string[] | undefined;
  /** Entries on this page, on the first of this reading (null: on this), and on all up to this one from the list's first on. */
  readonly entries: number;
  readonly firstEntries: number | null;
};

/** The page after; null after the last; undefined where the answer does not say what it should. */
export function nextPage(paging: JsonPaging, end: PageEnd): PageRef | null | undefined {
  switch (paging.kind) {
    case 'none':
      return null;
    case 'link': {
      const link = paging.next === undefined ? nextLink(end.linkHeader) : finderOf(paging.next)(end.answer);
      if (isNothing(link)) return null;
      if (typeof link !== 'string' || !URL.canParse(link, end.address)) return undefined;
      return { kind: 'address', address: ofSameHost(new URL(link, end.address), new URL(end.address)) };
    }
    case 'cursor': {
      const cursor = finderOf(paging.next)(end.answer);
      if (isNothing(cursor) || saysNoMore(paging.more, end.answer)) return null;
      return typeof cursor === 'string' || typeof cursor === 'number'
        ? { kind: 'cursor', cursor: String(cursor) }
        : undefined;
    }
    case 'page':
    case 'offset':
      return nextNumber(paging, end);
  }
}

/**
 * A short page is the last; but not the first one, since many servers give less than they are asked for: then an empty one
 * is. Offsets go on by what was given, whatever was asked for.
 */
function nextNumber(
  paging: Extract<JsonPaging, { kind: 'page' | 'offset' }>,
  end: PageEnd,
): PageRef | null | undefined {
  const { answer, entries, firstEntries, ref } = end;
  const at = ref.kind === 'number' ? ref.number : paging.first;
  const next: PageRef = { kind: 'number', number: paging.kind === 'page' ? at + 1 : at + entries };
  if (entries === 0 || saysNoMore(paging.more, answer)) return null;
  if (paging.more !== undefined) return next;
  if (paging.total !== undefined) {
    const total = finderOf(paging.total)(answer);
    if (typeof total !== 'number' && !(typeof total === 'string' && /^\d+$/.test(total))) return undefined;
    const size = firstEntries ?? entries;
    const reached = paging.kind === 'page' ? (at - paging.first) * size + entries : at - paging.first + entries;
    return reached >= Number(total) ? null : next;
  }
  return firstEntries !== null && entries < firstEntries ? null : next;
}

function saysNoMore(more: string | undefined, answer: unknown): boolean {
  if (more === undefined) return false;
  const told = finderOf(more)(answer);
  return isNothing(told) || told === 0 || told === 'false' || told === '0';
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === false || value === '';
}

/** A server behind a proxy may take itself for unencrypted; on the way it came no address is less safe. */
function ofSameHost(next: URL, asked: URL): string {
  if (next.host === asked.host) next.protocol = asked.protocol;
  return next.href;
}
