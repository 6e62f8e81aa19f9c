/**
 * Rows of a model in the order in which they last changed. Odoo keeps that instant to the microsecond and tells it to the
 * second, so a page can't go on after its last row by asking for what is later: it begins with the last row's second once
 * more, and a second that holds more than a page, as an import leaves it, is read in the order of ids.
 */
import { z } from 'zod';
import type { Instant } from '../../../shared/domain/records.ts';
import type { Clock } from '../../core/clock.ts';
import { afterPage, type Changed, type ChangeMark, changeMarkSchema, writeMark } from '../change-mark.ts';
import { createOverlap } from '../overlap.ts';
import { printOf } from '../print.ts';
import type { Domain } from './odoo-api.ts';
import type { OdooReader, Search } from './odoo-reader.ts';
import { instantOf, type Row, writtenInstant } from './row-values.ts';
import { skipNext } from './thinned-pages.ts';

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
  /** Odoo takes rows out of a page after it was counted, where not everybody may read them: see `skipNext`. */
  readonly isThinned?: boolean;
};

export type RowFeed = {
  readonly from: (instant: Instant) => string;
  readonly changes: (position: string, signal: AbortSignal) => Promise<RowPage>;
};

/** Where the pages of a reading go on: with a second, and within it after an id. */
const placeSchema = z.object({
  from: z.number(),
  after: z.number().nullable(),
  skip: z.number().default(0),
  isFirst: z.boolean().default(false),
});
type Place = z.output<typeof placeSchema>;

/** A mark that nothing has been read by yet, or a mark. */
const positionSchema = changeMarkSchema.extend({ isNew: z.boolean().default(false) });

const secondMs = 1000;
/** What a transaction has written comes to light at its end, with the instant of its beginning. None stays open for longer. */
const lateMs = 20 * 60_000;

export function createRowFeed({ search }: Pick<OdooReader, 'search'>, clock: Clock, options: RowFeedOptions): RowFeed {
  const { pageSize, isThinned = false } = options;
  const overlap = createOverlap(clock.now, lateMs);
  const startOf = (mark: ChangeMark, isFirst: boolean): Place => {
    return { from: Math.floor(overlap.begin(mark) / secondMs) * secondMs, after: null, skip: 0, isFirst };
  };

  const itemsAt = async (place: Place, wanted: Search, signal: AbortSignal): Promise<readonly ChangedRow[]> =>
    (await search(wanted, signal)).map((row) => changedRow(row, place.from));

  /** Looks at the newest rows. Where they fill half a page, as after an import, what shows late may lie before them all. */
  const lookAtNewest = async (mark: ChangeMark, place: Place, signal: AbortSignal) => {
    const newest = { ...searchFor(options, { ...place, skip: 0 }), order: 'write_date desc, id desc' };
    const items = await itemsAt(place, newest, signal);
    return { hasUnread: afterPage(mark, items, null).news.length > 0, areMany: items.length >= pageSize / 2 };
  };

  /** Whether a poll can end before it begins. */
  const isAllKnown = async (mark: ChangeMark, place: Place, signal: AbortSignal): Promise<boolean> => {
    if (!isThinned || mark.page !== null || place.isFirst) return false;
    const { hasUnread, areMany } = await lookAtNewest(mark, place, signal);
    return !hasUnread && !areMany;
  };

  const afterEmpty = async (mark: ChangeMark, place: Place, signal: AbortSignal): Promise<Place | null> => {
    if (!isThinned || place.after !== null) return endOf(place);
    const hasUnread = async () => (await lookAtNewest(mark, place, signal)).hasUnread;
    const skip = await skipNext({ ...place, pageSize, hasUnread });
    return skip === null ? null : { ...place, skip };
  };

  return {
    from: (instant) => JSON.stringify({ at: instant, seen: {}, page: null, isNew: true }),
    changes: async (position, signal) => {
      const { isNew, ...mark } = positionSchema.parse(JSON.parse(position));
      const place = mark.page === null ? startOf(mark, isNew) : placeSchema.parse(JSON.parse(mark.page));
      const isKnown = await isAllKnown(mark, place, signal);
      const items = isKnown ? [] : await itemsAt(place, searchFor(options, place), signal);
      const page = afterPage(mark, items, null);
      const isShort = items.length < pageSize && (!isThinned || page.news.length === 0);
      const next = isKnown ? null : isShort ? await afterEmpty(page.mark, place, signal) : goOn(place, items);
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

function searchFor({ model, domain, fields, pageSize }: RowFeedOptions, { from, after, skip }: Place): Search {
  const since = ['write_date', '>=', writtenInstant(from)] as const;
  const within = [since, ['write_date', '<', writtenInstant(from + secondMs)], ['id', '>', after]] as const;
  return {
    model,
    domain: [...domain, ...(after === null ? [since] : within)],
    fields: ['write_date', ...fields],
    limit: pageSize,
    ...(skip > 0 ? { offset: skip } : {}),
    order: after === null ? 'write_date, id' : 'id',
  };
}

/** A second that was read by ids ends, the list does not. */
function endOf(place: Place): Place | null {
  return place.after === null ? null : { ...place, from: place.from + secondMs, after: null };
}

function goOn(place: Place, items: readonly ChangedRow[]): Place {
  const last = items.at(-1);
  const { from, after } = place;
  if (after !== null) return { ...place, after: Number(last?.id ?? after) };
  return { ...place, skip: 0, ...(last && last.at > from ? { from: last.at } : { after: 0 }) };
}

/** @param otherwise when it changed where it does not tell. */
export function changedRow(row: Row, otherwise: Instant): ChangedRow {
  const second = instantOf(row['write_date']) ?? otherwise;
  // How long it has stood where it stands only counts the time.
  return { id: String(row.id), at: second, print: printOf({ ...row, duration_tracking: null }), row };
}
