/**
 * The ids there are, of leads and of deals. A lead that became a deal is in no list of leads any more, so that both are
 * listed in one go: leads first, since one that becomes a deal meanwhile is then met as the one or the other. Where leads
 * are not wanted, the deals are listed by themselves.
 */
import { z } from 'zod';
import type { MarkedPage, Stream } from '../stream-sync.ts';
import { readAll } from './contacts.ts';
import { dealLink, isPutAside, leadItem } from './answers.ts';
import { firstPlace, type Listed, numberedPage, placeSchema } from './numbered-pages.ts';
import { pageSize } from './pipedrive-api.ts';
import type { Reading } from './reading.ts';

type IdLists = { readonly leads: NonNullable<Stream['ids']>; readonly deals: NonNullable<Stream['ids']> };

const lists = ['leads', 'leads/archived', 'deals', 'deals/archived'] as const;
const firstOfDeals = 2;

const markSchema = z.object({ list: z.number(), page: z.string().nullable() });
type Mark = z.output<typeof markSchema>;

const listedItem = leadItem.pick({ id: true, add_time: true });

export function idLists({ api, config }: Pick<Reading, 'api' | 'config'>): IdLists {
  const id = (own: string): string => `${config.id}:${own}`;
  /** Those met while the leads were listed; null while nobody listed any. */
  let deals: string[] | null = null;

  const leadsPage = async ({ list, page }: Mark, signal: AbortSignal): Promise<MarkedPage<readonly string[]>> => {
    const place = page === null ? firstPlace : placeSchema.parse(JSON.parse(page));
    const ask = (start: number) =>
      api.listByNumber(lists[list] ?? 'leads', { limit: pageSize, start, sort: 'add_time ASC' }, signal);
    const { items, isLast, next } = await numberedPage(ask, listedLeads, place, 1);
    const found = items.map((item) => id(item.id));
    return { found, next: after(list, isLast ? null : JSON.stringify(next)) };
  };

  const dealsPage = async ({ list, page }: Mark, signal: AbortSignal) => {
    const query = { include_fields: 'source_lead_id', sort_by: 'id', cursor: page ?? undefined };
    const { items, next } = await api.list(lists[list] ?? 'deals', query, signal);
    return { items: readAll(dealLink, items), next: after(list, next) };
  };

  const counted = (items: readonly z.output<typeof dealLink>[]): readonly string[] =>
    items.filter((item) => !isPutAside(item)).map((item) => id(item.id));

  return {
    leads: {
      entity: 'lead',
      page: async (text, signal) => {
        if (text === null) deals = [];
        const mark = markOf(text, 0);
        if (mark.list < firstOfDeals) return leadsPage(mark, signal);
        const { items, next } = await dealsPage(mark, signal);
        deals?.push(...counted(items));
        return { found: items.flatMap(({ source_lead_id: lead }) => (lead ? [id(lead)] : [])), next };
      },
    },
    deals: {
      entity: 'deal',
      page: async (text, signal) => {
        const listed = deals;
        deals = null;
        if (listed !== null) return { found: listed, next: null };
        const { items, next } = await dealsPage(markOf(text, firstOfDeals), signal);
        return { found: counted(items), next };
      },
    },
  };
}

function listedLeads(items: readonly unknown[]): readonly Listed[] {
  return readAll(listedItem, items).map(({ id, add_time: at = 0 }) => ({ id, at }));
}

function markOf(text: string | null, first: number): Mark {
  return text === null ? { list: first, page: null } : markSchema.parse(JSON.parse(text));
}

function after(list: number, page: string | null): string | null {
  if (page !== null) return JSON.stringify({ list, page } satisfies Mark);
  return list + 1 < lists.length ? JSON.stringify({ list: list + 1, page: null } satisfies Mark) : null;
}
