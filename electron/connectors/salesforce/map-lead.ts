/** A Lead of Salesforce as a lead. */
import { dayIn } from '../../../shared/domain/day-in-zone.ts';
import type { Lead, StageChange } from '../../../shared/domain/records.ts';
import { leadWay, type Tracked } from './lead-way.ts';
import { type Mapped, type Mapping, refused } from './mapping.ts';
import { childrenAt, dayAt, instantAt, numberAt, type Row, textAt, timeOrDayAt } from './values.ts';

/** What is asked for of every lead; what a config maps comes on top. */
export const leadPaths: readonly string[] = [
  'CreatedDate',
  'Name',
  'Company',
  'Email',
  'LeadSource',
  'Status',
  'OwnerId',
  'IsConverted',
  'ConvertedDate',
  'ConvertedContactId',
  'ConvertedOpportunityId',
  'ConvertedOpportunity.CreatedDate',
  'FirstCallDateTime',
  'FirstEmailDateTime',
];

/** What the org calls the rows that hang on a lead, and which of its history it keeps. */
export type LeadRelations = {
  readonly history: string | undefined;
  readonly members: string | undefined;
  readonly tracked: Tracked;
};

export type MappedLead = { readonly lead: Lead; readonly stageChanges: readonly StageChange[] };

/** A lead may lie in a queue, which is nobody. */
const isUser = (id: string | undefined): id is string => id?.startsWith('005') === true;

export function mapLead(row: Row, relations: LeadRelations, mapping: Mapping): Mapped<MappedLead> {
  const { prefix, zone, config } = mapping;
  const { leadFields } = config;
  const createdAt = instantAt(row, 'CreatedDate');
  if (createdAt === undefined) return refused('empty', 'CreatedDate');
  const own = (field: keyof typeof leadFields, usual?: string): string | undefined => {
    const path = leadFields[field] ?? usual;
    return path === undefined ? undefined : textAt(row, path);
  };
  const ownTime = (field: keyof typeof leadFields): number | undefined => {
    const path = leadFields[field];
    // What is told by its day and was on the day it came in was not before it came in.
    const isFirstDay = path !== undefined && dayAt(row, path) === dayIn(zone, createdAt);
    return path === undefined ? undefined : isFirstDay ? createdAt : timeOrDayAt(row, path, zone);
  };
  const reference = (id: string | undefined): string | undefined => (id === undefined ? undefined : `${prefix}${id}`);

  const owner = textAt(row, 'OwnerId');
  const history = childrenAt(row, relations.history);
  const way = leadWay(row, history, createdAt, relations.tracked, mapping);
  const attempts = leadFields.attempts === undefined ? 0 : (numberAt(row, leadFields.attempts) ?? 0);
  return {
    kind: 'record',
    record: {
      lead: {
        id: `${prefix}${String(row['Id'])}`,
        createdAt,
        name: textAt(row, 'Name'),
        company: textAt(row, 'Company'),
        email: textAt(row, 'Email'),
        leadSource: own('leadSource', 'LeadSource'),
        campaignId: reference(own('campaignId') ?? firstCampaign(childrenAt(row, relations.members))),
        leadType: own('leadType'),
        ownerId: isUser(owner) ? `${prefix}${owner}` : undefined,
        assignedAt: ownTime('assignedAt') ?? (isUser(owner) ? way.assignedAt : undefined),
        firstResponseAt: ownTime('firstResponseAt') ?? earliest(row, ['FirstCallDateTime', 'FirstEmailDateTime']),
        attempts: Math.max(0, Math.round(attempts)),
        mqlAt: ownTime('mqlAt') ?? way.mqlAt,
        acceptedAt: ownTime('acceptedAt') ?? way.acceptedAt,
        sqlAt: ownTime('sqlAt') ?? way.sqlAt,
        rejectedAt: ownTime('rejectedAt') ?? way.rejectedAt,
        rejectReason: own('rejectReason'),
        dealId: reference(textAt(row, 'ConvertedOpportunityId')),
        interest: own('interest'),
      },
      stageChanges: way.stageChanges,
    },
  };
}

/** The campaign that the lead became a member of first: it is what brought it. */
function firstCampaign(members: readonly Row[]): string | undefined {
  const dated = members.map((member) => ({ at: instantAt(member, 'CreatedDate') ?? Infinity, member }));
  const [first] = dated.toSorted((a, b) => a.at - b.at);
  return first && textAt(first.member, 'CampaignId');
}

function earliest(row: Row, paths: readonly string[]): number | undefined {
  const times = paths.map((path) => instantAt(row, path)).filter((at) => at !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
}
