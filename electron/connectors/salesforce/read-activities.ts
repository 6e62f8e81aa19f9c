/** Tasks and Events of leads and deals. */
import type { Activity } from '../../../shared/domain/records.ts';
import { dayIn } from '../../../shared/domain/day-in-zone.ts';
import { incomingMails } from './incoming-mails.ts';
import type { Reading } from './lists.ts';
import { type Mapped, type Mapping, mapRows } from './mapping.ts';
import type { Org } from './org.ts';
import { foundOf, type ReadingContext, visibleOf } from './reading.ts';
import { oneOf, soql } from './soql.ts';
import { dayAt, type Row, textAt } from './values.ts';

const ofLeadsAndDeals = "Who.Type = 'Lead' OR What.Type = 'Opportunity'";
const convertedPaths = ['ConvertedOpportunityId', 'ConvertedContactId', 'ConvertedDate'];
const idsAtOnce = 300;

export function activityReading(
  context: ReadingContext,
  object: 'Task' | 'Event',
  paths: readonly string[],
  map: (row: Row, mapping: Mapping) => Mapped<Activity>,
): Reading {
  const { org, config, mapping } = context;
  return {
    object,
    fields: (signal) => visibleOf(context, object, paths, signal),
    where: ofLeadsAndDeals,
    found: async (rows, signal) => {
      const at = mapping();
      const incoming = await incomingMails(org, rows, signal);
      const told = rows.map((row) => (incoming.has(String(row['Id'])) ? { ...row, Incoming: true } : row));
      const mapped = mapRows(told, 'activity', at, (row) => map(row, at));
      if (!config.reads.includes('leads')) return foundOf('activity', mapped, at);
      const records = await ofFormerLeads(org, rows, mapped.records, at, signal);
      return foundOf('activity', { ...mapped, records }, at);
    },
  };
}

/**
 * A lead that is converted hands what was done with it over to the contact and the deal it becomes. What was done up to that
 * day was done with the lead: its first answer must not be lost by its success.
 */
async function ofFormerLeads(
  org: Org,
  rows: readonly Row[],
  records: readonly Activity[],
  { prefix, zone }: Mapping,
  signal: AbortSignal,
): Promise<readonly Activity[]> {
  const contacts = new Map(rows.map((row) => [`${prefix}${String(row['Id'])}`, textAt(row, 'WhoId')]));
  const handed = records.filter(({ id, leadId }) => leadId === undefined && contacts.get(id)?.startsWith('003'));
  const deals = [...new Set(handed.flatMap(({ dealId }) => (dealId ? [dealId.slice(prefix.length)] : [])))];
  const fields = await org.shapes.visible('Lead', convertedPaths, signal);
  if (deals.length === 0 || fields.length < convertedPaths.length) return records;
  const leads = new Map<string, { readonly id: string; readonly until: string }>();
  for (let at = 0; at < deals.length; at += idsAtOnce) {
    const where = [oneOf('ConvertedOpportunityId', deals.slice(at, at + idsAtOnce))];
    const query = soql({ object: 'Lead', fields: ['Id', ...fields], where, orderBy: 'Id', limit: 2000 });
    for (const row of (await org.query(query, signal)).rows) {
      const until = dayAt(row, 'ConvertedDate');
      const key = keyOf(textAt(row, 'ConvertedOpportunityId'), textAt(row, 'ConvertedContactId'));
      if (until !== undefined) leads.set(key, { id: String(row['Id']), until });
    }
  }
  return records.map((activity) => {
    const lead = leads.get(keyOf(activity.dealId?.slice(prefix.length), contacts.get(activity.id)));
    const isBefore = lead !== undefined && dayIn(zone, activity.at) <= lead.until;
    return isBefore && activity.leadId === undefined ? { ...activity, leadId: `${prefix}${lead.id}` } : activity;
  });
}

function keyOf(deal: string | undefined, contact: string | undefined): string {
  return `${deal ?? ''} ${contact ?? ''}`;
}
