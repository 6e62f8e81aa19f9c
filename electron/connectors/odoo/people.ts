/** The people who work with Odoo, archived ones too: they own what they owned. */
import type { Person } from '../../../shared/domain/records.ts';
import { type TeamNames, teamOf } from '../team-of.ts';
import { botId, type User } from './directory.ts';
import type { RecordIds } from './record-ids.ts';

export function peopleOf(users: readonly User[], teams: TeamNames, ids: RecordIds): readonly Person[] {
  return users
    .filter(({ id }) => id !== botId)
    .map((user) => ({
      id: ids.user(user.id),
      name: user.name,
      team: teamOf([user.name, user.team], teams),
      group: user.team,
    }));
}
