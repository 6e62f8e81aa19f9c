/** The rows of an org, each stamped by its clock with when it last changed. */
import { standardObjects } from './objects.ts';
import type { FakeRow } from './soql-answer.ts';
import type { Value } from './soql-query.ts';

export type OrgRows = {
  /** Adds a row, created and changed now unless it says otherwise; resolves to its id. */
  readonly add: (object: string, values?: FakeRow) => string;
  /** Changes some of a row's values. Without values it is only touched. */
  readonly change: (id: string, values?: FakeRow) => void;
  /** Into the bin, where `queryAll` still finds it. */
  readonly remove: (id: string) => void;
  /** Out of the bin as well. */
  readonly purge: (id: string) => void;
  readonly rows: (object: string) => readonly FakeRow[];
  /** Seconds pass on the org's clock. */
  readonly pass: (seconds: number) => void;
  readonly now: () => number;
};

/** `2026-11-20T12:00:00.000+0000`: as the interface writes it. */
export function stamp(at: number): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}

export function createOrgRows(start: number): OrgRows {
  const tables = new Map<string, Map<string, Readonly<Record<string, Value>>>>();
  let now = start;
  let count = 0;
  const tableOf = (object: string): Map<string, FakeRow> => {
    const table = tables.get(object) ?? new Map<string, FakeRow>();
    tables.set(object, table);
    return table;
  };
  const holderOf = (id: string): Map<string, FakeRow> => {
    const table = [...tables.values()].find((one) => one.has(id));
    if (!table) throw new Error(`There is no row ${id}.`);
    return table;
  };
  const update = (id: string, values: FakeRow): void => {
    const table = holderOf(id);
    table.set(id, { ...table.get(id), SystemModstamp: stamp(now), ...values });
  };
  return {
    add: (object, values = {}) => {
      count += 1;
      const id = `${standardObjects[object]?.idPrefix ?? '000'}5g${String(count).padStart(10, '0')}AAA`;
      const written = { CreatedDate: stamp(now), SystemModstamp: stamp(now), IsDeleted: false };
      tableOf(object).set(id, { Id: id, ...written, ...values });
      return id;
    },
    change: (id, values = {}) => update(id, values),
    remove: (id) => update(id, { IsDeleted: true }),
    purge: (id) => holderOf(id).delete(id),
    rows: (object) => [...tableOf(object).values()],
    pass: (seconds) => {
      now += seconds * 1000;
    },
    now: () => now,
  };
}
