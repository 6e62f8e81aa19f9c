/** Names and addresses of the persons and organisations that leads and deals only point to. */
import type { z } from 'zod';
import { namedItem, personItem } from './answers.ts';
import type { PipedriveApi } from './pipedrive-api.ts';

export type Contact = { readonly name?: string | undefined; readonly email?: string | undefined };

export type Contacts = {
  /** Fetches those that are not known yet. */
  readonly load: (
    wanted: {
      readonly persons: readonly (string | undefined)[];
      readonly organizations: readonly (string | undefined)[];
    },
    signal: AbortSignal,
  ) => Promise<void>;
  readonly person: (id: string | undefined) => Contact;
  readonly organization: (id: string | undefined) => Contact;
  /** For the next sync, which may find them changed. */
  readonly forget: () => void;
};

/** Ids that one call takes. */
const mostIds = 100;
/** About 2 MB of them. */
const mostKept = 10_000;
const nobody: Contact = {};

export function createContacts(api: Pick<PipedriveApi, 'list'>, isWanted: boolean): Contacts {
  const persons = new Map<string, Contact>();
  const organizations = new Map<string, Contact>();

  const fetchInto = async (
    known: Map<string, Contact>,
    ids: readonly (string | undefined)[],
    read: (ids: string) => Promise<readonly (readonly [string, Contact])[]>,
  ): Promise<void> => {
    if (known.size > mostKept) known.clear();
    const wanted = [...new Set(ids)].filter((id) => id !== undefined).filter((id) => !known.has(id));
    for (let start = 0; start < wanted.length; start += mostIds) {
      const asked = wanted.slice(start, start + mostIds);
      const found = new Map(await read(asked.join(',')));
      // Those that the key may not see are not in the answer, and need not be asked for again.
      for (const id of asked) known.set(id, found.get(id) ?? nobody);
    }
  };

  return {
    load: async (wanted, signal) => {
      if (!isWanted) return;
      await fetchInto(persons, wanted.persons, async (ids) => {
        const { items } = await api.list('persons', { ids, limit: mostIds }, signal);
        return readAll(personItem, items).map(({ id, name, emails = [] }) => {
          const email = (emails.find(({ primary }) => primary) ?? emails[0])?.value;
          return [id, { name, email }] as const;
        });
      });
      await fetchInto(organizations, wanted.organizations, async (ids) => {
        const { items } = await api.list('organizations', { ids, limit: mostIds }, signal);
        return readAll(namedItem, items).map(({ id, name }) => [id, { name }] as const);
      });
    },
    person: (id) => persons.get(id ?? '') ?? nobody,
    organization: (id) => organizations.get(id ?? '') ?? nobody,
    forget: () => {
      persons.clear();
      organizations.clear();
    },
  };
}

/** What can be read of them. */
export function readAll<S extends z.ZodType>(schema: S, items: readonly unknown[]): readonly z.output<S>[] {
  return items.flatMap((item) => {
    const read = schema.safeParse(item);
    return read.success ? [read.data] : [];
  });
}
