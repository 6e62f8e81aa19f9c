/**
 * How far the changes of a kind of record have been read, where a source lists them by when they last changed. Such a list
 * shows some of them late (an index lags behind, clocks differ), so the last minutes are read again each time; what was
 * seen there before is no news.
 */
import { z } from 'zod';
import type { Instant } from '../../shared/domain/records.ts';

export const changeMarkSchema = z.object({
  /** The latest change read, by the source's clock. */
  at: z.number(),
  /** What was seen in the minutes before it, by its id: when it last changed, and its print behind that where it has one. */
  seen: z.record(z.string(), z.union([z.number(), z.string()])),
  /** Where the pages of a reading under way go on, in the source's own words; null between two readings. */
  page: z.string().nullable(),
});
export type ChangeMark = z.output<typeof changeMarkSchema>;

/** One entry of such a list. */
export type Changed = {
  readonly id: string;
  readonly at: Instant;
  /** What stands in it, as `printOf` tells it: where stamps are to the second, one second may hold two changes. */
  readonly print?: string;
};

export const overlapMs = 5 * 60_000;
/** More than this changed within minutes: an import. The oldest of them are rather read twice than remembered. */
const mostSeen = 5_000;

export function markAt(at: Instant): string {
  return JSON.stringify({ at, seen: {}, page: null } satisfies ChangeMark);
}

/** @throws ZodError where it was not written by `writeMark` or `markAt`. */
export function readMark(position: string): ChangeMark {
  return changeMarkSchema.parse(JSON.parse(position));
}

export function writeMark(mark: ChangeMark): string {
  return JSON.stringify(mark);
}

/** The instant to ask for changes from, the overlap included. */
export function askFrom({ at }: ChangeMark): Instant {
  return Math.max(0, at - overlapMs);
}

/** What of a page is news, and the mark after it. `page` says where its reading goes on. */
export function afterPage<T extends Changed>(
  mark: ChangeMark,
  items: readonly T[],
  page: string | null,
): { readonly news: readonly T[]; readonly mark: ChangeMark } {
  const news = items.filter((item) => mark.seen[item.id] !== stampOf(item));
  const at = items.reduce((latest, item) => Math.max(latest, item.at), mark.at);
  const seen = new Map(Object.entries(mark.seen));
  for (const item of items) seen.set(item.id, stampOf(item));
  const kept = [...seen].filter(([, stamp]) => instantOf(stamp) >= at - overlapMs);
  const latest =
    kept.length > mostSeen ? kept.toSorted(([, a], [, b]) => instantOf(b) - instantOf(a)).slice(0, mostSeen) : kept;
  return { news, mark: { at, seen: Object.fromEntries(latest), page } };
}

/**
 * Whether there is news in it beyond what may have been forgotten: where more changed within the minutes than is remembered,
 * what is told again from before the latest change is taken for seen.
 */
export function isFresh(mark: ChangeMark, news: readonly Changed[]): boolean {
  const isFull = Object.keys(mark.seen).length >= mostSeen;
  return news.some(({ at }) => !isFull || at > mark.at);
}

type Stamp = ChangeMark['seen'][string];

function stampOf({ at, print }: Changed): Stamp {
  return print === undefined ? at : `${at} ${print}`;
}

function instantOf(stamp: Stamp): Instant {
  return typeof stamp === 'number' ? stamp : Number.parseFloat(stamp);
}
