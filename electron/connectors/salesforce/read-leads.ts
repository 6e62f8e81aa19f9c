/** Leads, with the history that hangs on them and the campaigns they are members of. */
import type { Reading } from './lists.ts';
import { type LeadRelations, leadPaths, mapLead } from './map-lead.ts';
import { mapRows } from './mapping.ts';
import type { Org } from './org.ts';
import { foundOf, goneWith, type ReadingContext, visibleOf } from './reading.ts';
import { oneOf, soql } from './soql.ts';

const historyFields = ['Status', 'Owner', 'leadConverted'] as const;

export function leadReading(context: ReadingContext): Reading {
  const { org, config, mapping } = context;
  const relations = org.shapes.once((signal) => relationsOf(org, signal));
  return {
    object: 'Lead',
    fields: async (signal) => {
      const own = await visibleOf(context, 'Lead', [...leadPaths, ...Object.values(config.leadFields)], signal);
      return [...own, ...childQueries(await relations(signal))];
    },
    found: async (rows, signal) => {
      const known = await relations(signal);
      const at = mapping();
      const mapped = mapRows(rows, 'lead', at, (row) => mapLead(row, known, at));
      const steps = {
        taken: mapped.records.flatMap(({ stageChanges }) => stageChanges),
        gone: goneWith(rows, known.history, at.prefix),
      };
      const leads = { ...mapped, records: mapped.records.map(({ lead }) => lead) };
      return foundOf('lead', leads, at, steps);
    },
  };
}

function childQueries({ history, members }: LeadRelations): readonly string[] {
  const changes = `SELECT Id, Field, OldValue, NewValue, CreatedDate FROM ${history} WHERE ${oneOf('Field', historyFields)}`;
  return [
    ...(history === undefined ? [] : [`(${changes})`]),
    ...(members === undefined ? [] : [`(SELECT Id, CampaignId, CreatedDate, IsDeleted FROM ${members})`]),
  ];
}

/** What hangs on a lead, and whether the org writes down changes of its status and owner: each org chooses. */
async function relationsOf(org: Org, signal: AbortSignal): Promise<LeadRelations> {
  const members = await org.shapes.relation('Lead', 'CampaignMember', 'LeadId', signal);
  const history = await org.shapes.relation('Lead', 'LeadHistory', 'LeadId', signal);
  if (history === undefined) return { history, members, tracked: { status: false, owner: false } };
  const isTracked = async (field: string): Promise<boolean> => {
    const where = [oneOf('Field', [field])];
    const query = soql({ object: 'LeadHistory', fields: ['Id'], where, orderBy: 'Id', limit: 1 });
    return (await org.query(query, signal)).rows.length > 0;
  };
  return { history, members, tracked: { status: await isTracked('Status'), owner: await isTracked('Owner') } };
}
