/** A win as a row, with the names a person knows. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { WinRow } from '../../../shared/domain/aggregates.ts';
import { winSchema } from '../../../shared/domain/wins-view.ts';
import { foldedName, spelledName } from './fold-name.ts';
import { type Parameters, rows } from './query.ts';

const winRowSchema = winSchema.unwrap().omit({ key: true });

/** A person's or campaign's name; where the ledger has none, its id at the source. */
function nameOr(name: string, id: string): string {
  return `coalesce(${name}, case when starts_with(${id}, w.source || ':') then ${id}[length(w.source) + 2:] else ${id} end)`;
}

/** How many people a group and a team have. Groups that differ in case or blanks only are one. */
const peopleCounted = `(
  select id, name, team, ${spelledName('group_name')} as group_name,
    count(*) over (partition by ${foldedName('group_name')}) as in_group, count(*) over (partition by team) as in_team
  from person)`;

/** The group of a person, wide enough to give nobody away: see `WinRow`. */
function groupOf(person: string): string {
  return `case when ${person}.id is null then null
    when ${person}.group_name is not null and ${person}.in_group >= $minGroup then ${person}.group_name
    when ${person}.in_team >= $minGroup then ${person}.team
    else 'others' end`;
}

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
        ${nameOr('campaign.name', 'w.campaign_id')} as campaign,
        w.lead_source as "leadSource",
        ${nameOr('sourcer.name', 'w.sourcer_id')} as "sourcedBy",
        ${groupOf('sourcer')} as "sourcedByGroup"
      from (select *, case when lead_owner_id is distinct from owner_id then lead_owner_id end as sourcer_id from w) w
      left join ${peopleCounted} closer on closer.id = w.owner_id
      left join ${peopleCounted} sourcer on sourcer.id = w.sourcer_id
      left join campaign on campaign.id = w.campaign_id
      order by w.won_at desc, w.id`,
    parameters,
  );
}
