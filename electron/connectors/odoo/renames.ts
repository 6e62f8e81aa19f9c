/**
 * Names that stand in the rows of leads though they are kept elsewhere: of stages, sales teams, sources, media and reasons. A
 * lead does not change when one of them is given another name, so the leads that carry it are read again.
 */
import type { Clock } from '../../core/clock.ts';
import { afterPage, markAt, readMark, writeMark } from '../change-mark.ts';
import { leadsPerPage } from './lead-stream.ts';
import type { OdooReader } from './odoo-reader.ts';
import { changedRow, createRowFeed } from './row-feed.ts';
import { listRows } from './row-listing.ts';
import type { Row } from './row-values.ts';

export type Named = { readonly model: string; readonly field: string };

/** Leads to be read again: those where the field leads to one of these, from an id on. */
export type Rereading = { readonly field: string; readonly ids: readonly number[]; readonly after: string | null };

const namesPerPage = 200;

export type Renames = {
  /** A position after everything there is now. */
  readonly begin: (signal: AbortSignal) => Promise<string>;
  readonly changes: (
    position: string,
    signal: AbortSignal,
  ) => Promise<{ readonly renamed: readonly number[]; readonly position: string; readonly more: boolean }>;
};

export function createRenames(reader: OdooReader, clock: Clock, { model }: Named): Renames {
  const fields = ['create_date'];
  const feed = createRowFeed(reader, clock, { model, domain: [], fields, pageSize: namesPerPage });
  return {
    begin: async (signal) => {
      const order = 'write_date desc, id desc';
      const asked = { model, domain: [], fields: ['write_date', ...fields], order, limit: namesPerPage };
      const newest = await reader.search(asked, signal);
      const { mark } = afterPage(
        readMark(markAt(0)),
        newest.map((row) => changedRow(row, 0)),
        null,
      );
      return writeMark(mark);
    },
    changes: async (position, signal) => {
      const { news, ...page } = await feed.changes(position, signal);
      // One that was never written to since it was made has the name that it came with.
      const renamed = news.filter((row) => row['write_date'] !== row['create_date']).map(({ id }) => id);
      return { renamed, position: page.position, more: page.more };
    },
  };
}

/** One page of the leads that carry such a name. */
export async function rereadLeads(
  reader: OdooReader,
  fields: readonly string[],
  { field, ids, after }: Rereading,
  signal: AbortSignal,
): Promise<{ readonly rows: readonly Row[]; readonly left: Rereading | null }> {
  const listing = { model: 'crm.lead', domain: [[field, 'in', ids]], fields, pageSize: leadsPerPage } as const;
  const { found, next } = await listRows(reader, listing, after, signal);
  return { rows: found, left: next === null ? null : { field, ids, after: next } };
}
