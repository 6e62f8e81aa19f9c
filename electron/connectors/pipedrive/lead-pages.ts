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
import { firstPlace, numberedPage, type Place, placeSchema } from './numbered-pages.ts';
import { type Page, pageSize } from './pipedrive-api.ts';

const positionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('changes'),
    mark: changeMarkSchema,
    /** How far back the reading under way goes; null between two. */
    since: z.number().nullable(),
    ...placeSchema.shape,
  }),
  z.object({ kind: z.literal('history'), ...placeSchema.shape }),
]);
type Position = z.output<typeof positionSchema>;
type Changes = Extract<Position, { kind: 'changes' }>;

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
  const overlap = createOverlap(options.answeredAt);
  const ask = (query: Readonly<Record<string, string | number | undefined>>, signal: AbortSignal) =>
    page({ limit: pageSize, ...query }, signal);

  const history = async (place: Place, signal: AbortSignal): Promise<Step> => {
    const askAt = (start: number) => ask({ sort: 'add_time ASC', start }, signal);
    const { items, isLast, next } = await numberedPage(askAt, (raw) => listed(read(raw), 'add_time', 0), place, 1);
    const position: Position = { kind: 'history', ...next };
    const leads = items.map(({ item }) => item);
    return { leads, position, more: !isLast, at: leads.at(-1)?.add_time ?? null };
  };

  const changes = async (position: Changes, signal: AbortSignal): Promise<Step> => {
    const since = position.since ?? overlap.begin(position.mark);
    const query = { sort: 'update_time DESC', updated_since: timeOf(since) };
    const askAt = (start: number) => ask({ ...query, start }, signal);
    const page = await numberedPage(askAt, (raw) => listed(read(raw), 'update_time', since), position, -1);
    const all = page.items.map((one) => Object.assign({}, one, { print: printOf(one.item) }));
    const fresh = all.filter(({ at }) => at >= since);
    const isDescending = all.every(({ at }, index) => index === 0 || at <= (all[index - 1]?.at ?? at));
    const { news, mark } = afterPage(position.mark, fresh, null);
    const more = !page.isLast && !(isDescending && fresh.length < all.length);
    overlap.note({ hasNews: news.length > 0, isLast: !more });
    return {
      leads: news.map(({ item }) => item),
      position: { kind: 'changes', mark, since: more ? since : null, ...(more ? page.next : firstPlace) },
      more,
      at: null,
    };
  };

  return {
    from: (instant) =>
      write(
        instant === 0
          ? { kind: 'history', ...firstPlace }
          : { kind: 'changes', mark: { at: instant, seen: {}, page: null }, since: null, ...firstPlace },
      ),
    changes: async (text, signal) => {
      const position = positionSchema.parse(JSON.parse(text));
      const {
        leads,
        position: next,
        more,
        at,
      } = position.kind === 'history' ? await history(position, signal) : await changes(position, signal);
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

/** The leads with what their list is sorted by. */
function listed(leads: readonly LeadItem[], by: 'add_time' | 'update_time', otherwise: Instant) {
  return leads.map((item) => ({ id: item.id, at: item[by] ?? otherwise, item }));
}

const write = (position: Position): string => JSON.stringify(position);
