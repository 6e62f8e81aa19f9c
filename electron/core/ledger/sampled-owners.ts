/** The people whose leads a trial run counts. */
import { foldName } from '../../../shared/domain/fold-name.ts';
import { foldedName } from './fold-name.ts';

const isNamed = (text: string): string => `list_contains($owners::varchar[], ${foldedName(text)})`;

/**
 * SQL: the owner ids, as leads carry them, of those that `$owners` names by id, with or without the source before it, or by
 * name. An owner whom no person record tells of is known by id alone.
 */
export const sampledOwners = `(
  select owner_id from (select distinct owner_id from lead)
  where ${isNamed('owner_id')} or ${isNamed("substr(owner_id, instr(owner_id, ':') + 1)")}
  union all select id from person where ${isNamed('name')}
)`;

/** The owners as `$owners` is to be bound: names and ids are compared without case and surrounding blanks. */
export function ownerKeys(owners: readonly string[]): readonly string[] {
  return [...new Set(owners.map(foldName))].toSorted();
}
