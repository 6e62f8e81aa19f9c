/** Asks for the pages of a list, one after the other, and believes none of them unread. */
import { z } from 'zod';
import type { JsonList } from '../../../shared/config/sources/json.ts';
import { addressOf, type ApiClient, parseAnswer } from '../api-client.ts';
import { shownAddress } from '../http-addresses.ts';
import { printOf, printOfAll } from '../print.ts';
import { SourceError } from '../source-error.ts';
import { finderOf, isGroup } from './json-pointer.ts';
import { nextPage, type PageRef, requestOf } from './paging.ts';

/** What the server wants to see again, to say that nothing has changed. */
export type Validators = Readonly<Record<string, string>>;

export type Page = {
  /** Undefined where the server says that it is as it was. */
  readonly entries: readonly unknown[] | undefined;
  /** How many there are. */
  readonly size: number;
  /** A fingerprint of the entries, in whatever order they come. */
  readonly print: string;
  /** The same of the whole answer, which spares reading it. */
  readonly answerPrint: string;
  readonly validators: Validators | null;
  readonly next: PageRef | null;
};

/** A page as it was before. */
export type FormerPage = Omit<Page, 'entries'>;

export type PagesRequest = {
  readonly list: JsonList;
  readonly client: ApiClient;
  readonly base: string;
  /** The parameter that asks for changes alone. */
  readonly changed: Readonly<Record<string, string | number>>;
  /** Where to begin. */
  readonly from: PageRef;
  /** The page at a place as it was, if the server may answer that it still is. */
  readonly former: (index: number, ref: PageRef) => FormerPage | undefined;
  readonly signal: AbortSignal;
};

/** @throws SourceError for what can't be read, and for pages that come again or never end. */
export async function* readPages(request: PagesRequest): AsyncGenerator<Page> {
  const { list, signal } = request;
  const seen = new Set<string>();
  let ref: PageRef | null = request.from;
  let last: Page | undefined;
  let firstSize: number | null = null;
  for (let index = 0; ref !== null; index += 1) {
    signal.throwIfAborted();
    const key = JSON.stringify(ref);
    if (seen.has(key) || index >= list.mostPages) throw endless(request, index);
    seen.add(key);
    const page: Page = await readPage(request, ref, request.former(index, ref), firstSize);
    // A server that does not know the parameter gives the same page for ever.
    if (page.size > 0 && page.print === last?.print) throw endless(request, index);
    firstSize ??= page.size;
    yield page;
    last = page;
    ref = page.next;
  }
}

async function readPage(
  pages: PagesRequest,
  ref: PageRef,
  known: FormerPage | undefined,
  firstEntries: number | null,
): Promise<Page> {
  const { list, client, base, changed, signal } = pages;
  const request = requestOf(list, ref, changed);
  const address = addressOf(base, request);
  const answered = await client.ask({ ...request, headers: known?.validators ?? {} }, signal);
  const answerPrint = printOf(answered.text);
  const isSame = answered.status === 304 || answerPrint === known?.answerPrint;
  if (known && isSame) {
    const next = linkedAnew(list, known, { ref, address, headers: answered.headers });
    if (next !== undefined) return { ...known, entries: undefined, next };
    return readPage(pages, ref, undefined, firstEntries);
  }
  const answer = parseAnswer(z.unknown(), answered.text, address);
  const entries = finderOf(list.items)(answer);
  if (!Array.isArray(entries)) throw unexpected(address, list.items);
  // One that is no record is refused; where none is any, these are not the entries.
  if (entries.length > 0 && !entries.some(isGroup)) throw unexpected(address, `${list.items}/0`);
  const size = entries.length;
  const end = { ref, address, answer, linkHeader: answered.headers.link, entries: size, firstEntries };
  const next = nextPage(list.paging, end);
  if (next === undefined) throw unexpected(address, placeOf(list));
  const print = await printOfAll(entries);
  return { entries, size, print, answerPrint, validators: validatorsOf(list, answered.headers), next };
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What comes after a page that is as it was. Its header is not part of what it holds: a list that has grown has a page after
 * its last one, which is as it was. Undefined where the answer does not tell.
 */
function linkedAnew(
  { paging }: JsonList,
  known: FormerPage,
  { ref, address, headers }: { readonly ref: PageRef; readonly address: string; readonly headers: Headers },
): PageRef | null | undefined {
  if (paging.kind !== 'link' || paging.next !== undefined) return known.next;
  const linkHeader = headers['link'];
  if (linkHeader === undefined) return known.next ?? undefined;
  return nextPage(paging, { ref, address, answer: undefined, linkHeader, entries: known.size, firstEntries: null });
}

/** A date of change is to the second: of one that is just over, more may still come. */
function validatorsOf({ paging }: JsonList, headers: Headers): Validators | null {
  const { etag, date, 'last-modified': modified } = headers;
  // Whether a page comes after it would stand in a header that is not sent with "as it was".
  if (paging.kind === 'link' && paging.next === undefined && headers['link'] === undefined) return null;
  if (typeof etag === 'string') return { 'if-none-match': etag };
  if (typeof modified !== 'string' || typeof date !== 'string') return null;
  return Date.parse(date) - Date.parse(modified) > 2_000 ? { 'if-modified-since': modified } : null;
}

function placeOf({ paging }: JsonList): string {
  if (paging.kind === 'page' || paging.kind === 'offset') return paging.total ?? paging.kind;
  return (paging.kind === 'none' ? undefined : paging.next) ?? 'Link';
}

export function unexpected(address: string, place: string): SourceError {
  const params = { address: shownAddress(address), place: place === '' ? 'none' : place };
  return new SourceError('unusable', { code: 'answerUnexpected', params });
}

function endless({ list, base }: PagesRequest, page: number): SourceError {
  const address = shownAddress(addressOf(base, { path: list.url }));
  return new SourceError('unusable', { code: 'pagesWithoutEnd', params: { address, page: page + 1 } });
}
