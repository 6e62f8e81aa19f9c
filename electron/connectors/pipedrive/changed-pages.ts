/** Changes of a list of the second version: by when they last changed, the oldest first, page after page by its marks. */
import { z } from 'zod';
import type { Instant } from '../../../shared/domain/records.ts';
import { afterPage, askFrom, type Changed, changeMarkSchema } from '../change-mark.ts';
import { createOverlap } from '../overlap.ts';
import { printOf } from '../print.ts';
import { SourceError } from '../source-error.ts';
import type { Found, Stream } from '../stream-sync.ts';
import type { Page } from './pipedrive-api.ts';

const positionSchema = z.object({
  mark: changeMarkSchema,
  /** From when on the reading under way asks; null between two. */
  since: z.number().nullable(),
});
type Position = z.output<typeof positionSchema>;

export type ChangedPagesOptions<T> = {
  readonly page: (query: Readonly<Record<string, string | undefined>>, signal: AbortSignal) => Promise<Page<string>>;
  /** The items in a form with what they are told apart by. */
  readonly read: (items: readonly unknown[]) => readonly (Changed & { readonly item: T })[];
  readonly found: (items: readonly T[], signal: AbortSignal) => Promise<Found>;
  /** By Pipedrive's clock. */
  readonly answeredAt: () => Instant | undefined;
};

export function changedPages<T>(options: ChangedPagesOptions<T>): Pick<Stream, 'from' | 'changes'> {
  const { page, read, found } = options;
  const overlap = createOverlap(options.answeredAt);

  const ask = async ({ mark, since }: Position, signal: AbortSignal): Promise<Page<string> & { since: Instant }> => {
    const query = { sort_by: 'update_time', sort_direction: 'asc' };
    const from = since ?? overlap.begin(mark);
    try {
      const cursor = mark.page ?? undefined;
      return { ...(await page({ ...query, updated_since: timeOf(from), cursor }, signal)), since: from };
    } catch (error) {
      // The mark of a page that nobody asked for in a long time may mean nothing any more: on from what has been read.
      if (mark.page === null || !isRefused(error)) throw error;
      const anew = askFrom(mark);
      return { ...(await page({ ...query, updated_since: timeOf(anew) }, signal)), since: anew };
    }
  };

  return {
    from: (instant) => write({ mark: { at: instant, seen: {}, page: null }, since: null }),
    changes: async (text, signal) => {
      const position = positionSchema.parse(JSON.parse(text));
      const { items: raw, next, since } = await ask(position, signal);
      const items = read(raw).map((one) => Object.assign({}, one, { print: printOf(one.item) }));
      const { news, mark } = afterPage(position.mark, items, next);
      overlap.note({ hasNews: news.length > 0, isLast: next === null });
      return {
        found: await found(
          news.map(({ item }) => item),
          signal,
        ),
        position: write({ mark, since: next === null ? null : since }),
        more: next !== null,
        at: items.at(-1)?.at ?? null,
      };
    },
  };
}

/** As Pipedrive takes times: seconds, in UTC. */
export function timeOf(instant: Instant): string | undefined {
  return instant <= 0 ? undefined : `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

function isRefused(error: unknown): boolean {
  return error instanceof SourceError && error.problem.code === 'addressRefused';
}

const write = (position: Position): string => JSON.stringify(position);
