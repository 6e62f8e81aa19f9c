/** Tasks and Events of Salesforce as activities. */
import { dayIn, startOfDayIn } from '../../../shared/domain/day-in-zone.ts';
import type { Activity, ActivityKind, Instant } from '../../../shared/domain/records.ts';
import { gone, type Mapped, type Mapping, refused } from './mapping.ts';
import { dayAt, instantAt, isTrue, type Row, textAt, timeOrDayAt } from './values.ts';

const common = ['WhoId', 'WhatId', 'OwnerId', 'Type', 'ActivityDate', 'CreatedDate', 'IsRecurrence'] as const;
export const taskPaths: readonly string[] = [...common, 'TaskSubtype', 'CallType', 'CompletedDateTime', 'IsClosed'];
export const eventPaths: readonly string[] = [...common, 'EventSubtype', 'StartDateTime', 'IsChild'];

const leadPrefix = '00Q';
/** What ids of Opportunities start with. */
export const dealPrefix = '006';

/** Whose activity it is: a lead's and a deal's ids begin with signs of their own; what is of neither is nobody's here. */
export function subjectOf(row: Row): { readonly lead: string | undefined; readonly deal: string | undefined } {
  const [who, what] = [textAt(row, 'WhoId'), textAt(row, 'WhatId')];
  return {
    lead: who?.startsWith(leadPrefix) ? who : undefined,
    deal: what?.startsWith(dealPrefix) ? what : undefined,
  };
}

/** A task counts once it is done; one that is only planned has happened to nobody. `Incoming` is of an e-mail that came in. */
export function mapTask(row: Row, mapping: Mapping): Mapped<Activity> {
  if (!isTrue(row, 'IsClosed') || isTrue(row, 'IsRecurrence')) return gone;
  const done = instantAt(row, 'CompletedDateTime') ?? datedAt(row, mapping.zone);
  const subtype = textAt(row, 'TaskSubtype') ?? '';
  return activityOf(row, mapping, done, {
    kind: kindOf([subtype, textAt(row, 'Type'), textAt(row, 'CallType') && 'Call']),
    // Calls among colleagues reach nobody either.
    outbound: !isTrue(row, 'Incoming') && !/^(inbound|internal)$/i.test(textAt(row, 'CallType') ?? ''),
    automated: subtype === 'ListEmail',
  });
}

/** Of a meeting each guest may have a copy, and a series an entry of its own: neither took place besides. */
export function mapEvent(row: Row, mapping: Mapping): Mapped<Activity> {
  if (isTrue(row, 'IsChild') || isTrue(row, 'IsRecurrence')) return gone;
  const at = instantAt(row, 'StartDateTime') ?? datedAt(row, mapping.zone);
  const kind = kindOf([textAt(row, 'Type'), textAt(row, 'EventSubtype'), 'Meeting']);
  return activityOf(row, mapping, at, { kind, outbound: true, automated: false });
}

function activityOf(
  row: Row,
  { prefix }: Mapping,
  at: Instant | undefined,
  nature: Pick<Activity, 'kind' | 'outbound' | 'automated'>,
): Mapped<Activity> {
  const { lead, deal } = subjectOf(row);
  if (lead === undefined && deal === undefined) return gone;
  if (at === undefined) return refused('empty', 'ActivityDate');
  const owner = textAt(row, 'OwnerId');
  return {
    kind: 'record',
    record: {
      id: `${prefix}${String(row['Id'])}`,
      leadId: lead && `${prefix}${lead}`,
      dealId: deal && `${prefix}${deal}`,
      at,
      personId: owner && `${prefix}${owner}`,
      ...nature,
    },
  };
}

/** What was logged with a day alone was done at some time of that day, and not before it was logged on that day. */
function datedAt(row: Row, zone: string): Instant | undefined {
  const created = instantAt(row, 'CreatedDate');
  const day = dayAt(row, 'ActivityDate');
  if (day === undefined) return created ?? timeOrDayAt(row, 'ActivityDate', zone);
  return created !== undefined && dayIn(zone, created) === day ? created : startOfDayIn(zone, day);
}

/** Types are words that each org chooses; the first that says what it was counts. */
function kindOf(words: readonly (string | undefined)[]): ActivityKind {
  for (const word of words) {
    if (word === undefined) continue;
    if (/call|phone|anruf|telefon/i.test(word)) return 'call';
    if (/e-?mail/i.test(word)) return 'email';
    if (/meeting|demo|visit|appointment|termin|besuch/i.test(word)) return 'meeting';
    if (/message|sms|chat|whatsapp|linkedin/i.test(word)) return 'message';
  }
  return 'other';
}
