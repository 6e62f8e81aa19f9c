/**
 * Which leads deals were. An activity tells only the deal that it belongs to now, and may be met before its deal: where
 * somebody has just made a deal of the lead, or where the deal lies in years that are yet to be read.
 */
import type { Stream } from '../stream-sync.ts';
import { dealLink } from './answers.ts';
import { readAll } from './contacts.ts';
import type { LeadMemory } from './lead-memory.ts';
import type { PipedriveApi } from './pipedrive-api.ts';

export type LeadLinks = {
  /** The lead a deal was; undefined where it was none, or nobody knows. */
  readonly leadOf: (deal: string) => string | undefined;
  readonly note: (deal: string, lead: string | undefined) => void;
  /** Looks up the deals that were not met yet. */
  readonly load: (deals: readonly (string | undefined)[], signal: AbortSignal) => Promise<void>;
  /** One page of the archive, whose records are read behind those of the last period. */
  readonly ofArchive: NonNullable<Stream['open']>;
};

const asked = { include_fields: 'source_lead_id' };
/** Ids that one call takes. */
const mostIds = 100;
/** Deals that were no leads are remembered as far as that, which is a few MB. */
const mostWithout = 100_000;

export function createLeadLinks(api: Pick<PipedriveApi, 'list'>, memory: LeadMemory): LeadLinks {
  const without = new Set<string>();

  const note = (deal: string, lead: string | undefined): void => {
    if (lead !== undefined) return memory.noteDeal(deal, lead);
    if (without.size >= mostWithout) without.clear();
    without.add(deal);
  };

  const noteAll = (items: readonly unknown[]): void => {
    for (const { id, source_lead_id: lead } of readAll(dealLink, items)) note(id, lead);
  };

  const isUnknown = (deal: string): boolean => memory.leadOf(deal) === undefined && !without.has(deal);

  return {
    leadOf: memory.leadOf,
    note,
    load: async (deals, signal) => {
      const wanted = [...new Set(deals)].filter((deal) => deal !== undefined).filter(isUnknown);
      for (let start = 0; start < wanted.length; start += mostIds) {
        const some = wanted.slice(start, start + mostIds);
        for (const path of ['deals', 'deals/archived']) {
          const ids = some.filter(isUnknown);
          if (ids.length > 0)
            noteAll((await api.list(path, { ...asked, ids: ids.join(','), limit: mostIds }, signal)).items);
        }
        // Deleted, or not to be seen by this key.
        for (const deal of some.filter(isUnknown)) note(deal, undefined);
      }
      await memory.save();
    },
    ofArchive: async (mark, signal) => {
      const query = { ...asked, sort_by: 'id', cursor: mark ?? undefined };
      const { items, next } = await api.list('deals/archived', query, signal);
      noteAll(items);
      await memory.save();
      return { found: {}, next };
    },
  };
}
