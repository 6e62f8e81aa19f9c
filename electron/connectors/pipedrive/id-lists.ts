/**
 * The ids there are, of leads and of deals. A lead that became a deal is in no list of leads any more, so that both are
 * listed in one go: leads first, since one that becomes a deal meanwhile is then met as the one or the other.
 */
import { z } from 'zod';
import type { MarkedPage, Stream } from '../stream-sync.ts';
import { readAll } from './contacts.ts';
import { dealItem } from './answers.ts';
import { pageSize } from './pipedrive-api.ts';
import type { Reading } from './reading.ts';

type IdLists = { readonly leads: NonNullable<Stream['ids']>; readonly deals: NonNullable<Stream['ids']> };

const lists = ['leads', 'leads/archived', 'deals', 'deals/archived'] as const;

const markSchema = z.object({ list: z.number(), page: z.string().nullable() });
type Mark = z.output<typeof markSchema>;

const idItem = dealItem.pick({ id: true, source_lead_id: true });

/** Leads left behind where a page begins anew, as the first version of the interface counts them. */
const overlap = 20;

export function idLists({ api, config }: Pick<Reading, 'api' | 'config'>): IdLists {
  const id = (own: string): string => `${config.id}:${own}`;
  let deals: string[] = [];

  const leadsPage = async (mark: Mark, signal: AbortSignal): Promise<MarkedPage<readonly string[]>> => {
    const path = lists[mark.list] ?? 'leads';
    if (mark.list < 2) {
      const start = Number(mark.page ?? 0);
      const { items, next } = await api.listByNumber(path, { limit: pageSize, start, sort: 'add_time ASC' }, signal);
      const following = start + Math.max(1, items.length - Math.min(overlap, Math.floor(items.length / 2)));
      const found = readAll(idItem, items).map((item) => id(item.id));
      return { found, next: after(mark, next === null ? null : String(following)) };
    }
    const query = { include_fields: 'source_lead_id', sort_by: 'id', cursor: mark.page ?? undefined };
    const { items, next } = await api.list(path, query, signal);
    const read = readAll(idItem, items);
    deals.push(...read.map((item) => id(item.id)));
    return { found: read.flatMap(({ source_lead_id: lead }) => (lead ? [id(lead)] : [])), next: after(mark, next) };
  };

  return {
    leads: {
      entity: 'lead',
      page: (text, signal) => {
        if (text === null) deals = [];
        return leadsPage(text === null ? { list: 0, page: null } : markSchema.parse(JSON.parse(text)), signal);
      },
    },
    // Collected while the leads were listed, which always comes first.
    deals: { entity: 'deal', page: async () => ({ found: deals, next: null }) },
  };
}

function after({ list }: Mark, page: string | null): string | null {
  if (page !== null) return JSON.stringify({ list, page } satisfies Mark);
  return list + 1 < lists.length ? JSON.stringify({ list: list + 1, page: null } satisfies Mark) : null;
}
