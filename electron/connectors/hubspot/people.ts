/** Owners are people; the teams they are in say whose side they are on. */
import { createHash } from 'node:crypto';
import type { Person } from '../../../shared/domain/records.ts';
import type { Stream } from '../stream-sync.ts';
import { type TeamNames, teamOf } from '../team-of.ts';
import { type Owner, ownersSchema } from './answers.ts';
import type { Definitions } from './definitions.ts';
import type { HubspotClient } from './hubspot-client.ts';

const pageSize = 100;

/** All of them; `former` ones are those who were deactivated. */
export async function readOwners(
  client: HubspotClient,
  former: boolean,
  signal: AbortSignal,
): Promise<readonly Owner[]> {
  const found: Owner[] = [];
  for (let after: string | undefined, more = true; more;) {
    const query = { limit: pageSize, after, archived: former };
    const page = await client.read(ownersSchema, { path: 'crm/v3/owners', query }, signal);
    found.push(...page.results);
    after = page.paging?.next?.after;
    more = after !== undefined;
  }
  return found;
}

/** An owner without a name is told by number: e-mail addresses are nobody's business. */
export function personOf({ id, firstName, lastName, type, teams }: Owner, prefix: string, names: TeamNames): Person {
  const name =
    [firstName, lastName]
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(' ') || `#${id}`;
  const group = (teams.find(({ primary }) => primary) ?? teams[0])?.name;
  const team = type === 'QUEUE' ? 'other' : teamOf([name, ...teams.map((one) => one.name)], names);
  return { id: `${prefix}${id}`, name, team, ...(group === undefined ? {} : { group }) };
}

export type PeopleOptions = {
  readonly client: HubspotClient;
  readonly definitions: Definitions;
  readonly prefix: string;
  readonly teams: TeamNames;
  readonly everyMs: number;
};

/** The list is short and has no changes of its own: it is read as a whole, and told when it differs from the last one. */
export function createPeopleStream({ client, definitions, prefix, teams, everyMs }: PeopleOptions): Stream {
  return {
    name: 'owners',
    everyMs,
    unitsPerPoll: 1,
    from: () => '',
    changes: async (position, signal) => {
      const active = await readOwners(client, false, signal);
      const former = await definitions.formerOwners.read(signal);
      const gone = former.filter(({ id }) => !active.some((owner) => owner.id === id));
      const person = [...active, ...gone]
        .map((owner) => personOf(owner, prefix, teams))
        .toSorted((a, b) => a.id.localeCompare(b.id));
      const seen = createHash('sha256').update(JSON.stringify(person)).digest('base64url').slice(0, 16);
      const found = seen === position ? {} : { records: { person }, present: { person: person.map(({ id }) => id) } };
      return { found, position: seen, more: false, at: null };
    },
  };
}
