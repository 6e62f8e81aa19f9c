/**
 * Pages of a list that goes on at a number. While it is read, leads leave it, and others move up into places that were read
 * already: by a few between two pages, by any number where hours lie between them. So a page begins before the last one ended,
 * and where that is not seen to be enough, further back.
 */
import { z } from 'zod';
import type { Instant } from '../../../shared/domain/records.ts';
import { type Page, pageSize } from './pipedrive-api.ts';

export const placeSchema = z.object({
  start: z.number(),
  /** What the page before ended with; null where there is none, or none is known of. */
  last: z.object({ id: z.string(), at: z.number() }).nullable().default(null),
});
export type Place = z.output<typeof placeSchema>;

export const firstPlace: Place = { start: 0, last: null };

/** What a list is sorted by. */
export type Listed = { readonly id: string; readonly at: Instant };

const overlap = 20;

export type NumberedPage<T> = { readonly items: readonly T[]; readonly isLast: boolean; readonly next: Place };

/** The page at a place. @param sign 1 where the list begins with the earliest, -1 where it begins with the latest. */
export async function numberedPage<T extends Listed>(
  ask: (start: number) => Promise<Page<number>>,
  read: (items: readonly unknown[]) => readonly T[],
  { start, last }: Place,
  sign: 1 | -1,
): Promise<NumberedPage<T>> {
  for (let from = start; ; from = Math.max(0, from - pageSize)) {
    const page = await ask(from);
    const items = read(page.items);
    // Of a page that can't be read nobody can tell.
    const isReadable = items.length > 0 || page.items.length === 0;
    if (from > 0 && last !== null && isReadable && !follows(items, last, sign)) continue;
    const end = items.at(-1);
    const next = { start: nextStart(from, page.items.length), last: end ? { id: end.id, at: end.at } : null };
    return { items, isLast: page.next === null, next };
  }
}

/** Whether nothing can lie between the page before and this one: it begins with something that was on that one, or earlier. */
function follows(items: readonly Listed[], last: Listed, sign: 1 | -1): boolean {
  const [first] = items;
  return first !== undefined && (sign * (first.at - last.at) < 0 || items.some(({ id }) => id === last.id));
}

function nextStart(start: number, length: number): number {
  return start + Math.max(1, length - Math.min(overlap, Math.floor(length / 2)));
}
