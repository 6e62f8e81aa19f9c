/** One row through all of the mapping, without a server. */
import { fieldMapOf } from '../../../../electron/connectors/odoo/field-map.ts';
import { type LeadMapping, toDeal, toLead, toStageChanges } from '../../../../electron/connectors/odoo/lead-records.ts';
import { leadRowOf, type Stages } from '../../../../electron/connectors/odoo/lead-row.ts';
import { recordIds } from '../../../../electron/connectors/odoo/record-ids.ts';
import { stageEntries, type TrackedChange } from '../../../../electron/connectors/odoo/stage-entries.ts';
import { odooSchema } from '../../../../shared/config/sources/odoo.ts';

export const stages: Stages = new Map([
  [1, { name: 'New', order: 0, isWon: false }],
  [2, { name: 'Qualified', order: 1, isWon: false }],
  [3, { name: 'Proposition', order: 2, isWon: false }],
  [4, { name: 'Won', order: 3, isWon: true }],
]);

export type Reading = { readonly settings?: object; readonly tracked?: readonly TrackedChange[] | null };

/** A row as it comes from Odoo 19: made on Monday, 2 November 2026, and changed last on the 9th. */
export function aRow(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    id: 42,
    type: 'lead',
    active: true,
    name: 'Wants a quote',
    create_date: '2026-11-02 09:00:00',
    write_date: '2026-11-09 10:00:00',
    date_last_stage_update: '2026-11-02 09:00:00',
    stage_id: [1, 'New'],
    won_status: 'pending',
    ...fields,
  };
}

export function readRow(fields: Readonly<Record<string, unknown>>, { settings = {}, tracked = null }: Reading = {}) {
  const config = odooSchema.parse({
    kind: 'odoo',
    id: 'crm',
    base: 'https://acme.odoo.com',
    database: 'acme',
    key: { secret: 'odoo' },
    ...settings,
  });
  const ids = recordIds('crm');
  const mapping: LeadMapping = { ids, fields: fieldMapOf(config.fields), config, currency: 'EUR' };
  const row = leadRowOf(aRow(fields), stages, mapping.fields);
  if (row === null) throw new Error('The row does not tell when it was made.');
  const entries = stageEntries(row, tracked, stages);
  return {
    row,
    entries,
    lead: toLead(row, entries, mapping),
    deal: toDeal(row, mapping),
    changes: toStageChanges(row, entries, ids),
  };
}
