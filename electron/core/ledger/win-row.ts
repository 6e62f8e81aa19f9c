/** A win as a row, with the names a person knows. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { WinRow } from '../../../shared/domain/aggregates.ts';
import { winSchema } from '../../../shared/domain/wins-view.ts';
import { groupOf, nameOr, peopleCounted } from './person-names.ts';
import { type Parameters, rows } from './query.ts';

const winRowSchema = winSchema.unwrap().omit({ key: true });

/**
 * Reads wins from a relation with the deal's columns and its `value`, its `lead_source` and `campaign_id` already those
 * that count, and `lead_owner_id`. `tail` orders and limits them.
 */
export async function winRows(
  connection: DuckDBConnection,
  relation: string,
  tail: string,
  parameters: Parameters & { readonly minGroup: number },
): Promise<readonly WinRow[]> {
  return rows(
    connection,
    winRowSchema,
    `with w as (select * from ${relation} ${tail})
      select w.id as "dealId", w.name, w.company, w.value as amount, w.won_at as "wonAt",
        ${nameOr('closer.name', 'w.owner_id')} as "closedBy",
        ${groupOf('closer')} as "closedByGroup",
        closer.photo as "closedByPhoto",
        ${nameOr('campaign.name', 'w.campaign_id')} as campaign,
        w.lead_source as "leadSource",
        ${nameOr('sourcer.name', 'w.sourcer_id')} as "sourcedBy",
        ${groupOf('sourcer')} as "sourcedByGroup",
        sourcer.photo as "sourcedByPhoto"
      from (select *, case when lead_owner_id is distinct from owner_id then lead_owner_id end as sourcer_id from w) w
      left join ${peopleCounted} closer on closer.id = w.owner_id
      left join ${peopleCounted} sourcer on sourcer.id = w.sourcer_id
      left join campaign on campaign.id = w.campaign_id
      order by w.won_at desc, w.id`,
    parameters,
  );
}
