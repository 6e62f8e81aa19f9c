/** SQL of people as they are named where somebody reads of them. */
import { foldedName, spelledName } from './fold-name.ts';

/** SQL: a person's or campaign's name; where the ledger has none, its id at the source of the row `w` that tells of it. */
export function nameOr(name: string, id: string): string {
  return `coalesce(${name}, case when starts_with(${id}, w.source || ':') then ${id}[length(w.source) + 2:] else ${id} end)`;
}

/** SQL: everybody, with how many people their group and team have. Groups that differ in case or blanks only are one. */
export const peopleCounted = `(
  select id, name, team, photo, ${spelledName('group_name')} as group_name,
    count(*) over (partition by ${foldedName('group_name')}) as in_group, count(*) over (partition by team) as in_team
  from person)`;

/** SQL: the group of a row of `peopleCounted`, else the team, wide enough by `$minGroup` to give nobody away. */
export function groupOf(person: string): string {
  return `case when ${person}.id is null then null
    when ${person}.group_name is not null and ${person}.in_group >= $minGroup then ${person}.group_name
    when ${person}.in_team >= $minGroup then ${person}.team
    else 'others' end`;
}
