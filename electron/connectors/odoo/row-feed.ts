/**
 * Rows of a model in the order in which they last changed. Odoo keeps that instant to the microsecond and tells it to the
 * second, so a page can't go on after its last row by asking for what is later: it begins with the last row's second once
 * more, and a second that holds more than a page, as an import leaves it, is read in the order of ids.
 */
import { z } from 'zod';
import type { Instant } from '../../../shared/domain/records.ts';
import type { Clock } from '../../core/clock.ts';
import { afterPage, type Changed, type ChangeMark, markAt, readMark, writeMark } from '../change-mark.ts';
import { createOverlap } from '../overlap.ts';
import { printOf } from '../print.ts';
import type { Domain } from './odoo-api.ts';
import type { OdooReader, Search } from './odoo-reader.ts';
import { instantOf, type Row, writtenInstant } from './row-values.ts';

type ChangedRow = Changed & { readonly row: Row };

export type RowPage = {
  readonly news: readonly Row[];
  readonly position: string;
  readonly more: boolean;
  readonly at: Instant | null;
};

export type RowFeedOptions = {
  readonly model: string;
  readonly domain: Domain;
  readonly fields: readonly string[];
  readonly pageSize: number;
  /** Odoo takes rows out of a page after it was counted, where not everybody may read them: a short one is not the last. */
  readonly isThinned?: boolean;
};

export type RowFeed = {
  readonly from: (instant: Instant) => string;
  readonly changes: (position: string, signal: AbortSignal) => Promise<RowPage>;
};

/** Where the pages of a reading go on: with a second, and within it after an id. */
const placeSchema = z.object({ from: z.number(), after: z.number().nullable() });
type Place = z.output<typeof placeSchema>;

const secondMs = 1000;
/** What a transaction has written comes to light at its end, with the instant of its beginning. None stays open for longer. */
const lateMs = 20 * 60_000;

export function createRowFeed({ search }: Pick<OdooReader, 'search'>, clock: Clock, options: RowFeedOptions): RowFeed {
  const { pageSize, isThinned = false } = options;
  const overlap = createOverlap(clock.now, lateMs);
  const startOf = (mark: ChangeMark): Place => {
    return { from: Math.floor(overlap.begin(mark) / secondMs) * secondMs, after: null };
  };

  return {
    from: markAt,
    changes: async (position, signal) => {
      const mark = readMark(position);
      const place = mark.page === null ? startOf(mark) : placeSchema.parse(JSON.parse(mark.page));
      const rows = await search(searchFor(options, place), signal);
      const items = rows.map((row) => changedRow(row, place.from));
      const page = afterPage(mark, items, null);
      const isShort = rows.length < pageSize && (!isThinned || page.news.length === 0);
      const next = isShort ? endOf(place) : goOn(place, items);
      overlap.note({ hasNews: page.news.length > 0, isLast: next === null });
      return {
        news: page.news.map(({ row }) => row),
        position: writeMark({ ...page.mark, page: next && JSON.stringify(next) }),
        more: next !== null,
        at: items.at(-1)?.at ?? null,
      };
    },
  };
}

function searchFor({ model, domain, fields, pageSize }: RowFeedOptions, { from, after }: Place): Search {
  const since = ['write_date', '>=', writtenInstant(from)] as const;
  const within = [since, ['write_date', '<', writtenInstant(from + secondMs)], ['id', '>', after]] as const;
  return {
    model,
    domain: [...domain, ...(after === null ? [since] : within)],
    fields: ['write_date', ...fields],
    limit: pageSize,
    order: after === null ? 'write_date, id' : 'id',
  };
}

/** A second that was read by ids ends, the list does not. */
function endOf({ from, after }: Place): Place | null {
  return after === null ? null : { from: from + secondMs, after: null };
}

function goOn({ from, after }: Place, items: readonly ChangedRow[]): Place {
  const last = items.at(-1);
  if (after !== null) return { from, after: Number(last?.id ?? after) };
  return last && last.at > from ? { from: last.at, after: null } : { from, after: 0 };
}

function changedRow(row: Row, otherwise: Instant): ChangedRow {
  const second = instantOf(row['write_date']) ?? otherwise;
  // How long it has stood where it stands only counts the time.
  return { id: String(row.id), at: second, print: printOf({ ...row, duration_tracking: null }), row };
}
