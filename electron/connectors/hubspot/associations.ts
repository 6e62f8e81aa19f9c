/** Which objects belong together. */
import { associationsSchema, type CrmObject, objectsSchema } from './answers.ts';
import { type ObjectType, orNull } from './definitions.ts';
import type { HubspotClient } from './hubspot-client.ts';
import { textOf } from './property-values.ts';
import { searchPageSize } from './search-stream.ts';

/** At most that many ids a call are taken by HubSpot (1,000); a page of a search holds fewer. */
const associationsPerCall = searchPageSize;
const objectsPerCall = 100;

/** The ids of `to` that belong to each of the `ids`, the oldest first. */
export async function readAssociations(
  client: HubspotClient,
  [from, to]: readonly [from: ObjectType, to: ObjectType],
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const some of chunks(ids, associationsPerCall)) {
    const path = `crm/v4/associations/${from}/${to}/batch/read`;
    const body = { inputs: some.map((id) => ({ id })) };
    const { results } = await client.read(associationsSchema, { path, body }, signal);
    for (const one of results) {
      const known = found.get(one.from.id) ?? [];
      const all = [...new Set([...known, ...one.to.map(({ toObjectId }) => toObjectId)])];
      found.set(one.from.id, all.toSorted(byNumber));
    }
  }
  return found;
}

/** The same; nothing where the key may not read one of the two. */
export async function readAssociationsIfAllowed(
  ...ask: Parameters<typeof readAssociations>
): Promise<ReadonlyMap<string, readonly string[]>> {
  return (await orNull(readAssociations(...ask))) ?? new Map<string, readonly string[]>();
}

/** Objects by their ids. Those that are gone are not among them. */
export async function readObjects(
  client: HubspotClient,
  type: ObjectType,
  { ids, properties }: { readonly ids: readonly string[]; readonly properties: readonly string[] },
  signal: AbortSignal,
): Promise<readonly CrmObject[]> {
  const found: CrmObject[] = [];
  for (const some of chunks(ids, objectsPerCall)) {
    const path = `crm/v3/objects/${type}/batch/read`;
    const body = { inputs: some.map((id) => ({ id })), properties };
    found.push(...(await client.read(objectsSchema, { path, body }, signal)).results);
  }
  return found;
}

/** One property of each of some contacts; nothing where the key may not read contacts. */
export async function readOfContacts(
  client: HubspotClient,
  { ids, property }: { readonly ids: readonly string[]; readonly property: string },
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string | undefined>> {
  const asked = { ids: [...new Set(ids)], properties: [property] };
  const contacts = (await orNull(readObjects(client, 'contacts', asked, signal))) ?? [];
  return new Map(contacts.map(({ id, properties }) => [id, textOf(properties, property)]));
}

/** Ids are numbers as texts, of growing length. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || a.localeCompare(b);
}

function chunks(ids: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );
}
