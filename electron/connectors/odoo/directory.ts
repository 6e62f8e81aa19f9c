/** The small tables that the rows of others are understood by: read once, and again when they may have changed. */
import type { Stages } from './lead-row.ts';
import type { Domain } from './odoo-api.ts';
import type { OdooReader } from './odoo-reader.ts';
import { linkOf, numberOf, type Row, textOf } from './row-values.ts';

export type User = { readonly id: number; readonly name: string; readonly team: string | undefined };

export type Users = {
  readonly all: readonly User[];
  /** Messages are by a partner; this is who of them works here. */
  readonly byPartner: ReadonlyMap<number, User>;
};

export type ActivityType = { readonly category: string; readonly icon: string };

/** A table as it is known. One that lacks an id that was met is read again: what it is of was made a moment ago. */
type Read<T> = (signal: AbortSignal, met?: readonly (number | undefined)[]) => Promise<T>;

export type Directory = {
  readonly stages: Read<Stages>;
  readonly users: (signal: AbortSignal) => Promise<Users>;
  readonly activityTypes: Read<ReadonlyMap<number, ActivityType>>;
  /** Kinds of messages that nobody outside the company gets to see. */
  readonly internalSubtypes: Read<ReadonlySet<number>>;
  readonly forget: (table?: Table) => void;
};

export type Table = 'stages' | 'users' | 'activityTypes' | 'internalSubtypes';

/** OdooBot, in whose name Odoo does what nobody did. */
export const botId = 1;

export function createDirectory(reader: Pick<OdooReader, 'search'>): Directory {
  const staff: Domain = [['share', '=', false]];
  const tables = {
    stages: createTable(reader, { model: 'crm.stage', fields: ['name', 'sequence', 'is_won'] }, stagesIn),
    users: createTable(
      reader,
      { model: 'res.users', fields: ['name', 'partner_id', 'sale_team_id'], domain: staff },
      usersIn,
    ),
    activityTypes: createTable(reader, { model: 'mail.activity.type', fields: ['category', 'icon'] }, activityTypesIn),
    internalSubtypes: createTable(reader, { model: 'mail.message.subtype', fields: ['internal'] }, internalSubtypesIn),
  };
  return {
    stages: tables.stages.read,
    users: tables.users.read,
    activityTypes: tables.activityTypes.read,
    internalSubtypes: tables.internalSubtypes.read,
    forget: (table) => {
      for (const one of table ? [tables[table]] : Object.values(tables)) one.forget();
    },
  };
}

type Source = { readonly model: string; readonly fields: readonly string[]; readonly domain?: Domain };

function createTable<T>(
  { search }: Pick<OdooReader, 'search'>,
  { model, fields, domain = [] }: Source,
  parse: (rows: readonly Row[]) => T,
) {
  let kept: { readonly table: T; readonly ids: ReadonlySet<number> } | undefined;
  /** Met, and not in the table: the key may not see them, or they are gone. */
  const inVain = new Set<number>();

  const readAnew = async (signal: AbortSignal) => {
    const rows = await search({ model, domain, fields, order: 'id' }, signal);
    kept = { table: parse(rows), ids: new Set(rows.map(({ id }) => id)) };
    return kept;
  };

  return {
    read: async (signal: AbortSignal, met: readonly (number | undefined)[] = []): Promise<T> => {
      const { ids, table } = kept ?? (await readAnew(signal));
      const missing = met.filter((id) => id !== undefined && !ids.has(id) && !inVain.has(id));
      if (missing.length === 0) return table;
      const anew = await readAnew(signal);
      for (const id of missing) if (id !== undefined && !anew.ids.has(id)) inVain.add(id);
      return anew.table;
    },
    forget: (): void => {
      kept = undefined;
      inVain.clear();
    },
  };
}

/** In the order in which Odoo shows them, which is by sequence and then by id. */
function stagesIn(rows: readonly Row[]): Stages {
  const ordered = rows.toSorted(
    (a, b) => (numberOf(a['sequence']) ?? 0) - (numberOf(b['sequence']) ?? 0) || a.id - b.id,
  );
  return new Map(
    ordered.map((row, order) => {
      return [row.id, { name: textOf(row['name']) ?? String(row.id), order, isWon: row['is_won'] === true }];
    }),
  );
}

function usersIn(rows: readonly Row[]): Users {
  const users = rows.map((row) => ({
    partner: linkOf(row['partner_id'])?.id,
    user: { id: row.id, name: textOf(row['name']) ?? `#${row.id}`, team: textOf(row['sale_team_id']) },
  }));
  return {
    all: users.map(({ user }) => user),
    byPartner: new Map(users.flatMap(({ partner, user }) => (partner === undefined ? [] : [[partner, user]]))),
  };
}

function activityTypesIn(rows: readonly Row[]): ReadonlyMap<number, ActivityType> {
  return new Map(
    rows.map((row) => [row.id, { category: textOf(row['category']) ?? '', icon: textOf(row['icon']) ?? '' }]),
  );
}

function internalSubtypesIn(rows: readonly Row[]): ReadonlySet<number> {
  return new Set(rows.filter((row) => row['internal'] === true).map(({ id }) => id));
}
