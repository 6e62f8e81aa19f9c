/** Odoo's campaigns. What they cost and who visited for them is not told. */
import type { Campaign } from '../../../shared/domain/records.ts';
import type { RecordIds } from './record-ids.ts';
import { firstOf, type Row, textOf } from './row-values.ts';

/** Later versions keep a short name for links beside the title that people gave it. */
export const campaignFields = ['title', 'name', 'stage_id'];

export function campaignOf(row: Row, ids: RecordIds): Campaign {
  return {
    id: ids.campaign(row.id),
    name: firstOf(row, ['title', 'name'], textOf) ?? `#${row.id}`,
    status: textOf(row['stage_id']),
  };
}
