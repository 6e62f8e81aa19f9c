/** Rows of a fake Odoo: datetimes to the microsecond, as its database has them, and told to the second. */
import type { Instant } from '../../../shared/domain/records.ts';
import { matches } from './odoo-domain.ts';
import { accessError, OdooError } from './odoo-error.ts';
import { type Field, models } from './odoo-models.ts';

export type StoredRow = { readonly id: number; readonly [field: string]: unknown };

export type Asker = { readonly version: number; readonly isAdministrator: boolean };

export type Tables = {
  /** Puts a row where it is new, and changes it where it is not. `at` is when that is written. */
  readonly put: (model: string, row: StoredRow, at: Instant) => void;
  readonly remove: (model: string, id: number) => void;
  readonly row: (model: string, id: number) => StoredRow | undefined;
  readonly rows: (model: string) => readonly StoredRow[];
  readonly fields: (model: string, asker: Asker) => ReadonlyMap<string, Field>;
  readonly search: (model: string, query: SearchQuery, asker: Asker) => readonly StoredRow[];
  readonly told: (model: string, row: StoredRow, fields: readonly string[], asker: Asker) => Record<string, unknown>;
};

export type SearchQuery = {
  readonly domain: readonly unknown[];
  readonly offset: number;
  readonly limit: number | null;
  readonly order: string;
  readonly activeTest: boolean;
};

export function createTables(): Tables {
  const tables = new Map<string, Map<number, StoredRow>>();
  const tableOf = (model: string): Map<number, StoredRow> => {
    const table = tables.get(model) ?? new Map<number, StoredRow>();
    tables.set(model, table);
    return table;
  };

  const fields: Tables['fields'] = (model, { version, isAdministrator }) => {
    const all = models[model];
    if (!all) throw new OdooError('odoo.exceptions.UserError', `Object ${model} doesn't exist`);
    const there = Object.entries(all).filter(
      ([, { since = 0, until = Infinity, forAdministrators = false }]) =>
        version >= since && version <= until && (isAdministrator || !forAdministrators),
    );
    return new Map(there);
  };

  const labelOf = (model: string, id: number): string => {
    const row = tables.get(model)?.get(id);
    return typeof row?.['name'] === 'string' ? row['name'] : `${model},${id}`;
  };

  const valueTold = (row: StoredRow, name: string, { type, to = '' }: Field): unknown => {
    const value = row[name];
    if (type === 'one2many') {
      const links = tables.get(to)?.values() ?? [];
      return [...links].filter((other) => other['mail_message_id'] === row.id).map(({ id }) => id);
    }
    if (type === 'boolean') return value === true;
    if (value === undefined || value === null) return type === 'integer' || type === 'float' ? 0 : false;
    if (type === 'many2one') return [value, labelOf(to, Number(value))];
    return type === 'datetime' && typeof value === 'number' ? toldInstant(value) : value;
  };

  return {
    fields,
    put: (model, row, at) => {
      const table = tableOf(model);
      const former = table.get(row.id);
      const stamps = { create_date: former?.['create_date'] ?? at, write_date: at };
      table.set(row.id, { active: true, ...former, ...stamps, ...row });
    },
    remove: (model, id) => tableOf(model).delete(id),
    row: (model, id) => tables.get(model)?.get(id),
    rows: (model) => [...tableOf(model).values()],
    search: (model, { domain, offset, limit, order, activeTest }, asker) => {
      const there = fields(model, asker);
      const resolve = (row: StoredRow, path: string): unknown => {
        const [name = '', ...rest] = path.split('.');
        const field = there.get(name);
        if (!field) throw new OdooError('builtins.ValueError', `Invalid field ${model}.${name} in leaf`);
        if (rest.length === 0) return field.type === 'one2many' ? valueTold(row, name, field) : row[name];
        const linked = tables.get(field.to ?? '')?.get(Number(row[name]));
        return linked?.[rest.join('.')];
      };
      const found = [...tableOf(model).values()]
        .filter((row) => !activeTest || !there.has('active') || row['active'] !== false)
        .filter((row) => matches(domain, (path) => resolve(row, path)))
        .toSorted(byOrder(order));
      return found.slice(offset, limit === null ? undefined : offset + limit);
    },
    told: (model, row, wanted, asker) => {
      const there = fields(model, asker);
      const names = wanted.length === 0 ? [...there.keys()] : ['id', ...wanted];
      return Object.fromEntries(
        names.map((name) => {
          const field = there.get(name);
          if (!field)
            throw models[model]?.[name]
              ? accessError(model)
              : new OdooError('builtins.ValueError', `Invalid field '${name}'`);
          return [name, valueTold(row, name, field)];
        }),
      );
    },
  };
}

function byOrder(order: string): (a: StoredRow, b: StoredRow) => number {
  const terms = (order || 'id').split(',').map((term) => term.trim().split(/\s+/));
  return (a, b) => {
    for (const [name = 'id', direction] of terms) {
      const difference = Number(a[name] ?? 0) - Number(b[name] ?? 0);
      if (difference !== 0) return direction === 'desc' ? -difference : difference;
    }
    return 0;
  };
}

export function toldInstant(instant: Instant): string {
  return new Date(Math.floor(instant)).toISOString().slice(0, 19).replace('T', ' ');
}
