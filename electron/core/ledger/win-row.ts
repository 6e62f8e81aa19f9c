/** A win as a row, with the names a person knows. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { WinRow } from '../../../shared/domain/aggregates.ts';
import { type Parameters, rows } from './query.ts';

const winRowSchema = z.object({
  dealId: z.string(),
  name: z.string(),
  company: z.string().nullable(),
  amount: z.number().nullable(),
  wonAt: z.number(),
  closedBy: z.string().nullable(),
  closedByGroup: z.string().nullable(),
  campaign: z.string().nullable(),
  leadSource: z.string().nullable(),
  sourcedBy: z.string().nullable(),
  sourcedByGroup: z.string().nullable(),
});

/** A person's or campaign's name; where the ledger has none, its id at the source. */
function nameOr(name: string, id: string): string {
  return `coalesce(${name}, case when starts_with(${id}, w.source || ':') then ${id}[length(w.source) + 2:] else ${id} end)`;
}

/**
 * Reads wins from a relation with the deal's columns, its `lead_source` and `campaign_id` already those that count, and
 * `lead_owner_id`. `tail` orders and limits them.
 */
export async function winRows(
  connection: DuckDBConnection,
  relation: string,
  tail: string,
  parameters: Parameters = {},
): Promise<readonly WinRow[]> {
  return rows(
    connection,
    winRowSchema,
    `with w as (select * from ${relation} ${tail})
      select w.id as "dealId", w.name, w.company, w.amount, w.won_at as "wonAt",
        ${nameOr('closer.name', 'w.owner_id')} as "closedBy",
        closer.team as "closedByGroup", sourcer.team as "sourcedByGroup",
        ${nameOr('campaign.name', 'w.campaign_id')} as campaign,
        w.lead_source as "leadSource",
        case when w.lead_owner_id is distinct from w.owner_id
          then ${nameOr('sourcer.name', 'w.lead_owner_id')} end as "sourcedBy"
      from w
      left join person closer on closer.id = w.owner_id
      left join person sourcer on sourcer.id = w.lead_owner_id
      left join campaign on campaign.id = w.campaign_id
      order by w.won_at desc, w.id`,
    parameters,
  );
}
