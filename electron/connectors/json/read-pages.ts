/** Asks for the pages of a list, one after the other, and believes none of them unread. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { JsonList } from '../../../shared/config/sources/json.ts';
import { addressOf, type ApiClient, parseAnswer } from '../api-client.ts';
import { shownAddress } from '../http-addresses.ts';
import { SourceError } from '../source-error.ts';
import { finderOf, isGroup } from './json-pointer.ts';
import { nextPage, type PageRef, requestOf } from './paging.ts';

/** What the server wants to see again, to say that nothing has changed. */
export type Validators = Readonly<Record<string, string>>;

export type Page = {
  /** Undefined where the server says that it is as it was. */
  readonly entries: readonly unknown[] | undefined;
  /** A fingerprint of the entries. */
  readonly print: string;
  readonly validators: Validators | null;
  readonly next: PageRef | null;
};

/** A page as it was before. */
export type FormerPage = Omit<Page, 'entries'> & { readonly size: number };

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
  /** Where a reading goes on half-way, a full page is as large as was asked for. */
  let firstSize = request.from.kind === 'number' && 'size' in list.paging ? list.paging.size : null;
  for (let index = 0; ref !== null; index += 1) {
    signal.throwIfAborted();
    const key = JSON.stringify(ref);
    if (seen.has(key) || index >= list.mostPages) throw endless(request, index);
    seen.add(key);
    const { page, size }: SizedPage = await readPage(request, ref, index, firstSize);
    // A server that does not know the parameter gives the same page for ever.
    if (size > 0 && page.print === last?.print) throw endless(request, index);
    firstSize ??= size;
    yield page;
    last = page;
    ref = page.next;
  }
}

type SizedPage = { readonly page: Page; readonly size: number };

async function readPage(
  { list, client, base, changed, former, signal }: PagesRequest,
  ref: PageRef,
  index: number,
  firstEntries: number | null,
): Promise<SizedPage> {
  const request = requestOf(list, ref, changed);
  const known = former(index, ref);
  const answered = await client.ask({ ...request, headers: known?.validators ?? {} }, signal);
  if (answered.status === 304 && known) return { page: { ...known, entries: undefined }, size: known.size };
  const address = addressOf(base, request);
  const answer = parseAnswer(z.unknown(), answered.text, address);
  const entries = finderOf(list.items)(answer);
  if (!Array.isArray(entries)) throw unexpected(address, list.items);
  // One that is no record is refused; where none is any, these are not the entries.
  if (entries.length > 0 && !entries.some(isGroup)) throw unexpected(address, `${list.items}/0`);
  const end = { ref, address, answer, linkHeader: answered.headers.link, entries: entries.length, firstEntries };
  const next = nextPage(list.paging, end);
  if (next === undefined) throw unexpected(address, placeOf(list));
  const print = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16);
  return { page: { entries, print, validators: validatorsOf(answered.headers), next }, size: entries.length };
}

/** A date of change is to the second: of one that is just over, more may still come. */
function validatorsOf(headers: Readonly<Record<string, string | string[] | undefined>>): Validators | null {
  const { etag, date, 'last-modified': modified } = headers;
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
