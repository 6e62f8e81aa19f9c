/** All rows of a model that a domain picks, page by page in the order of their ids. */
import { z } from 'zod';
import type { EntityName } from '../../../shared/domain/records.ts';
import type { MarkedPage, Stream } from '../stream-sync.ts';
import type { Domain } from './odoo-api.ts';
import type { OdooReader } from './odoo-reader.ts';
import type { Row } from './row-values.ts';

export type Listing = {
  readonly model: string;
  readonly domain: Domain;
  readonly fields: readonly string[];
  readonly pageSize: number;
};

/** @param mark the id that the page before ended with; null at the beginning. */
export async function listRows(
  { search }: Pick<OdooReader, 'search'>,
  { model, domain, fields, pageSize }: Listing,
  mark: string | null,
  signal: AbortSignal,
): Promise<MarkedPage<readonly Row[]>> {
  const after = mark === null ? [] : ([['id', '>', Number(mark)]] as const);
  const rows = await search({ model, domain: [...domain, ...after], fields, order: 'id', limit: pageSize }, signal);
  const last = rows.at(-1);
  // Of some models Odoo takes rows out of a page after it was counted: only an empty one is the last for certain.
  return { found: rows, next: last ? String(last.id) : null };
}

const idsPerPage = 2_000;
/** Which of the parts, and the id to go on after. */
const placeSchema = z.tuple([z.number(), z.string().nullable()]);

/** The ids there are of a kind of record that is read elsewhere, or in several places. It has no changes of its own. */
export function idsOnly(
  reader: Pick<OdooReader, 'search'>,
  entity: EntityName,
  parts: readonly { readonly model: string; readonly domain: Domain; readonly id: (row: number) => string }[],
): Stream {
  return {
    name: `${entity} ids`,
    everyMs: Infinity,
    unitsPerPoll: 0,
    from: () => '',
    changes: async () => ({ found: {}, position: '', more: false, at: null }),
    ids: {
      entity,
      page: async (mark, signal) => {
        const [index, after] = mark === null ? [0, null] : placeSchema.parse(JSON.parse(mark));
        const part = parts[index];
        if (!part) return { found: [], next: null };
        const listing = { model: part.model, domain: part.domain, fields: ['id'], pageSize: idsPerPage };
        const { found, next } = await listRows(reader, listing, after, signal);
        const place = next === null ? [index + 1, null] : [index, next];
        return {
          found: found.map(({ id }) => part.id(id)),
          next: place[0] === parts.length ? null : JSON.stringify(place),
        };
      },
    },
  };
}
