/** Leads: those in the inbox and those in the archive. */
import { reason } from '../../../shared/domain/source-words.ts';
import type { Found, Stream } from '../stream-sync.ts';
import { leadItem, type LeadItem } from './answers.ts';
import { campaignsOf } from './deal-streams.ts';
import { leadStages, stagesOf } from './lead-facts.ts';
import { leadPages } from './lead-pages.ts';
import { leadOf } from './map-lead.ts';
import { cost } from './pipedrive-api.ts';
import { foundWith, type Reading } from './reading.ts';

export function leadStreams(
  reading: Reading,
  everyMs: { readonly live: number; readonly archived: number },
): { readonly live: Stream; readonly archived: Stream } {
  const stream = (name: string, path: string, every: number): Stream => ({
    name,
    everyMs: every,
    unitsPerPoll: cost.listByNumber,
    ...leadPages({
      answeredAt: reading.api.answeredAt,
      page: ({ updated_since, ...query }, signal) =>
        reading.api.listByNumber(path, path === 'leads' ? { ...query, updated_since } : query, signal),
      read: (items) => readLeads(reading, items),
      found: (items, signal) => leadsFound(reading, items, signal),
    }),
  });
  return {
    live: stream('leads', 'leads', everyMs.live),
    // The archive takes no instant to ask from.
    archived: stream('archivedLeads', 'leads/archived', everyMs.archived),
  };
}

function readLeads({ tally }: Reading, items: readonly unknown[]): readonly LeadItem[] {
  return items.flatMap((item, index) => {
    const read = leadItem.safeParse(item);
    if (!read.success) tally.note('lead', `#${index + 1}`, reason('notId', 'id'));
    return read.success ? [read.data] : [];
  });
}

async function leadsFound(reading: Reading, items: readonly LeadItem[], signal: AbortSignal): Promise<Found> {
  const { config, contacts, directory, memory, tally, zone } = reading;
  if (items.length === 0) return foundWith(reading, {});
  const names = await directory.names(signal, { labels: items.flatMap(({ label_ids = [] }) => label_ids) });
  const organizations = items.map(({ organization_id }) => organization_id);
  await contacts.load({ persons: items.map(({ person_id }) => person_id), organizations }, signal);
  const id = (own: string): string => `${config.id}:${own}`;
  const leads = items.flatMap((item) => {
    const within = stagesOf(item.label_ids ?? [], names, config.leadStages);
    const at = item.update_time ?? item.add_time ?? 0;
    const since = new Map(
      leadStages.map((stage) => [stage, memory.since(item.id, stage, within.has(stage), at)] as const),
    );
    const isRejected = config.archivedLeads === 'rejected' && item.is_archived === true;
    const lead = leadOf(item, isRejected, { id, names, contacts, zone, since: (stage) => since.get(stage) });
    tally.note('lead', item.id, lead ? null : reason('notDate', 'add_time'));
    return lead ?? [];
  });
  await memory.save();
  return foundWith(reading, { records: { lead: leads, campaign: campaignsOf(leads, config.id) } });
}
