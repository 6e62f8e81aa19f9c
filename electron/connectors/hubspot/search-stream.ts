/**
 * Objects by when they last changed. Searches are asked from the last instant seen on, page for page, and never by offset:
 * an offset ends at 10,000 results, and skips records where others change meanwhile.
 */
import { z } from 'zod';
import { afterPage, type Changed, isFresh, markAt, readMark, writeMark } from '../change-mark.ts';
import { createOverlap } from '../overlap.ts';
import { SourceError } from '../source-error.ts';
import type { Found, Stream } from '../stream-sync.ts';
import { type CrmObject, objectsSchema } from './answers.ts';
import type { ObjectType } from './definitions.ts';
import type { HubspotClient } from './hubspot-client.ts';
import { instantOf } from './property-values.ts';

export const searchPageSize = 200;
const listPageSize = 100;
const idProperty = 'hs_object_id';

export type Filter =
  | { readonly propertyName: string; readonly operator: 'EQ' | 'GT' | 'GTE' | 'LTE'; readonly value: string }
  | { readonly propertyName: string; readonly operator: 'IN'; readonly values: readonly string[] };

export type SearchOptions = {
  readonly client: HubspotClient;
  readonly type: ObjectType;
  /** The properties to ask for; only such as exist. */
  readonly properties: (signal: AbortSignal) => Promise<readonly string[]>;
  /** Called when a search is turned down: a property it asked for may be gone since the list of them was read. */
  readonly onRefused: () => void;
};

/** Where a reading under way goes on: the changes from an instant on; or, where one instant fills pages, it alone by id. */
const walkSchema = z.object({ since: z.number(), afterId: z.string().nullable() });
type Walk = z.output<typeof walkSchema>;

/** Contacts have kept their old name for it. */
export function changedBy(type: ObjectType): string {
  return type === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';
}

async function search(
  { client, type, properties, onRefused }: SearchOptions,
  ask: { readonly filters: readonly Filter[]; readonly sortBy: string },
  signal: AbortSignal,
): Promise<{ readonly results: readonly CrmObject[]; readonly more: boolean }> {
  const body = {
    filterGroups: [{ filters: ask.filters }],
    sorts: [{ propertyName: ask.sortBy, direction: 'ASCENDING' }],
    properties: [...(await properties(signal)), changedBy(type)],
    limit: searchPageSize,
  };
  const path = `crm/v3/objects/${type}/search`;
  const { results, paging } = await client.read(objectsSchema, { path, body }, signal).catch((error: unknown) => {
    if (error instanceof SourceError && error.problem.code === 'addressRefused') onRefused();
    throw error;
  });
  return { results, more: paging?.next !== undefined };
}

/** One page of what the filters let through, by id. */
export async function searchById(
  options: SearchOptions,
  filters: readonly Filter[],
  afterId: string | null,
  signal: AbortSignal,
): Promise<{ readonly results: readonly CrmObject[]; readonly next: string | null }> {
  const byId: Filter = { propertyName: idProperty, operator: 'GT', value: afterId ?? '0' };
  const { results, more } = await search(options, { filters: [...filters, byId], sortBy: idProperty }, signal);
  return { results, next: more ? (results.at(-1)?.id ?? null) : null };
}

type ChangesOptions = SearchOptions & {
  readonly foundOf: (objects: readonly CrmObject[], signal: AbortSignal) => Promise<Found>;
};

/** What a stream of changes is made of. */
export function changesOf(options: ChangesOptions): Pick<Stream, 'from' | 'changes'> {
  const stamp = changedBy(options.type);
  const overlap = createOverlap(options.client.answeredAt);
  return {
    from: markAt,
    changes: async (position, signal) => {
      const mark = readMark(position);
      const walk = mark.page === null ? { since: overlap.begin(mark), afterId: null } : readWalk(mark.page);
      const { results, more } = await pageOf(options, walk, signal);
      const items = results.map((object) => {
        return { id: object.id, at: instantOf(object.properties, stamp) ?? walk.since, object };
      });
      const next = following(walk, items, more);
      const { news, mark: after } = afterPage(mark, items, next && JSON.stringify(next));
      const objects = news.map(({ object }) => object);
      overlap.note({ hasNews: isFresh(mark, news), isLast: next === null });
      const found = objects.length > 0 ? await options.foundOf(objects, signal) : {};
      return { found, position: writeMark(after), more: next !== null, at: items.at(-1)?.at ?? null };
    },
  };
}

function pageOf(options: SearchOptions, { since, afterId }: Walk, signal: AbortSignal) {
  const propertyName = changedBy(options.type);
  const from: Filter = { propertyName, operator: 'GTE', value: String(since) };
  if (afterId === null) return search(options, { filters: [from], sortBy: propertyName }, signal);
  const filters: readonly Filter[] = [
    from,
    { propertyName, operator: 'LTE', value: String(since) },
    { propertyName: idProperty, operator: 'GT', value: afterId },
  ];
  return search(options, { filters, sortBy: idProperty }, signal);
}

/** Null where there is no more. */
function following({ since, afterId }: Walk, items: readonly Changed[], more: boolean): Walk | null {
  const last = items.at(-1);
  if (afterId !== null) return more && last ? { since, afterId: last.id } : { since: since + 1, afterId: null };
  if (!more || !last) return null;
  return last.at > since ? { since: last.at, afterId: null } : { since, afterId: '0' };
}

function readWalk(page: string): Walk {
  return walkSchema.parse(JSON.parse(page));
}

/** One page of the ids there are. Lists hold less than searches, but have neither an end nor a lag. */
export async function idPage(
  client: HubspotClient,
  type: ObjectType,
  mark: string | null,
  signal: AbortSignal,
): Promise<{ readonly found: readonly string[]; readonly next: string | null }> {
  const query = { limit: listPageSize, properties: idProperty, after: mark ?? undefined };
  const { results, paging } = await client.read(objectsSchema, { path: `crm/v3/objects/${type}`, query }, signal);
  return { found: results.map(({ id }) => id), next: paging?.next?.after ?? null };
}
