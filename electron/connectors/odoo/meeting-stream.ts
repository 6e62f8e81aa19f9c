/** Meetings in the calendar that belong to an opportunity. */
import type { Activity } from '../../../shared/domain/records.ts';
import type { Clock } from '../../core/clock.ts';
import type { Stream } from '../stream-sync.ts';
import type { Directory } from './directory.ts';
import type { Domain } from './odoo-api.ts';
import type { OdooReader } from './odoo-reader.ts';
import type { RecordIds } from './record-ids.ts';
import { createRowFeed } from './row-feed.ts';
import { instantOf, linkOf, type Row } from './row-values.ts';

export const meetingModel = 'calendar.event';
export const isOfOpportunity: Domain = [['opportunity_id', '!=', false]];
const meetingsPerPage = 1_000;

export function createMeetingStream(
  reader: OdooReader,
  directory: Pick<Directory, 'users'>,
  ids: RecordIds,
  clock: Clock,
  everyMs: number,
): Stream {
  const feed = createRowFeed(reader, clock, {
    model: meetingModel,
    pageSize: meetingsPerPage,
    domain: isOfOpportunity,
    fields: ['start', 'user_id', 'create_uid', 'opportunity_id', 'active'],
  });
  return {
    name: 'meetings',
    everyMs,
    unitsPerPoll: 1,
    from: feed.from,
    changes: async (position, signal) => {
      const { news, ...page } = await feed.changes(position, signal);
      if (news.length === 0) return { ...page, found: {} };
      const { all } = await directory.users(signal);
      const staff = new Set(all.map(({ id }) => id));
      const held = news.filter((row) => row['active'] !== false);
      const activity = held.flatMap((row) => meetingOf(row, staff, ids) ?? []);
      // A meeting that was called off is archived, or deleted.
      const gone = news.filter((row) => row['active'] === false).map(({ id }) => ids.meeting(id));
      return {
        ...page,
        found: {
          ...(activity.length > 0 ? { records: { activity } } : {}),
          ...(gone.length > 0 ? { deleted: { activity: gone } } : {}),
        },
      };
    },
  };
}

/** Null where it has no time or no opportunity that may be seen. One that the customer booked is no attempt of ours. */
export function meetingOf(row: Row, staff: ReadonlySet<number>, ids: RecordIds): Activity | null {
  const at = instantOf(row['start']);
  const lead = linkOf(row['opportunity_id'])?.id;
  if (at === undefined || lead === undefined) return null;
  const owner = linkOf(row['user_id'])?.id;
  const maker = linkOf(row['create_uid'])?.id;
  return {
    id: ids.meeting(row.id),
    leadId: ids.lead(lead),
    dealId: ids.deal(lead),
    kind: 'meeting',
    at,
    personId: owner === undefined ? undefined : ids.user(owner),
    outbound: maker === undefined || staff.has(maker),
    automated: false,
  };
}
