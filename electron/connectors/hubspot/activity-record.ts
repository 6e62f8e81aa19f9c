/** Calls, e-mails and meetings as activities of ours. Pure. */
import type { Activity, ActivityKind } from '../../../shared/domain/records.ts';
import { reason } from '../../../shared/domain/source-words.ts';
import type { CrmObject } from './answers.ts';
import type { Read } from './lead-record.ts';
import { instantOf, textOf } from './property-values.ts';

export const activityTypes = ['calls', 'emails', 'meetings'] as const;
export type ActivityType = (typeof activityTypes)[number];

export const activityProperties: { readonly [T in ActivityType]: readonly string[] } = {
  calls: ['hs_timestamp', 'hubspot_owner_id', 'hs_object_source', 'hs_call_direction'],
  emails: ['hs_timestamp', 'hubspot_owner_id', 'hs_object_source', 'hs_email_direction', 'hs_email_status'],
  meetings: ['hs_timestamp', 'hubspot_owner_id', 'hs_object_source', 'hs_meeting_outcome'],
};

const kinds: { readonly [T in ActivityType]: ActivityKind } = { calls: 'call', emails: 'email', meetings: 'meeting' };

/** Calls, e-mails and meetings count their ids apart from each other. */
export function activityPrefix(type: ActivityType, prefix: string): string {
  return `${prefix}${kinds[type]}-`;
}

/** What makes an activity that no person did. */
const machines = new Set(['AUTOMATION_PLATFORM', 'WORKFLOWS', 'SEQUENCES', 'BOT']);
/** E-mails that came in: those that answered one of ours, and those that somebody of ours had and passed on to HubSpot. */
const incoming = new Set(['INCOMING_EMAIL', 'FORWARDED_EMAIL']);
/** E-mails that have not left, or never will. */
const notSent = new Set(['SCHEDULED', 'SENDING', 'FAILED']);
/** Meetings that were not held, or not by us. */
const notHeld = new Set(['CANCELED', 'CANCELLED', 'NO_SHOW', 'NO SHOW', 'RESCHEDULED']);

/** What it belongs to, as ids of ours. */
export type BelongsTo = { readonly leadId: string | undefined; readonly dealId: string | undefined };

export function activityRecord(
  type: ActivityType,
  { id, properties }: CrmObject,
  { leadId, dealId }: BelongsTo,
  prefix: string,
): Read<Activity> {
  const at = instantOf(properties, 'hs_timestamp');
  if (at === undefined) return { refused: reason('empty', '"hs_timestamp"') };
  const owner = textOf(properties, 'hubspot_owner_id');
  const source = textOf(properties, 'hs_object_source')?.toUpperCase();
  return {
    record: {
      id: `${activityPrefix(type, prefix)}${id}`,
      leadId,
      dealId,
      kind: kinds[type],
      at,
      personId: owner === undefined ? undefined : `${prefix}${owner}`,
      outbound: isOutbound(type, { id, properties }),
      automated: source !== undefined && machines.has(source),
    },
  };
}

/** Where it does not say, somebody of ours has put it there: a call noted by hand has no direction. */
function isOutbound(type: ActivityType, { properties }: CrmObject): boolean {
  const word = (name: string): string => textOf(properties, name)?.toUpperCase() ?? '';
  if (type === 'calls') return word('hs_call_direction') !== 'INBOUND';
  if (type === 'emails') return !incoming.has(word('hs_email_direction')) && !notSent.has(word('hs_email_status'));
  return !notHeld.has(word('hs_meeting_outcome'));
}
