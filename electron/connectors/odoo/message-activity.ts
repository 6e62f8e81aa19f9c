/**
 * What a message in the log of a lead was: written to the customer by a person, sent by a machine, come in, or none of it.
 * Only what a person sent to the outside answers a lead.
 */
import type { Activity, ActivityKind } from '../../../shared/domain/records.ts';
import { type ActivityType, botId, type User } from './directory.ts';
import type { RecordIds } from './record-ids.ts';
import { instantOf, linkOf, numberOf, type Row } from './row-values.ts';

export type MessageTables = {
  readonly byPartner: ReadonlyMap<number, User>;
  readonly activityTypes: ReadonlyMap<number, ActivityType>;
  readonly internalSubtypes: ReadonlySet<number>;
};

type Act = Pick<Activity, 'kind' | 'outbound' | 'automated'>;

/** Kinds of messages that are asked for; all others are Odoo's own notes. */
export const messageTypes = [
  'comment',
  'email',
  'email_outgoing',
  'auto_comment',
  'sms',
  'whatsapp_message',
  'snailmail',
] as const;

const byMachine: ReadonlySet<unknown> = new Set(['email_outgoing', 'auto_comment']);
const kinds: Readonly<Record<string, ActivityKind>> = {
  comment: 'email',
  email: 'email',
  email_outgoing: 'email',
  auto_comment: 'email',
  sms: 'message',
  whatsapp_message: 'message',
};

/** Null for notes among colleagues, and for what has no time or belongs to no lead. */
export function activityOf(row: Row, tables: MessageTables, ids: RecordIds): Activity | null {
  const at = instantOf(row['date']) ?? instantOf(row['create_date']);
  const lead = numberOf(row['res_id']);
  const author = tables.byPartner.get(linkOf(row['author_id'])?.id ?? -1);
  const act = linkOf(row['mail_activity_type_id']) ? actDone(row, tables, author) : actWritten(row, tables, author);
  if (at === undefined || lead === undefined || lead === 0 || act === null) return null;
  return {
    id: ids.message(row.id),
    leadId: ids.lead(lead),
    dealId: ids.deal(lead),
    at,
    personId: author && author.id !== botId ? ids.user(author.id) : undefined,
    ...act,
  };
}

/** Something planned that was marked as done. A meeting stands in the calendar and is counted there. */
function actDone(row: Row, { activityTypes }: MessageTables, author: User | undefined): Act | null {
  const type = activityTypes.get(linkOf(row['mail_activity_type_id'])?.id ?? -1);
  if (!author || type?.category === 'meeting') return null;
  const kind = kindOf(type);
  return { kind, outbound: kind !== 'other', automated: author.id === botId };
}

/** Call and meeting say so themselves; of all others there is only the picture that Odoo shows for them. */
function kindOf(type: ActivityType | undefined): ActivityKind {
  if (type?.category === 'phonecall' || type?.icon === 'fa-phone') return 'call';
  return type?.icon === 'fa-envelope' ? 'email' : 'other';
}

function actWritten(row: Row, { internalSubtypes }: MessageTables, author: User | undefined): Act | null {
  const type = row['message_type'];
  const isNote = row['is_internal'] === true || internalSubtypes.has(linkOf(row['subtype_id'])?.id ?? -1);
  if (typeof type !== 'string' || isNote) return null;
  const automated = byMachine.has(type) || author?.id === botId;
  return { kind: kinds[type] ?? 'other', outbound: automated || author !== undefined, automated };
}
