/** Where our fields stand in Odoo's `crm.lead`, unless the config says otherwise. */
import type { OdooField } from '../../../shared/config/sources/odoo.ts';

/** Of several the first that holds something counts; versions of Odoo lack some of them. */
export type OdooFieldMap = Readonly<Record<OdooField, readonly string[]>>;

const usual: OdooFieldMap = {
  name: ['contact_name', 'partner_id', 'name'],
  company: ['partner_name', 'commercial_partner_id', 'partner_id'],
  email: ['email_normalized', 'email_from'],
  leadSource: ['source_id', 'medium_id'],
  leadType: [],
  interest: [],
  assignedAt: ['date_open'],
  amount: ['expected_revenue', 'planned_revenue'],
  pipeline: ['team_id'],
  expectedCloseOn: ['date_deadline'],
  closedAt: ['date_closed'],
  lostReason: ['lost_reason_id', 'lost_reason'],
};

/** What is read whatever the mapping. */
const fixed = [
  'name',
  'type',
  'active',
  'create_date',
  'write_date',
  'date_conversion',
  'date_last_stage_update',
  'stage_id',
  'team_id',
  'user_id',
  'source_id',
  'medium_id',
  'campaign_id',
  'company_currency',
  'probability',
  'won_status',
];

export function fieldMapOf(chosen: Partial<Readonly<Record<OdooField, string>>>): OdooFieldMap {
  return { ...usual, ...Object.fromEntries(Object.entries(chosen).map(([field, name]) => [field, [name]])) };
}

/** Every field of Odoo's that a record may be made from. */
export function fieldsRead(map: OdooFieldMap): readonly string[] {
  return [...new Set([...fixed, ...Object.values(map).flat()])];
}
