/** Our lead and deal of one row of `crm.lead`. */
import type { OdooSourceConfig } from '../../../shared/config/sources/odoo.ts';
import { toMinor } from '../../../shared/domain/money.ts';
import type { Deal, Lead, StageChange } from '../../../shared/domain/records.ts';
import type { OdooFieldMap } from './field-map.ts';
import { milestones } from './lead-milestones.ts';
import type { LeadRow } from './lead-row.ts';
import type { RecordIds } from './record-ids.ts';
import { dayOf, firstOf, instantOf, linkOf, numberOf, textOf } from './row-values.ts';
import { entriesSince, type StageEntry } from './stage-entries.ts';

export type LeadMapping = {
  readonly ids: RecordIds;
  readonly fields: OdooFieldMap;
  readonly config: Pick<OdooSourceConfig, 'leads' | 'stages'>;
  /** Of amounts whose company does not tell its own. */
  readonly currency: string;
};

/** What came in as a lead, or everything where the config takes it so. */
export function isLead({ isOpportunity, convertedAt }: LeadRow, { leads }: Pick<OdooSourceConfig, 'leads'>): boolean {
  return leads === 'all' || !isOpportunity || convertedAt !== undefined;
}

export function toLead(lead: LeadRow, entries: readonly StageEntry[], mapping: LeadMapping): Lead {
  const { row } = lead;
  const { ids, fields, config } = mapping;
  const owner = linkOf(row['user_id']);
  const reached = milestones(lead, entries, config.stages);
  return {
    id: ids.lead(row.id),
    createdAt: lead.createdAt,
    name: firstOf(row, fields.name, textOf),
    company: firstOf(row, fields.company, textOf),
    email: firstOf(row, fields.email, textOf),
    ...origin(lead, mapping),
    leadType: firstOf(row, fields.leadType, textOf),
    interest: firstOf(row, fields.interest, textOf),
    ownerId: owner && ids.user(owner.id),
    // Odoo sets it anew with every new owner, and clears it with the last.
    assignedAt: owner && firstOf(row, fields.assignedAt, instantOf),
    // First responses and attempts are counted from the activities.
    attempts: 0,
    ...reached,
    rejectReason: reached.rejectedAt === undefined ? undefined : firstOf(row, fields.lostReason, textOf),
    dealId: lead.isOpportunity ? ids.deal(row.id) : undefined,
  };
}

/** Only of an opportunity. */
export function toDeal(lead: LeadRow, mapping: LeadMapping): Deal {
  const { row } = lead;
  const { ids, fields, config } = mapping;
  const owner = linkOf(row['user_id']);
  const currency = currencyOf(lead, mapping.currency);
  return {
    id: ids.deal(row.id),
    name: textOf(row['name']) ?? `#${row.id}`,
    company: firstOf(row, fields.company, textOf),
    email: firstOf(row, fields.email, textOf),
    amount: toMinor(firstOf(row, fields.amount, numberOf) ?? 0, currency),
    currency,
    pipeline: firstOf(row, fields.pipeline, textOf),
    stage: lead.stage ?? '-',
    stageEnteredAt: lead.stageEnteredAt,
    ownerId: owner && ids.user(owner.id),
    createdAt: lead.convertedAt ?? lead.createdAt,
    expectedCloseOn: firstOf(row, fields.expectedCloseOn, dayOf),
    wonAt: lead.wonAt,
    lostAt: lead.lostAt,
    lostReason: lead.lostAt === undefined ? undefined : firstOf(row, fields.lostReason, textOf),
    leadId: isLead(lead, config) ? ids.lead(row.id) : undefined,
    ...origin(lead, mapping),
  };
}

export function toStageChanges(lead: LeadRow, entries: readonly StageEntry[], ids: RecordIds): readonly StageChange[] {
  const { id } = lead.row;
  return entriesSince(entries, lead.convertedAt ?? lead.createdAt).map(({ key, name, at }) => {
    return { id: ids.stageChange(id, key), entity: 'deal', entityId: ids.deal(id), stage: name, at };
  });
}

function origin({ row }: LeadRow, { ids, fields }: LeadMapping): Pick<Lead, 'leadSource' | 'campaignId'> {
  const campaign = linkOf(row['campaign_id']);
  return { leadSource: firstOf(row, fields.leadSource, textOf), campaignId: campaign && ids.campaign(campaign.id) };
}

/** That of the company the row belongs to: each of Odoo's companies has one of its own. */
function currencyOf({ row }: LeadRow, otherwise: string): string {
  const code = textOf(row['company_currency']);
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : otherwise;
}
