/** Activities: those that are done, by when they were marked so. */
import type { Activity, ActivityKind } from '../../../shared/domain/records.ts';
import { reason } from '../../../shared/domain/source-words.ts';
import type { MarkedPage, Stream } from '../stream-sync.ts';
import { wants } from '../wants.ts';
import { activityItem, type ActivityItem, parseTime } from './answers.ts';
import { changedPages } from './changed-pages.ts';
import { readAll } from './contacts.ts';
import { cost } from './pipedrive-api.ts';
import { foundWith, type Reading } from './reading.ts';

/** Types that every account begins with. A task or a deadline is nothing that reaches anybody. */
const usualKinds: Readonly<Record<string, ActivityKind>> = {
  call: 'call',
  email: 'email',
  meeting: 'meeting',
  lunch: 'meeting',
};

export function activityStream(reading: Reading, everyMs: number): Stream {
  const { api, config, links } = reading;
  return {
    name: 'activities',
    everyMs,
    unitsPerPoll: cost.list,
    ...changedPages<ActivityItem>({
      answeredAt: api.answeredAt,
      page: (query, signal) => api.list('activities', query, signal),
      read: (items) => readAll(activityItem, items).map((item) => ({ id: item.id, at: item.update_time ?? 0, item })),
      found: async (items, signal) => {
        if (wants(config, 'lead')) {
          const ofDeals = items.filter(({ lead_id, done }) => lead_id === undefined && done === true);
          await links.load(
            ofDeals.map(({ deal_id }) => deal_id),
            signal,
          );
        }
        const activities = items.flatMap((item) => activityOf(item, reading) ?? []);
        const kept = new Set(activities.map(({ id }) => id));
        const gone = items.map(({ id }) => `${config.id}:${id}`).filter((id) => !kept.has(id));
        return foundWith(reading, { records: { activity: activities }, deleted: { activity: gone } });
      },
    }),
    ids: {
      entity: 'activity',
      page: async (mark, signal): Promise<MarkedPage<readonly string[]>> => {
        const { items, next } = await api.list(
          'activities',
          { done: true, sort_by: 'id', cursor: mark ?? undefined },
          signal,
        );
        return { found: readAll(activityItem, items).map(({ id }) => `${config.id}:${id}`), next };
      },
    },
  };
}

/** Null for what is planned, deleted, or about neither a lead nor a deal. */
export function activityOf(
  item: ActivityItem,
  { config, links, tally }: Pick<Reading, 'config' | 'links' | 'tally'>,
): Activity | null {
  const { deal_id: deal, owner_id: owner, type = '' } = item;
  // What was done for a lead goes with it when it becomes a deal, and still was done for the lead.
  const lead = item.lead_id ?? (deal === undefined ? undefined : links.leadOf(deal));
  if (item.is_deleted === true || item.done !== true || (lead === undefined && deal === undefined)) return null;
  const at = item.marked_as_done_time ?? plannedAt(item);
  tally.note('activity', item.id, at === undefined ? reason('empty', 'marked_as_done_time') : null);
  if (at === undefined) return null;
  const kind = config.activityTypes[type] ?? usualKinds[type.toLowerCase()] ?? 'other';
  const ours = (own: string | undefined): string | undefined => (own === undefined ? undefined : `${config.id}:${own}`);
  return {
    id: `${config.id}:${item.id}`,
    leadId: ours(lead),
    dealId: ours(deal),
    kind,
    at,
    personId: ours(owner),
    outbound: kind !== 'other',
    automated: false,
  };
}

/** Times of activities are UTC too. */
function plannedAt({ due_date: day, due_time: time }: ActivityItem): number | undefined {
  return day && time ? parseTime(`${day}T${time.length === 5 ? `${time}:00` : time}`) : undefined;
}
