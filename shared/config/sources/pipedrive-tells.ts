/** What a Pipedrive source tells. Of a lead's life that is only what the config maps: Pipedrive has no word for it. */
import type { Telling } from '../../domain/source-tells.ts';
import type { PipedriveSourceConfig } from './pipedrive.ts';
import { recordFields } from './record-fields.ts';

/** Kinds of records of which everything is told that has a place in ours, but for what is named. */
const never = {
  lead: ['firstResponseAt', 'attempts', 'dealId'],
  deal: [],
  activity: ['automated'],
  person: ['photo'],
} as const;

export function pipedriveTells(config: PipedriveSourceConfig): readonly Telling[] {
  const { fields, leadStages, archivedLeads, contacts } = config;
  const mapped: Readonly<Record<string, boolean>> = {
    company: contacts,
    email: contacts,
    campaignId: fields.campaignId !== undefined,
    leadType: fields.leadType !== undefined,
    interest: fields.interest !== undefined,
    assignedAt: fields.assignedAt !== undefined,
    mqlAt: fields.mqlAt !== undefined || leadStages.mql.length > 0,
    acceptedAt: fields.acceptedAt !== undefined || leadStages.accepted.length > 0,
    sqlAt: fields.sqlAt !== undefined || leadStages.sql.length > 0,
    rejectedAt: fields.rejectedAt !== undefined || leadStages.rejected.length > 0 || archivedLeads === 'rejected',
    rejectReason: fields.rejectReason !== undefined,
  };
  const told = (entity: keyof typeof never): Telling => {
    const { needed, more } = recordFields[entity];
    const missing: readonly string[] = never[entity];
    const names = [...needed, ...more].filter((field) => mapped[field] !== false && !missing.includes(field));
    return { entity, columns: Object.fromEntries(names.map((field) => [field, field])) };
  };
  const campaigns: Telling = { entity: 'campaign', columns: { id: 'id', name: 'name' } };
  const entities = ['lead', 'deal', 'activity', 'person'] as const;
  return [...entities.map(told), ...(mapped['campaignId'] ? [campaigns] : [])];
}
