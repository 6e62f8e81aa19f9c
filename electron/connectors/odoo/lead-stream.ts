/** Leads and opportunities as they change: those that are open now first. */
import type { OdooSourceConfig } from '../../../shared/config/sources/odoo.ts';
import type { Clock } from '../../core/clock.ts';
import type { Stream } from '../stream-sync.ts';
import type { LeadReader } from './lead-reader.ts';
import type { Domain } from './odoo-api.ts';
import type { OdooReader } from './odoo-reader.ts';
import type { RecordIds } from './record-ids.ts';
import { createRowFeed } from './row-feed.ts';
import { idsOnly, listRows } from './row-listing.ts';

/** Records that are made of rows of leads. */
export const fromLeads = ['lead', 'deal', 'stageChange'] as const;

/** Each row is up to two records and their changes of stage, and a batch no more than 2,000 of them as a rule. */
export const leadsPerPage = 250;

const model = 'crm.lead';
const isOpen: Domain = [['active', '=', true], '|', ['stage_id', '=', false], ['stage_id.is_won', '=', false]];
const isIncoming: Domain = ['|', ['type', '=', 'lead'], ['date_conversion', '!=', false]];
const isOpportunity: Domain = [['type', '=', 'opportunity']];

export function createLeadStream(reader: OdooReader, leads: LeadReader, clock: Clock, everyMs: number): Stream {
  const feed = createRowFeed(reader, clock, {
    model,
    pageSize: leadsPerPage,
    domain: [],
    fields: leads.fields,
  });
  return {
    name: 'leads',
    everyMs,
    unitsPerPoll: 1,
    from: feed.from,
    changes: async (position, signal) => {
      const { news, ...page } = await feed.changes(position, signal);
      return { ...page, found: await leads.read(news, signal) };
    },
    open: async (mark, signal) => {
      const listing = { model, domain: isOpen, fields: leads.fields, pageSize: leadsPerPage };
      const page = await listRows(reader, listing, mark, signal);
      return { found: await leads.read(page.found, signal), next: page.next };
    },
  };
}

/** What there is of both, so that what was deleted, or merged into another, goes here too. */
export function leadIds(reader: OdooReader, ids: RecordIds, kept: OdooSourceConfig['leads']): readonly Stream[] {
  return [
    idsOnly(reader, 'lead', [{ model, domain: kept === 'all' ? [] : isIncoming, id: ids.lead }]),
    idsOnly(reader, 'deal', [{ model, domain: isOpportunity, id: ids.deal }]),
  ];
}
