/** Statements with bound parameters and parsed rows: what the rest of the ledger speaks SQL through. */
import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  SQLNULL,
  VARCHAR,
} from '@duckdb/node-api';
import { z } from 'zod';

/** Numbers that may have fractions, such as rates: they say so, since every other number is an instant, an amount or a count. */
export type Fractions = { readonly double: number } | { readonly doubles: readonly number[] };
export type Parameter = string | number | boolean | null | readonly number[] | readonly string[] | Fractions;
export type Parameters = Readonly<Record<string, Parameter>>;

type Bound = { readonly value: DuckDBValue; readonly type: DuckDBType };

/** Plain numbers are bound as BIGINT, instants and money being integers; a fraction among them is an error and throws. */
function bound(parameter: Parameter): Bound {
  if (parameter === null) return { value: null, type: SQLNULL };
  if (typeof parameter === 'string') return { value: parameter, type: VARCHAR };
  if (typeof parameter === 'boolean') return { value: parameter, type: BOOLEAN };
  if (typeof parameter === 'number') return { value: BigInt(parameter), type: BIGINT };
  if ('double' in parameter) return { value: parameter.double, type: DOUBLE };
  if ('doubles' in parameter) return { value: listValue([...parameter.doubles]), type: LIST(DOUBLE) };
  const items = parameter.map((item) => (typeof item === 'number' ? BigInt(item) : item));
  return { value: listValue(items), type: LIST(typeof items[0] === 'bigint' ? BIGINT : VARCHAR) };
}

function bindings(parameters: Parameters): [Record<string, DuckDBValue>, Record<string, DuckDBType>] {
  const entries = Object.entries(parameters).map(([name, parameter]) => [name, bound(parameter)] as const);
  return [
    Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    Object.fromEntries(entries.map(([name, { type }]) => [name, type])),
  ];
}

/** Runs one statement. Returns how many rows it inserted, updated or deleted. */
export async function run(connection: DuckDBConnection, sql: string, parameters: Parameters = {}): Promise<number> {
  const result = await connection.run(sql, ...bindings(parameters));
  return result.rowsChanged;
}

/** The rows of a query, each parsed with the schema. Integers of any width arrive as numbers. */
export async function rows<T>(
  connection: DuckDBConnection,
  schema: z.ZodType<T>,
  sql: string,
  parameters: Parameters = {},
): Promise<readonly T[]> {
  const reader = await connection.runAndReadAll(sql, ...bindings(parameters));
  return z.array(schema).parse(reader.getRowObjects().map(withNumbers));
}

/** The first row of a query that always has one. */
export async function row<T>(
  connection: DuckDBConnection,
  schema: z.ZodType<T>,
  sql: string,
  parameters: Parameters = {},
): Promise<T> {
  const [first] = await rows(connection, schema, sql, parameters);
  if (first === undefined) throw new Error('The query was expected to have a row');
  return first;
}

function withNumbers(record: Readonly<Record<string, DuckDBValue>>): Record<string, DuckDBValue> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );
}

/**
 * Does the work in one transaction: all of it or nothing. After an error the connection is as usable as before; the error
 * goes on to the caller.
 */
export async function inTransaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run('begin transaction');
  try {
    const result = await work();
    await connection.run('commit');
    return result;
  } catch (error) {
    // A failed commit has already ended the transaction: then there is nothing to roll back.
    await connection.run('rollback').catch(() => {});
    throw error;
  }
}
