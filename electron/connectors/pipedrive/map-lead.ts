/** Leads, from Pipedrive's own and from the deals that some of them have become. */
import type { Instant, Lead } from '../../../shared/domain/records.ts';
import type { DealItem, LeadItem } from './answers.ts';
import type { Contacts } from './contacts.ts';
import { leadFacts, type LeadStage, type Making } from './lead-facts.ts';

type ContactNames = Pick<Contacts, 'person' | 'organization'>;

export type LeadMaking = Making & {
  readonly contacts: ContactNames;
  /** Since when it has been in a stage by its labels; undefined where it is not in it. */
  readonly since: (stage: LeadStage) => Instant | undefined;
};

/** Null without the instant it was made at. */
export function leadOf(item: LeadItem, isRejected: boolean, making: LeadMaking): Lead | null {
  const { add_time: createdAt, owner_id: owner } = item;
  if (createdAt === undefined) return null;
  const { id, names, contacts, since } = making;
  const person = contacts.person(item.person_id);
  const facts = leadFacts(item, createdAt, making);
  return {
    id: id(item.id),
    createdAt,
    name: person.name ?? item.title,
    company: contacts.organization(item.organization_id).name,
    email: person.email,
    ownerId: owner === undefined ? undefined : id(owner),
    attempts: 0,
    ...facts,
    leadSource: facts.leadSource ?? names.channels.get(item.channel ?? '') ?? item.source_name,
    mqlAt: facts.mqlAt ?? since('mql'),
    acceptedAt: facts.acceptedAt ?? since('accepted'),
    sqlAt: facts.sqlAt ?? since('sql'),
    // An archived lead can't be changed: its last change is that it was archived.
    rejectedAt: facts.rejectedAt ?? since('rejected') ?? (isRejected ? (item.update_time ?? createdAt) : undefined),
  };
}

/** What a deal tells of the lead it was. When that came in is known no more: not after the deal was made. */
export function standInOf(deal: DealItem, making: Making & { readonly contacts: ContactNames }): Lead | null {
  const { add_time: createdAt, source_lead_id: lead, owner_id: owner } = deal;
  if (createdAt === undefined || lead === undefined) return null;
  const { id, names, contacts } = making;
  const person = contacts.person(deal.person_id);
  const facts = leadFacts(deal.custom_fields ?? {}, createdAt, making);
  return {
    id: id(lead),
    createdAt,
    name: person.name ?? deal.title,
    company: contacts.organization(deal.org_id).name,
    email: person.email,
    ownerId: owner === undefined ? undefined : id(owner),
    attempts: 0,
    ...facts,
    leadSource: facts.leadSource ?? names.channels.get(deal.channel ?? ''),
  };
}
