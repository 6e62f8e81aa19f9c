/** Answers a query from rows in memory, with the refusals the interface has for what it does not know. */
import { type ObjectShape, standardObjects } from './objects.ts';
import type { Condition, Query, Value } from './soql-query.ts';

export type FakeRow = Readonly<Record<string, Value>>;

export class Refusal extends Error {
  readonly errorCode: string;
  constructor(errorCode: string, message: string) {
    super(message);
    this.errorCode = errorCode;
  }
}

export type Tables = {
  readonly rows: (object: string) => readonly FakeRow[];
  /** Whether the user sees the object, or the field of it. */
  readonly sees: (object: string, field?: string) => boolean;
};

type Answered = Readonly<Record<string, unknown>>;

/** @param whole whether deleted rows count. */
export function answerQuery(query: Query, tables: Tables, whole: boolean): readonly Answered[] {
  const shape = shapeOf(query.from, tables);
  check(query, query.from, shape, tables);
  const found = tables
    .rows(query.from)
    .filter((row) => (whole || row['IsDeleted'] !== true) && holds(query.where, row, query.from, tables))
    .toSorted((a, b) => {
      for (const { path, descending } of query.orderBy) {
        const order = compare(read(a, query.from, path, tables), read(b, query.from, path, tables));
        if (order !== 0) return descending ? -order : order;
      }
      return 0;
    });
  return found.slice(0, query.limit).map((row) => select(row, query, query.from, tables, whole));
}

function select(row: FakeRow, query: Query, object: string, tables: Tables, whole: boolean): Answered {
  const answer: Record<string, unknown> = { attributes: { type: object, url: `/sobjects/${object}/${row['Id']}` } };
  for (const field of query.fields) {
    if (typeof field === 'string') place(answer, field.split('.'), read(row, object, field, tables));
    else {
      const child = childOf(field, object);
      const inner = { ...field, from: child.object };
      const hangs = (one: FakeRow): boolean => one[child.field] === row['Id'];
      const own = {
        ...tables,
        rows: (name: string) => (name === child.object ? tables.rows(name).filter(hangs) : tables.rows(name)),
      };
      const records = answerQuery(inner, own, whole);
      answer[field.from] = records.length === 0 ? null : { totalSize: records.length, done: true, records };
    }
  }
  return answer;
}

/** `Account.Name` is told within `Account`; where there is none, that is null. */
function place(into: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: Value): void {
  if (rest.length === 0) into[first] = value;
  else if (value === null) into[first] ??= null;
  else {
    const inner = (into[first] ??= {}) as Record<string, unknown>;
    place(inner, rest, value);
  }
}

function check(query: Query, object: string, shape: ObjectShape, tables: Tables): void {
  const paths = [...query.fields.filter((field) => typeof field === 'string'), ...pathsOf(query.where)];
  for (const path of [...paths, ...query.orderBy.map((one) => one.path)]) checkPath(path, object, shape, tables);
  for (const child of query.fields) {
    if (typeof child === 'string') continue;
    const found = childOf(child, object);
    check({ ...child, from: found.object }, found.object, shapeOf(found.object, tables), tables);
  }
}

function checkPath(path: string, object: string, shape: ObjectShape, tables: Tables): void {
  const [first = '', ...rest] = path.split('.');
  if (/^(Who|What)$/.test(first) && rest[0] === 'Type') return;
  if (rest.length === 0) {
    const isThere = shape.fields.some(({ name }) => name === first) && tables.sees(object, first);
    if (!isThere) throw new Refusal('INVALID_FIELD', `No such column '${first}' on entity '${object}'.`);
    return;
  }
  const reference = shape.fields.find(({ as, name }) => as === first && tables.sees(object, name));
  if (!reference?.refersTo) throw new Refusal('INVALID_FIELD', `Didn't understand relationship '${first}'.`);
  checkPath(rest.join('.'), reference.refersTo, shapeOf(reference.refersTo, tables), tables);
}

function pathsOf(condition: Condition | null): readonly string[] {
  if (condition === null) return [];
  if (condition.kind === 'compare') return [condition.path];
  return condition.kind === 'not' ? pathsOf(condition.of) : condition.of.flatMap(pathsOf);
}

export function shapeOf(object: string, { sees }: Pick<Tables, 'sees'>): ObjectShape {
  const shape = standardObjects[object];
  if (shape && sees(object)) return shape;
  throw new Refusal('INVALID_TYPE', `sObject type '${object}' is not supported.`);
}

function childOf(query: Query, object: string): ObjectShape['children'][number] {
  const child = standardObjects[object]?.children.find(({ as }) => as === query.from);
  if (child) return child;
  throw new Refusal('INVALID_TYPE', `Didn't understand relationship '${query.from}' in FROM part of query call.`);
}

function read(row: FakeRow, object: string, path: string, tables: Tables): Value {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) return row[first] ?? null;
  if (rest[0] === 'Type') return typeOf(row[`${first}Id`] ?? null);
  const reference = standardObjects[object]?.fields.find(({ as }) => as === first);
  const target = reference?.refersTo ?? '';
  const other = tables.rows(target).find((one) => one['Id'] === row[reference?.name ?? '']);
  return other ? read(other, target, rest.join('.'), tables) : null;
}

function typeOf(id: Value): Value {
  const prefix = String(id ?? '').slice(0, 3);
  if (prefix === '003') return 'Contact';
  return Object.entries(standardObjects).find(([, { idPrefix }]) => idPrefix === prefix)?.[0] ?? null;
}

function holds(condition: Condition | null, row: FakeRow, object: string, tables: Tables): boolean {
  if (condition === null) return true;
  const inner = (one: Condition): boolean => holds(one, row, object, tables);
  if (condition.kind === 'all') return condition.of.every(inner);
  if (condition.kind === 'any') return condition.of.some(inner);
  if (condition.kind === 'not') return !inner(condition.of);
  const { operator, values } = condition;
  const mine = read(row, object, condition.path, tables);
  if (operator === '!=' || operator === '<>') return values.every((value) => compare(fold(mine), fold(value)) !== 0);
  if (operator === '=') return values.some((value) => compare(fold(mine), fold(value)) === 0);
  if (mine === null) return false;
  const order = compare(mine, values[0] ?? null);
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[operator] ?? false;
}

/** Texts are alike whatever their case, moments whatever their form; ids are ordered as they are written. */
function fold(value: Value): Value {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function compare(a: Value, b: Value): number {
  const [left, right] = [comparable(a), comparable(b)];
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
}

function comparable(value: Value): string | number | null {
  if (typeof value === 'boolean') return Number(value);
  const isMoment = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/i.test(value);
  return isMoment ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : value;
}
