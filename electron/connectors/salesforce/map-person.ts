/** A User of Salesforce as a person. Roles are what the org has for teams. */
import type { Person } from '../../../shared/domain/records.ts';
import { teamOf } from '../team-of.ts';
import { type Mapped, type Mapping, refused } from './mapping.ts';
import { type Row, textAt } from './values.ts';

export const personPaths: readonly string[] = ['Name', 'UserRole.Name', 'Profile.Name'];

export function mapPerson(row: Row, { prefix, config: { teams } }: Mapping): Mapped<Person> {
  const name = textAt(row, 'Name');
  if (name === undefined) return refused('empty', 'Name');
  const role = textAt(row, 'UserRole.Name');
  const team = teamOf([name, role, textAt(row, 'Profile.Name')], teams);
  return { kind: 'record', record: { id: `${prefix}${String(row['Id'])}`, name, team, group: role } };
}
