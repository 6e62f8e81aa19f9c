/**
 * Changes of the lists of leads, which are of the first version: they page by numbers, and whether they take an instant to
 * ask from is not certain for every account. So changes are read from the latest back to what is known, which is right
 * either way, and history from the first lead on.
 */
import { z } from 'zod';
import type { Instant } from '../../../shared/domain/records.ts';
import { afterPage, changeMarkSchema } from '../change-mark.ts';
import { createOverlap } from '../overlap.ts';
import { printOf } from '../print.ts';
import type { Found, Stream } from '../stream-sync.ts';
import type { LeadItem } from './answers.ts';
import { timeOf } from './changed-pages.ts';
import { type Page, pageSize } from './pipedrive-api.ts';

const positionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('changes'),
    mark: changeMarkSchema,
    /** How far back the reading under way goes; null between two. */
    since: z.number().nullable(),
    start: z.number(),
  }),
  z.object({ kind: z.literal('history'), start: z.number() }),
]);
type Position = z.output<typeof positionSchema>;
type Changes = Extract<Position, { kind: 'changes' }>;

/** Leads that become deals leave the list while it is read and others move up: a page begins before the last one ended. */
const overlap = 20;

export type LeadPagesOptions = {
  readonly page: (
    query: Readonly<Record<string, string | number | undefined>>,
    signal: AbortSignal,
  ) => Promise<Page<number>>;
  readonly read: (items: readonly unknown[]) => readonly LeadItem[];
  readonly found: (items: readonly LeadItem[], signal: AbortSignal) => Promise<Found>;
  /** By Pipedrive's clock. */
  readonly answeredAt: () => Instant | undefined;
};

export function leadPages(options: LeadPagesOptions): Pick<Stream, 'from' | 'changes'> {
  const { page, read, found } = options;
  const minutes = createOverlap(options.answeredAt);
  const ask = (query: Readonly<Record<string, string | number | undefined>>, signal: AbortSignal) =>
    page({ limit: pageSize, ...query }, signal);

  const history = async (start: number, signal: AbortSignal): Promise<Step> => {
    const { items, next } = await ask({ sort: 'add_time ASC', start }, signal);
    const leads = read(items);
    const position: Position = { kind: 'history', start: nextStart(start, items.length) };
    return { leads, position, more: next !== null, at: leads.at(-1)?.add_time ?? null };
  };

  const changes = async (position: Changes, signal: AbortSignal): Promise<Step> => {
    const { start } = position;
    const since = position.since ?? minutes.begin(position.mark);
    const query = { sort: 'update_time DESC', updated_since: timeOf(since), start };
    const { items, next } = await ask(query, signal);
    const all = read(items).map((item) => ({ id: item.id, at: item.update_time ?? since, print: printOf(item), item }));
    const fresh = all.filter(({ at }) => at >= since);
    const isDescending = all.every(({ at }, index) => index === 0 || at <= (all[index - 1]?.at ?? at));
    const { news, mark } = afterPage(position.mark, fresh, null);
    const more = next !== null && !(isDescending && fresh.length < all.length);
    minutes.note({ hasNews: news.length > 0, isLast: !more });
    return {
      leads: news.map(({ item }) => item),
      position: {
        kind: 'changes',
        mark,
        since: more ? since : null,
        start: more ? nextStart(start, items.length) : 0,
      },
      more,
      at: null,
    };
  };

  return {
    from: (instant) =>
      write(
        instant === 0
          ? { kind: 'history', start: 0 }
          : { kind: 'changes', mark: { at: instant, seen: {}, page: null }, since: null, start: 0 },
      ),
    changes: async (text, signal) => {
      const position = positionSchema.parse(JSON.parse(text));
      const {
        leads,
        position: next,
        more,
        at,
      } = position.kind === 'history' ? await history(position.start, signal) : await changes(position, signal);
      return { found: await found(leads, signal), position: write(next), more, at };
    },
  };
}

type Step = {
  readonly leads: readonly LeadItem[];
  readonly position: Position;
  readonly more: boolean;
  readonly at: number | null;
};

function nextStart(start: number, length: number): number {
  return start + Math.max(1, length - Math.min(overlap, Math.floor(length / 2)));
}

const write = (position: Position): string => JSON.stringify(position);
