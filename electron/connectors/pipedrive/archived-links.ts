/**
 * Which leads the deals of the archive were. Their records fill up behind those of the last period, but activities tell only
 * the deal: what was done for such a lead would be read before anybody knew that it was.
 */
import { readAll } from './contacts.ts';
import type { Stream } from '../stream-sync.ts';
import { dealLink } from './answers.ts';
import type { Reading } from './reading.ts';

export function archivedLinks({ api, memory }: Pick<Reading, 'api' | 'memory'>): NonNullable<Stream['open']> {
  return async (mark, signal) => {
    const query = { include_fields: 'source_lead_id', sort_by: 'id', cursor: mark ?? undefined };
    const { items, next } = await api.list('deals/archived', query, signal);
    for (const { id, source_lead_id: lead } of readAll(dealLink, items))
      if (lead !== undefined) memory.noteDeal(id, lead);
    await memory.save();
    return { found: {}, next };
  };
}
