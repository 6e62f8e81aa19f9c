/** Deals, each with the contact it belongs to. */
import { joinedFound } from '../joined-found.ts';
import type { Found, Stream } from '../stream-sync.ts';
import type { Account } from './account.ts';
import type { AfterMerge, Reading } from './after-merge.ts';
import type { CrmObject } from './answers.ts';
import { readAssociationsIfAllowed, readOfContacts } from './associations.ts';
import { type Buyer, dealRecord, type ReadDeal } from './deal-record.ts';
import type { DealRules } from './deal-rules.ts';
import { mergedIds } from './lead-record.ts';
import { followingStageNames, type StageNamesOptions } from './renamed-stages.ts';
import { changesOf, idPage, searchById, type SearchOptions } from './search-stream.ts';

export type DealOptions = {
  readonly prefix: string;
  /**
   * The property of contacts that a lead of another source can be found by; null where contacts are leads of this one, so
   * that a deal has its lead already.
   */
  readonly address: string | null;
};

export function dealReading(
  { client, definitions, refusals }: Account,
  rulesOf: (signal: AbortSignal) => Promise<DealRules>,
  { prefix, address }: DealOptions,
): Reading {
  const search: SearchOptions = {
    client,
    type: 'deals',
    properties: async (signal) => (await rulesOf(signal)).asked,
    onRefused: definitions.properties.deals.forget,
  };

  /** By the oldest contact of each. */
  const buyersOf = async (deals: readonly string[], signal: AbortSignal): Promise<(deal: string) => Buyer> => {
    const contacts = await readAssociationsIfAllowed(client, ['deals', 'contacts'], deals, signal);
    const ids = [...contacts.values()].flatMap(([first]) => first ?? []);
    const emails = address === null ? null : await readOfContacts(client, { ids, property: address }, signal);
    return (deal) => {
      const [contact] = contacts.get(deal) ?? [];
      return contact === undefined ? {} : { leadId: `${prefix}${contact}`, email: emails?.get(contact) };
    };
  };

  const foundOf = async (deals: readonly CrmObject[], signal: AbortSignal): Promise<Found> => {
    if (deals.length === 0) return {};
    const rules = await rulesOf(signal);
    const ours = (id: string): string => `${prefix}${id}`;
    const buyerOf = await buyersOf(
      deals.map(({ id }) => id),
      signal,
    );
    const read = deals.map((deal) => ({ id: deal.id, ...dealRecord(deal, buyerOf(deal.id), rules) }));
    for (const one of read) refusals.note('deal', one.id, reasonOf(one));
    const elsewhere = read.flatMap(({ id, kind }) => (kind === 'elsewhere' ? [id] : []));
    const gone = [...deals.flatMap(mergedIds), ...elsewhere].map(ours);
    const told = refusals.told();
    return {
      records: { deal: read.flatMap((one) => (one.kind === 'deal' ? [one.record] : [])) },
      ...(gone.length > 0 ? { deleted: { deal: gone } } : {}),
      ...(told ? { refusals: told } : {}),
    };
  };

  return { ...search, foundOf };
}

export type DealStreamOptions = {
  readonly reading: Reading;
  readonly afterMerge: AfterMerge;
  readonly rulesOf: (signal: AbortSignal) => Promise<DealRules>;
  readonly pipelines: StageNamesOptions['pipelines'];
  readonly prefix: string;
  readonly everyMs: number;
};

export function createDealStream(options: DealStreamOptions): Stream {
  const { reading, afterMerge, rulesOf, pipelines, prefix, everyMs } = options;
  const foundOf: Reading['foundOf'] = async (deals, signal) =>
    joinedFound([await reading.foundOf(deals, signal), ...(await afterMerge(deals, signal))]);
  const stream: Stream = {
    name: 'deals',
    everyMs,
    unitsPerPoll: 1,
    ...changesOf({ ...reading, foundOf }),
    open: async (mark, signal) => {
      const { list } = await rulesOf(signal);
      if (!list.has('hs_is_closed')) return { found: {}, next: null };
      const isOpen = { propertyName: 'hs_is_closed', operator: 'EQ', value: 'false' } as const;
      const { results, next } = await searchById(reading, [isOpen], mark, signal);
      return { found: await foundOf(results, signal), next };
    },
    ids: {
      entity: 'deal',
      page: async (mark, signal) => {
        const { found, next } = await idPage(reading.client, 'deals', mark, signal);
        return { found: found.map((id) => `${prefix}${id}`), next };
      },
    },
  };
  return followingStageNames(stream, { search: reading, foundOf, pipelines });
}

/** What was not taken, be it the deal or a value of it. */
function reasonOf(read: ReadDeal): string | null {
  if (read.kind === 'elsewhere') return null;
  return read.kind === 'refused' ? read.reason : (read.leftOut[0] ?? null);
}
