/** A JSON interface as a company may have written it for itself: one list of entries, paged in the way it is told to. */
import { createHash } from 'node:crypto';
import type { ApiCall, ApiReply, ApiServer } from '../api-server.ts';
import { startApiServer } from '../api-server.ts';

export type Entry = { readonly id: string; readonly updated?: string; readonly [name: string]: unknown };

export type Paging = 'none' | 'link' | 'nextAddress' | 'cursor' | 'page' | 'total' | 'offset';

export type ListingOptions = {
  readonly paging: Paging;
  readonly pageSize: number;
  /** How it tells that nothing has changed. */
  readonly validators: 'etag' | 'date' | 'none';
};

export type Listing = {
  readonly server: ApiServer;
  readonly put: (entry: Entry) => void;
  readonly remove: (id: string) => void;
  /** Called with each call, before it is answered. */
  readonly onCall: (react: (call: ApiCall) => void) => void;
  /** What its clock says from now on. */
  readonly answerAt: (instant: number) => void;
  /** Writes the addresses of next pages otherwise. */
  readonly onNext: (write: (address: string) => string) => void;
};

/** Everything answers below /leads; entries stand in the order they came, and go to the end when they change. */
export async function startListing(entries: readonly Entry[], options: Partial<ListingOptions> = {}): Promise<Listing> {
  const { paging = 'none', pageSize = 2, validators = 'none' } = options;
  const held = new Map(entries.map((entry) => [entry.id, entry]));
  let react: (call: ApiCall) => void = () => {};
  let changedAt = Date.UTC(2026, 0, 1);
  let clock: number | undefined;
  let writeNext = (address: string): string => address;
  const server = await startApiServer((call) => {
    react(call);
    const reply = timed(answer(call));
    const etag = `"${createHash('sha1').update(JSON.stringify(reply.body)).digest('hex')}"`;
    if (validators === 'none') return reply;
    const modified = new Date(changedAt).toUTCString();
    const headers = validators === 'etag' ? { etag } : { 'last-modified': modified };
    const isSame =
      validators === 'etag' ? call.headers['if-none-match'] === etag : call.headers['if-modified-since'] === modified;
    return isSame ? { status: 304, headers } : { ...reply, headers: { ...reply.headers, ...headers } };
  });

  const timed = (reply: ApiReply): ApiReply =>
    clock === undefined ? reply : { ...reply, headers: { ...reply.headers, date: new Date(clock).toUTCString() } };

  const answer = ({ path, query, headers }: ApiCall): ApiReply => {
    if (path !== '/api/leads') return { status: 404, body: {} };
    const since = query.get('since');
    const all = [...held.values()].filter(({ updated = '' }) => since === null || updated >= since);
    const link = (skip: number): string => writeNext(`http://${headers.host}/api/leads?skip=${skip}`);
    const at = Number(query.get('skip') ?? query.get('cursor') ?? query.get('offset') ?? 0);
    const size = Math.min(pageSize, Number(query.get('limit') ?? pageSize));
    const page = Number(query.get('page') ?? 1);
    const start = paging === 'page' || paging === 'total' ? (page - 1) * size : at;
    const part = paging === 'none' ? all : all.slice(start, start + size);
    const next = start + size < all.length ? start + size : null;
    switch (paging) {
      case 'none':
      case 'page':
      case 'offset':
        return { body: part };
      case 'link':
        return { body: part, headers: next === null ? {} : { link: `<${link(next)}>; rel="next"` } };
      case 'nextAddress':
        return { body: { results: part, next: next === null ? null : link(next) } };
      case 'cursor':
        return { body: { data: part, meta: { next: next === null ? '' : String(next) } } };
      case 'total':
        return { body: { data: part, meta: { total: all.length } } };
    }
  };

  return {
    server,
    put: (entry) => {
      held.delete(entry.id);
      held.set(entry.id, entry);
      changedAt += 60_000;
    },
    remove: (id) => {
      held.delete(id);
      changedAt += 60_000;
    },
    onCall: (callback) => {
      react = callback;
    },
    answerAt: (instant) => {
      clock = instant;
    },
    onNext: (write) => {
      writeNext = write;
    },
  };
}
