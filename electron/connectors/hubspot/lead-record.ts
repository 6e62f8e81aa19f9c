/** A contact, with the lead it has in the leads object where there is one, as a lead of ours. Pure. */
import type { HubspotLeadField } from '../../../shared/config/sources/hubspot.ts';
import { dayIn } from '../../../shared/domain/day-in-zone.ts';
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { Instant, Lead } from '../../../shared/domain/records.ts';
import { reason } from '../../../shared/domain/source-words.ts';
import type { CrmObject } from './answers.ts';
import { labelOf } from './definitions.ts';
import { type LeadRules, leadStage, type Place } from './lead-rules.ts';
import { dayOf, instantOf, numberOf, type Properties, textOf, timeOrDayOf } from './property-values.ts';
import { lifecycle, type Milestone } from './stage-names.ts';

/** A record, or why there is none. */
export type Read<T> = { readonly record: T } | { readonly refused: string };

/** @param leads those the contact has in the leads object; the newest counts. */
export function leadRecord(contact: CrmObject, leads: readonly CrmObject[], rules: LeadRules): Read<Lead> {
  const { prefix, places, zone } = rules;
  const lead = newest(leads);
  const at = (place: Place): Properties => (place.object === 'contacts' ? contact.properties : lead?.properties) ?? {};
  const text = (field: HubspotLeadField): string | undefined => {
    const place = places[field];
    return place && textOf(at(place), place.name);
  };
  const time = (field: HubspotLeadField): Instant | undefined => {
    const place = places[field];
    return place && timeOrDayOf(at(place), place.name, zone);
  };
  const createdAt = time('createdAt');
  if (createdAt === undefined) return { refused: reason('empty', `"${places.createdAt?.name ?? 'createdate'}"`) };

  /** What is told by its day and was on the day it came in was not before it came in. */
  const instant = (field: HubspotLeadField): Instant | undefined => {
    const place = places[field];
    const isFirstDay = place !== undefined && dayOf(at(place), place.name) === dayIn(zone, createdAt);
    return isFirstDay ? createdAt : time(field);
  };
  const choice = (field: HubspotLeadField): string | undefined => {
    const place = places[field];
    const value = text(field);
    return place && value !== undefined ? labelOf(rules.lists[place.object], place.name, value) : undefined;
  };
  const reference = (field: HubspotLeadField): string | undefined => {
    const id = text(field);
    return id === undefined ? undefined : `${prefix}${id}`;
  };
  const entered = (milestone: Milestone, field: HubspotLeadField): Instant | undefined =>
    places[field]
      ? instant(field)
      : earliest(rules.dates[milestone].flatMap((one) => instantOf(at(one), one.name) ?? []));

  const campaign = text('campaignId');
  const isRejected = isIn(rules, 'rejected', contact, lead) || places.rejectedAt !== undefined;
  const attempts = places.attempts && numberOf(at(places.attempts), places.attempts.name);
  return {
    record: {
      id: `${prefix}${contact.id}`,
      createdAt,
      name: text('name') ?? fullName(contact.properties),
      company: text('company'),
      email: text('email'),
      leadSource: choice('leadSource'),
      campaignId:
        campaign === undefined ? undefined : `${prefix}${rules.campaigns.get(foldName(campaign)) ?? campaign}`,
      leadType: choice('leadType'),
      ownerId: reference('ownerId'),
      assignedAt: instant('assignedAt'),
      firstResponseAt: instant('firstResponseAt'),
      attempts: Math.max(0, Math.trunc(attempts ?? 0)),
      mqlAt: entered('mql', 'mqlAt'),
      acceptedAt: entered('accepted', 'acceptedAt'),
      sqlAt: entered('sql', 'sqlAt'),
      rejectedAt: isRejected ? entered('rejected', 'rejectedAt') : undefined,
      rejectReason: isRejected ? choice('rejectReason') : undefined,
      interest: choice('interest'),
    },
  };
}

/** Whether it is in such a stage now: a lead taken up again still has the date it was turned down. */
function isIn({ stages }: LeadRules, milestone: Milestone, contact: CrmObject, lead: CrmObject | undefined): boolean {
  const { contacts, leads } = stages[milestone];
  return (
    contacts.includes(textOf(contact.properties, lifecycle) ?? '') ||
    (lead !== undefined && leads.includes(textOf(lead.properties, leadStage) ?? ''))
  );
}

function fullName(properties: Properties): string | undefined {
  const parts = [textOf(properties, 'firstname'), textOf(properties, 'lastname')].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

function newest(leads: readonly CrmObject[]): CrmObject | undefined {
  const made = ({ properties }: CrmObject): number => instantOf(properties, 'hs_createdate') ?? 0;
  return leads.toSorted((a, b) => made(a) - made(b) || Number(a.id) - Number(b.id)).at(-1);
}

function earliest(instants: readonly Instant[]): Instant | undefined {
  return instants.length === 0 ? undefined : Math.min(...instants);
}

/** The ids that were merged into an object: they are no more. */
export function mergedIds({ id, properties }: CrmObject): readonly string[] {
  const merged = textOf(properties, 'hs_merged_object_ids')?.split(/[;,]/) ?? [];
  return merged.map((one) => one.trim()).filter((one) => one !== '' && one !== id);
}
