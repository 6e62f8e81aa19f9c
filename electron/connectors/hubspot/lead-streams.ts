/** Contacts are leads; what the leads object tells of them is theirs. */
import { joinedFound } from '../joined-found.ts';
import type { Found, Stream } from '../stream-sync.ts';
import type { AfterMerge } from './after-merge.ts';
import { readAssociations, readObjects } from './associations.ts';
import type { CrmObject } from './answers.ts';
import type { Account } from './account.ts';
import { orNull } from './definitions.ts';
import type { LeadRules } from './lead-rules.ts';
import { leadRecord, mergedIds } from './lead-record.ts';
import { changesOf, idPage, searchById, type SearchOptions } from './search-stream.ts';
import { lifecycle } from './stage-names.ts';

export type LeadOptions = { readonly prefix: string; readonly everyMs: number; readonly afterMerge: AfterMerge };

export function createLeadStreams(
  account: Account,
  rulesOf: (signal: AbortSignal) => Promise<LeadRules>,
  { prefix, everyMs, afterMerge }: LeadOptions,
): { readonly contacts: Stream; readonly leads: Stream } {
  const { client, definitions } = account;
  const contactSearch: SearchOptions = {
    client,
    type: 'contacts',
    properties: async (signal) => (await rulesOf(signal)).contactProperties,
    onRefused: definitions.properties.contacts.forget,
  };

  const foundOf = async (contacts: readonly CrmObject[], signal: AbortSignal): Promise<Found> => {
    const rules = await rulesOf(signal);
    const leads = await leadsOf(
      account,
      rules,
      contacts.map(({ id }) => id),
      signal,
    );
    const read = contacts.map((contact) => ({ id: contact.id, ...leadRecord(contact, leads(contact.id), rules) }));
    for (const one of read) account.refusals.note('lead', one.id, 'refused' in one ? one.refused : null);
    const gone = contacts.flatMap(mergedIds).map((id) => `${rules.prefix}${id}`);
    const refusals = account.refusals.told();
    const leadsFound: Found = {
      records: { lead: read.flatMap((one) => ('record' in one ? [one.record] : [])) },
      ...(gone.length > 0 ? { deleted: { lead: gone } } : {}),
      ...(refusals ? { refusals } : {}),
    };
    return joinedFound([leadsFound, ...(await afterMerge(contacts, signal))]);
  };

  /** A lead that changed is told with its contact: the record is one. */
  const foundOfLeads = async (leads: readonly CrmObject[], signal: AbortSignal): Promise<Found> => {
    const rules = await rulesOf(signal);
    const contacts = await readAssociations(
      client,
      ['leads', 'contacts'],
      leads.map(({ id }) => id),
      signal,
    );
    const ids = [...new Set([...contacts.values()].flat())];
    if (ids.length === 0) return {};
    return foundOf(await readObjects(client, 'contacts', { ids, properties: rules.contactProperties }, signal), signal);
  };

  return {
    contacts: {
      name: 'contacts',
      everyMs,
      unitsPerPoll: 1,
      ...changesOf({ ...contactSearch, foundOf }),
      open: async (mark, signal) => {
        const { mql } = (await rulesOf(signal)).stages;
        if (mql.contacts.length === 0) return { found: {}, next: null };
        const waiting = { propertyName: lifecycle, operator: 'IN', values: mql.contacts } as const;
        const { results, next } = await searchById(contactSearch, [waiting], mark, signal);
        return { found: results.length > 0 ? await foundOf(results, signal) : {}, next };
      },
      ids: {
        entity: 'lead',
        page: async (mark, signal) => {
          const { found, next } = await idPage(client, 'contacts', mark, signal);
          return { found: found.map((id) => `${prefix}${id}`), next };
        },
      },
    },
    leads: {
      name: 'leads',
      everyMs: everyMs * 2,
      unitsPerPoll: 1,
      ...changesOf({
        client,
        type: 'leads',
        properties: async (signal) => (await rulesOf(signal)).leadProperties,
        onRefused: definitions.properties.leads.forget,
        foundOf: foundOfLeads,
      }),
    },
  };
}

/** What the leads object has of these contacts; nothing where there is no such object. */
async function leadsOf(
  { client }: Account,
  { lists, leadProperties }: LeadRules,
  contacts: readonly string[],
  signal: AbortSignal,
): Promise<(contact: string) => readonly CrmObject[]> {
  if (lists.leads === null || contacts.length === 0) return () => [];
  const idsOf = await orNull(readAssociations(client, ['contacts', 'leads'], contacts, signal));
  if (idsOf === null) return () => [];
  const ids = [...new Set([...idsOf.values()].flat())];
  const leads = new Map(
    (await readObjects(client, 'leads', { ids, properties: leadProperties }, signal)).map((lead) => [lead.id, lead]),
  );
  return (contact) => (idsOf.get(contact) ?? []).flatMap((id) => leads.get(id) ?? []);
}
