/** Leads of one source for deals of another, where both tell of the same by an id or an address. */
import type { JoinQuestion } from '../../../shared/domain/joins-view.ts';
import type { Parameters } from './query.ts';

type Relation = { readonly sql: string; readonly parameters: Parameters };

const leadFields = 'number, id, created_at, lead_source, campaign_id, owner_id';
const packed = 'struct_pack(l.number, l.id, l.created_at, l.lead_source, l.campaign_id, l.owner_id)';

/**
 * The relations `joined_0`, `joined_1` ..., one for each join, as parts of a `with`: `deal` with the one lead that was found
 * for it, as a struct `l`. They need `deals`, with the deal's columns and `key`, and `own`, whose `deal` are those with a lead
 * of their own; a deal that an earlier join has found the lead of is left alone, too.
 */
export function joinedRelations(joins: readonly JoinQuestion[]): Relation {
  const parts = joins.map((join, place) => {
    const found = ['own', ...joins.slice(0, place).map((_, earlier) => joinedName(earlier))];
    const taken = found.map((relation) => `select deal from ${relation}`).join(' union all ');
    const sought = `(from deals where source = $${dealsOf(place)} and key not in (${taken}))`;
    return `${joinedName(place)} as (${(join.by === 'id' ? byId : byAddress)(sought, place)})`;
  });
  const ids = joins.flatMap(({ leads, deals }, place) => [
    [leadsOf(place), leads],
    [dealsOf(place), deals],
  ]);
  return { sql: parts.join(', '), parameters: Object.fromEntries(ids) };
}

export function joinedName(place: number): string {
  return `joined_${place}`;
}

/** SQL: whether a deal names a lead as its own source would; and whether it has an address. */
export const keyOf = {
  id: "coalesce(starts_with(lead_id, source || ':'), false)",
  email: 'email is not null',
} as const satisfies Record<JoinQuestion['by'], string>;

const leadsOf = (place: number): string => `joinLeads${place}`;
const dealsOf = (place: number): string => `joinDeals${place}`;

function byId(sought: string, place: number): string {
  const id = `$${leadsOf(place)} || d.lead_id[length(d.source) + 1:]`;
  return `
    select d.key as deal, ${packed} as l
    from (from ${sought} where ${keyOf.id}) d
    join (select ${leadFields} from lead where source = $${leadsOf(place)}) l on l.id = ${id}`;
}

/**
 * The newest lead that was there when the deal was created, else the oldest; of two as old the one with the smaller id. An
 * address that many share costs no more than any other: a deal meets one lead of each kind. (DuckDB's `asof` takes null for
 * later than everything.)
 */
function byAddress(sought: string, place: number): string {
  return `
    with wanted as (select key, created_at, email from ${sought} where ${keyOf.email}),
    met as (
      select email, created_at, arg_min(${packed}, l.id) as l
      from (select ${leadFields}, email from lead
        where source = $${leadsOf(place)} and email in (select email from wanted)) l
      group by email, created_at
    ),
    oldest as (select email, arg_min(l, created_at) as l from met group by email)
    select w.key as deal, case when w.created_at is null then oldest.l else coalesce(newest.l, oldest.l) end as l
    from wanted w
    join oldest on oldest.email = w.email
    asof left join met newest on newest.email = w.email and newest.created_at <= w.created_at`;
}
