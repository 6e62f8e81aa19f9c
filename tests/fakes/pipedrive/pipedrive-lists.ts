/** How Pipedrive's lists page, sort and filter, in the two versions of its interface. */
import type { ApiReply } from '../api-server.ts';

export type ListItem = { readonly id: number | string; readonly add_time?: string; readonly update_time?: string };

const mostPerPage = 500;

/** By marks. What is odd about the question is refused. */
export function listByMark(items: readonly ListItem[], query: URLSearchParams, sortable: readonly string[]): ApiReply {
  const limit = Number(query.get('limit') ?? 100);
  const sortBy = query.get('sort_by') ?? 'id';
  const since = query.get('updated_since');
  if (!(limit >= 1 && limit <= mostPerPage)) return badRequest('limit must be between 1 and 500');
  if (!sortable.includes(sortBy)) return badRequest(`sort_by must be one of ${sortable.join(', ')}`);
  if (since !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(since)) return badRequest('updated_since is invalid');
  const sign = query.get('sort_direction') === 'desc' ? -1 : 1;
  const keyOf = (item: ListItem): string =>
    `${String(Reflect.get(item, sortBy)).padStart(20, '0')} ${String(item.id).padStart(20, '0')}`;
  const after = query.get('cursor') === null ? null : Buffer.from(query.get('cursor') ?? '', 'base64url').toString();
  if (after !== null && !after.startsWith(`${sortBy}:`)) return badRequest('cursor is invalid');
  const sorted = items
    .filter(({ update_time = '' }) => since === null || update_time >= since)
    .toSorted((a, b) => sign * (keyOf(a) < keyOf(b) ? -1 : 1));
  const from =
    after === null ? 0 : sorted.findIndex((item) => sign * (keyOf(item) > after.slice(sortBy.length + 1) ? 1 : -1) > 0);
  const page = from < 0 ? [] : sorted.slice(from, from + limit);
  const last = page.at(-1);
  const isLast = last === undefined || from + limit >= sorted.length;
  const next_cursor = isLast ? null : Buffer.from(`${sortBy}:${keyOf(last)}`).toString('base64url');
  return { body: { success: true, data: page, additional_data: { next_cursor } } };
}

/** By numbers; sorted as `update_time DESC` says. */
export function listByNumber(items: readonly ListItem[], query: URLSearchParams): ApiReply {
  const start = Number(query.get('start') ?? 0);
  const limit = Math.min(mostPerPage, Number(query.get('limit') ?? 100));
  const [sortBy = 'add_time', direction = 'ASC'] = (query.get('sort') ?? 'add_time ASC').split(' ');
  const sign = direction === 'DESC' ? -1 : 1;
  const sorted = items.toSorted(
    (a, b) => sign * String(Reflect.get(a, sortBy)).localeCompare(String(Reflect.get(b, sortBy))),
  );
  const page = sorted.slice(start, start + limit);
  const more = start + limit < sorted.length;
  const pagination = { start, limit, more_items_in_collection: more, ...(more ? { next_start: start + limit } : {}) };
  return { body: { success: true, data: page, additional_data: { pagination } } };
}

function badRequest(error: string): ApiReply {
  return { status: 400, body: { success: false, error, code: 'ERR_SCHEMA_VALIDATION_FAILED' } };
}
