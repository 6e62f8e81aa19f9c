/** The people who use Pipedrive, with the teams they are in where the plan has teams. */
import { createHash } from 'node:crypto';
import type { Person } from '../../../shared/domain/records.ts';
import { SourceError } from '../source-error.ts';
import type { Stream } from '../stream-sync.ts';
import { teamOf } from '../team-of.ts';
import { teamItem, userItem } from './answers.ts';
import { readAll } from './contacts.ts';
import { cost } from './pipedrive-api.ts';
import type { Reading } from './reading.ts';

/** A list of all there are, whose position is what it looked like. */
export function userStream(reading: Reading, everyMs: number): Stream {
  const { api, config } = reading;
  let hasTeams = true;

  const readTeams = async (signal: AbortSignal): Promise<readonly unknown[]> => {
    if (!hasTeams) return [];
    try {
      return (await api.listByNumber('legacyTeams', {}, signal)).items;
    } catch (error) {
      if (!isNotThere(error)) throw error;
      hasTeams = false;
      return [];
    }
  };

  return {
    name: 'users',
    everyMs,
    unitsPerPoll: 2 * cost.listByNumber,
    callsPerPoll: 2,
    from: () => '',
    changes: async (position, signal) => {
      const users = readAll(userItem, (await api.listByNumber('users', {}, signal)).items);
      const teams = readAll(teamItem, await readTeams(signal));
      const groups = new Map(teams.flatMap(({ name, users: ids = [] }) => ids.map((id) => [id, name] as const)));
      const people = users.flatMap(({ id, name }): readonly Person[] => {
        if (name === undefined) return [];
        const group = groups.get(id);
        return [{ id: `${config.id}:${id}`, name, team: teamOf([name, group], config.teams), group }];
      });
      const seen = createHash('sha256').update(JSON.stringify(people)).digest('base64url');
      return {
        found: seen === position ? {} : { records: { person: people } },
        position: seen,
        more: false,
        at: null,
      };
    },
  };
}

/** Not every plan has teams, and not every key may see them: the users were told to this very key a moment ago. */
function isNotThere(error: unknown): boolean {
  return error instanceof SourceError && ['scopeMissing', 'keyRefused', 'addressGone'].includes(error.problem.code);
}
