/** All rows of a model that a domain picks, page by page in the order of their ids. */
import { z } from 'zod';
import type { EntityName } from '../../../shared/domain/records.ts';
import type { MarkedPage, Stream } from '../stream-sync.ts';
import type { Domain } from './odoo-api.ts';
import type { OdooReader } from './odoo-reader.ts';
import type { Row } from './row-values.ts';
import { skipNext } from './thinned-pages.ts';

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
  return { found: rows, next: last ? String(last.id) : null };
}

const idsPerPage = 2_000;
/** Which of the parts, the id to go on after, and how many rows beyond it show nothing. */
const placeSchema = z.object({ index: z.number(), after: z.number(), skip: z.number() });
type Place = z.output<typeof placeSchema>;

export type IdsPart = {
  readonly model: string;
  readonly domain: Domain;
  readonly id: (row: number) => string;
  /** As in a feed of its rows. */
  readonly isThinned?: boolean;
};

/** The ids there are of a kind of record that is read elsewhere, or in several places. It has no changes of its own. */
export function idsOnly({ search }: Pick<OdooReader, 'search'>, entity: EntityName, parts: readonly IdsPart[]): Stream {
  const afterEmpty = async (
    place: Place,
    { model, domain, isThinned }: IdsPart,
    signal: AbortSignal,
  ): Promise<Place> => {
    const hasUnread = async (): Promise<boolean> => {
      const [newest] = await search({ model, domain, fields: ['id'], order: 'id desc', limit: idsPerPage }, signal);
      return newest !== undefined && newest.id > place.after;
    };
    const skip = isThinned
      ? await skipNext({ skip: place.skip, pageSize: idsPerPage, isFirst: true, hasUnread })
      : null;
    return skip === null ? { index: place.index + 1, after: 0, skip: 0 } : { ...place, skip };
  };

  return {
    name: `${entity} ids`,
    everyMs: Infinity,
    unitsPerPoll: 0,
    from: () => '',
    changes: async () => ({ found: {}, position: '', more: false, at: null }),
    ids: {
      entity,
      page: async (mark, signal) => {
        const place = mark === null ? { index: 0, after: 0, skip: 0 } : placeSchema.parse(JSON.parse(mark));
        const part = parts[place.index];
        if (!part) return { found: [], next: null };
        const { model, domain, id } = part;
        const rows = await search(
          {
            model,
            domain: [...domain, ['id', '>', place.after]],
            fields: ['id'],
            order: 'id',
            limit: idsPerPage,
            ...(place.skip > 0 ? { offset: place.skip } : {}),
          },
          signal,
        );
        const last = rows.at(-1);
        const next = last ? { ...place, after: last.id, skip: 0 } : await afterEmpty(place, part, signal);
        return {
          found: rows.map((row) => id(row.id)),
          next: next.index === parts.length ? null : JSON.stringify(next),
        };
      },
    },
  };
}
