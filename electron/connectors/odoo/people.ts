/** The people who work with Odoo, archived ones too: they own what they owned. */
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { OdooSourceConfig } from '../../../shared/config/sources/odoo.ts';
import type { Person, Team } from '../../../shared/domain/records.ts';
import { botId, type User } from './directory.ts';
import type { RecordIds } from './record-ids.ts';

export function peopleOf(users: readonly User[], teams: OdooSourceConfig['teams'], ids: RecordIds): readonly Person[] {
  return users
    .filter(({ id }) => id !== botId)
    .map((user) => ({ id: ids.user(user.id), name: user.name, team: teamOf(user, teams), group: user.team }));
}

/** By the person's name or their sales team in Odoo; whom the config does not name is sales. */
function teamOf({ name, team }: User, { marketing, other }: OdooSourceConfig['teams']): Team {
  const isOf = (names: readonly string[]): boolean => {
    const folded = new Set(names.map(foldName));
    return folded.has(foldName(name)) || (team !== undefined && folded.has(foldName(team)));
  };
  if (isOf(marketing)) return 'marketing';
  return isOf(other) ? 'other' : 'sales';
}
