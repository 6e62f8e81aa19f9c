/** Leads, with the history that hangs on them and the campaigns they are members of. */
import type { Instant } from '../../../shared/domain/records.ts';
import { joinedFound } from '../joined-found.ts';
import { TooLarge } from './failures.ts';
import { handedOver } from './handed-over.ts';
import type { Reading } from './lists.ts';
import { type LeadRelations, leadPaths, mapLead } from './map-lead.ts';
import { mapRows } from './mapping.ts';
import type { Org } from './org.ts';
import { foundOf, goneWith, type ReadingContext, visibleOf } from './reading.ts';
import { oneOf, soql } from './soql.ts';
import { instantAt } from './values.ts';

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
      return joinedFound([foundOf('lead', leads, at, steps), ...(await handedOver(context, rows, signal))]);
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

/** What hangs on a lead, and since when the org writes down changes of its status and owner: each org chooses. */
async function relationsOf(org: Org, signal: AbortSignal): Promise<LeadRelations> {
  const members = await org.shapes.relation('Lead', 'CampaignMember', 'LeadId', signal);
  const history = await org.shapes.relation('Lead', 'LeadHistory', 'LeadId', signal);
  const since = async (field: string): Promise<Instant | undefined> => {
    if (history === undefined) return undefined;
    const where = [oneOf('Field', [field])];
    const query = soql({ object: 'LeadHistory', fields: ['Id', 'CreatedDate'], where, orderBy: 'Id', limit: 1 });
    try {
      const [first] = (await org.query(query, signal)).rows;
      return first && instantAt(first, 'CreatedDate');
    } catch (error) {
      if (error instanceof TooLarge) return undefined;
      throw error;
    }
  };
  return { history, members, tracked: { status: await since('Status'), owner: await since('Owner') } };
}
