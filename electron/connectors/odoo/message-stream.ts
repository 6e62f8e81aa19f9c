/** What was written to leads and by them. */
import type { Clock } from '../../core/clock.ts';
import type { Stream } from '../stream-sync.ts';
import type { Directory } from './directory.ts';
import { activityOf, type MessageTables, messageTypes } from './message-activity.ts';
import type { Domain } from './odoo-api.ts';
import type { OdooReader } from './odoo-reader.ts';
import type { RecordIds } from './record-ids.ts';
import { createRowFeed } from './row-feed.ts';
import { linkOf, type Row } from './row-values.ts';

export const messageModel = 'mail.message';
const messagesPerPage = 1_000;
const fields = [
  'res_id',
  'date',
  'create_date',
  'author_id',
  'message_type',
  'subtype_id',
  'is_internal',
  'mail_activity_type_id',
];

const isOfLead = ['model', '=', 'crm.lead'] as const;
/** Messages that are written, and activities that are done; not what Odoo notes of every change. */
export const isTold: Domain = [
  isOfLead,
  '|',
  ['message_type', 'in', messageTypes],
  ['mail_activity_type_id', '!=', false],
];

export function createMessageStream(
  reader: OdooReader,
  directory: Directory,
  ids: RecordIds,
  clock: Clock,
  everyMs: number,
): Stream {
  const feed = createRowFeed(reader, clock, {
    model: messageModel,
    pageSize: messagesPerPage,
    isThinned: true,
    domain: isTold,
    fields,
  });
  /** Partners that were looked up and are no users: customers, who are the most. */
  const strangers = new Set<number>();

  const tablesFor = async (rows: readonly Row[], signal: AbortSignal): Promise<MessageTables> => {
    const { byPartner } = await directory.users(signal);
    const authors = rows.flatMap((row) => linkOf(row['author_id'])?.id ?? []);
    const unknown = authors.filter((id) => !byPartner.has(id) && !strangers.has(id));
    // Somebody who began today writes before the list of users is due again.
    if (unknown.length > 0) directory.forget('users');
    if (strangers.size > mostStrangers) strangers.clear();
    for (const id of unknown) strangers.add(id);
    return {
      byPartner: (await directory.users(signal)).byPartner,
      activityTypes: await directory.activityTypes(signal, linkedBy(rows, 'mail_activity_type_id')),
      internalSubtypes: await directory.internalSubtypes(signal, linkedBy(rows, 'subtype_id')),
    };
  };

  return {
    name: 'messages',
    everyMs,
    unitsPerPoll: 1,
    from: feed.from,
    changes: async (position, signal) => {
      const { news, ...page } = await feed.changes(position, signal);
      if (news.length === 0) return { ...page, found: {} };
      const tables = await tablesFor(news, signal);
      const activity = news.flatMap((row) => activityOf(row, tables, ids) ?? []);
      return { ...page, found: activity.length > 0 ? { records: { activity } } : {} };
    },
  };
}

const mostStrangers = 100_000;

function linkedBy(rows: readonly Row[], field: string): readonly (number | undefined)[] {
  return rows.map((row) => linkOf(row[field])?.id);
}
