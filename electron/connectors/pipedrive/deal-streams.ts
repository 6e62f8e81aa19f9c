/** Deals: those of the lists, with what they tell of the leads they were, and those in the archive. */
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { Campaign } from '../../../shared/domain/records.ts';
import { reason } from '../../../shared/domain/source-words.ts';
import type { Found, Stream } from '../stream-sync.ts';
import { dealItem, type DealItem, isPutAside } from './answers.ts';
import { changedPages } from './changed-pages.ts';
import type { Names } from './directory.ts';
import { dealOf } from './map-deal.ts';
import { standInOf } from './map-lead.ts';
import { cost } from './pipedrive-api.ts';
import { foundWith, type Reading } from './reading.ts';

/** Not among what a list tells by itself. */
const asked = { include_fields: 'source_lead_id' };

/** @param everyMs how often changes are asked for, of deals and of those in the archive. */
export function dealStreams(
  reading: Reading,
  everyMs: { readonly live: number; readonly archived: number },
): { readonly live: Stream; readonly archived: Stream } {
  const { api } = reading;
  const pages = (path: string, status: string | undefined) =>
    changedPages({
      answeredAt: api.answeredAt,
      page: (query, signal) => api.list(path, { ...asked, ...(status ? { status } : {}), ...query }, signal),
      read: (items) =>
        readDeals(reading, items).map((item) => ({ id: item.id, at: item.update_time ?? item.add_time ?? 0, item })),
      found: (items, signal) => dealsFound(reading, items, signal),
    });
  return {
    live: {
      name: 'deals',
      everyMs: everyMs.live,
      unitsPerPoll: cost.list,
      // One call tells of all, be they deleted.
      ...pages('deals', 'open,won,lost,deleted'),
      open: async (mark, signal) => {
        const query = { ...asked, status: 'open', sort_by: 'id', cursor: mark ?? undefined };
        const { items, next } = await api.list('deals', query, signal);
        return { found: await dealsFound(reading, readDeals(reading, items), signal), next };
      },
    },
    archived: {
      name: 'archivedDeals',
      everyMs: everyMs.archived,
      unitsPerPoll: cost.archived,
      ...pages('deals/archived', undefined),
    },
  };
}

/** Those that can be told apart; the others are counted. */
export function readDeals({ tally }: Reading, items: readonly unknown[]): readonly DealItem[] {
  return items.flatMap((item, index) => {
    const read = dealItem.safeParse(item);
    // Nothing better to look for than its place on the page.
    if (!read.success) tally.note('deal', `#${index + 1}`, reason('notId', 'id'));
    return read.success ? [read.data] : [];
  });
}

export async function dealsFound(reading: Reading, items: readonly DealItem[], signal: AbortSignal): Promise<Found> {
  const { config, contacts, directory, links, memory, tally, zone, currency } = reading;
  if (items.length === 0) return foundWith(reading, {});
  const names = await directory.names(signal, { stages: items.map(({ stage_id }) => stage_id) });
  const there = items.filter((item) => !isGone(item) && counts(item, names, config.pipelines));
  const here = there.filter((item) => !isPutAside(item));
  const kept = new Set(here);
  await contacts.load(
    { persons: there.map(({ person_id }) => person_id), organizations: there.map(({ org_id }) => org_id) },
    signal,
  );
  const id = (own: string): string => `${config.id}:${own}`;
  const making = { id, names, contacts, zone, currency };
  const deals = here.flatMap((item) => {
    const deal = dealOf(item, making);
    tally.note('deal', item.id, typeof deal === 'string' ? deal : null);
    return typeof deal === 'string' ? [] : [deal];
  });
  for (const { id: deal, source_lead_id: lead } of there) links.note(deal, lead);
  await memory.save();
  return foundWith(reading, {
    records: { deal: deals, campaign: campaignsOf(deals, config.id) },
    standIns: { lead: there.flatMap((item) => standInOf(item, making) ?? []) },
    deleted: { deal: items.filter((item) => !kept.has(item)).map((item) => id(item.id)) },
  });
}

/** A campaign is what the field of the config says, and nothing more is known of it. */
export function campaignsOf(
  records: readonly { readonly campaignId?: string | undefined }[],
  source: string,
): readonly Campaign[] {
  const ids = new Set(records.flatMap(({ campaignId }) => campaignId ?? []));
  return [...ids].map((id) => ({ id, name: id.slice(source.length + 1) }));
}

const isGone = ({ status, is_deleted }: DealItem): boolean => status === 'deleted' || is_deleted === true;

/** Whether the deal is in a pipeline that counts. */
function counts({ pipeline_id, stage_id = '' }: DealItem, names: Names, pipelines: readonly string[]): boolean {
  if (pipelines.length === 0) return true;
  const pipeline = pipeline_id ?? names.stages.get(stage_id)?.pipeline ?? '';
  const own = new Set([pipeline, foldName(names.pipelines.get(pipeline) ?? '')]);
  return pipelines.some((name) => own.has(foldName(name)));
}
