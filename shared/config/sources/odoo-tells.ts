/** What Odoo tells, by what the config says of it: no stage is a handover before somebody says so. */
import type { EntityName } from '../../domain/records.ts';
import type { OdooSourceConfig } from './odoo.ts';

type Tells = { readonly entity: EntityName; readonly columns: Readonly<Record<string, true>> };

const lead = ['id', 'createdAt', 'name', 'company', 'email', 'leadSource', 'campaignId', 'ownerId', 'assignedAt'];
const always = ['acceptedAt', 'rejectedAt', 'rejectReason', 'dealId'];
const deal = ['id', 'name', 'company', 'email', 'amount', 'currency', 'pipeline', 'stage', 'stageEnteredAt', 'ownerId'];
const ofDeal = ['createdAt', 'expectedCloseOn', 'wonAt', 'lostAt', 'lostReason', 'leadId', 'leadSource', 'campaignId'];
const activity = ['id', 'leadId', 'dealId', 'kind', 'at', 'personId', 'outbound', 'automated'];

/** Neither visits nor what a campaign costs. */
export function odooTells({ stages, fields }: Pick<OdooSourceConfig, 'stages' | 'fields'>): readonly Tells[] {
  const said = [
    ...(stages.mql.length > 0 ? ['mqlAt'] : []),
    ...(stages.sql.length > 0 ? ['sqlAt'] : []),
    ...(['leadType', 'interest'] as const).filter((field) => fields[field] !== undefined),
  ];
  return [
    tells('lead', [...lead, ...always, ...said]),
    tells('deal', [...deal, ...ofDeal]),
    tells('activity', activity),
    tells('campaign', ['id', 'name', 'status']),
    tells('person', ['id', 'name', 'team', 'group']),
    tells('stageChange', ['id', 'entity', 'entityId', 'stage', 'at']),
  ];
}

function tells(entity: EntityName, columns: readonly string[]): Tells {
  return { entity, columns: Object.fromEntries(columns.map((column) => [column, true])) };
}
