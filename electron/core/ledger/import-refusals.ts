/** Counts what a file did not yield, by reason, each with one example a person can look for. */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { EntityName } from '../../../shared/domain/records.ts';
import type { Refusal } from '../../../shared/domain/source-status.ts';
import { leftOut, reason } from '../../../shared/domain/source-words.ts';
import { otherKind, shortened } from '../../connectors/field-kinds.ts';
import type { FieldImport } from './file-import.ts';
import { textColumn } from './import-raw.ts';
import { literal } from './import-text.ts';
import { entityColumns } from './schema.ts';

/** The rows of one set within the staging table, beside the texts they came from. */
export type StagedRows = {
  readonly entity: EntityName;
  readonly texts: string;
  readonly staging: string;
  /** Rows that other files had put there before. */
  readonly before: number;
  readonly fields: readonly FieldImport[];
};

/** By the columns it is read from, which whoever exports them knows. */
const named = ({ field, named: columns }: FieldImport): string => columns ?? `"${field}"`;

export function columnOf(entity: EntityName, field: string): string {
  const found = entityColumns[entity].find((column) => column.field === field);
  if (!found) throw new Error(`A ${entity} has no field ${field}.`);
  return found.column;
}

/** Rows that lack a required value, by the first one they lack; and optional values that could not be read. */
export async function countRefusals(connection: DuckDBConnection, rows: StagedRows): Promise<readonly Refusal[]> {
  const kept = await countValues(connection, rows);
  const refused = rows.fields.some((field) => field.required && kept(field).typed < kept(field).rows);
  const leftOut = rows.fields.filter((field) => !field.required && kept(field).typed < kept(field).texts);
  return [
    ...(refused ? await refusedRows(connection, rows) : []),
    ...(await Promise.all(leftOut.map((field) => leftOutValue(connection, rows, field, kept(field))))),
  ];
}

type Kept = { readonly rows: number; readonly texts: number; readonly typed: number };

async function countValues(connection: DuckDBConnection, rows: StagedRows): Promise<(field: FieldImport) => Kept> {
  const texts = rows.fields.map((field) => `count(${textColumn(field.field)})`);
  const typed = rows.fields.map((field) => `count(${columnOf(rows.entity, field.field)})`);
  const [inTexts = []] = await query(connection, `select count(*), ${texts.join(', ')} from ${rows.texts}`);
  const first = await firstRow(connection, rows);
  const [inStaging = []] = await query(
    connection,
    `select ${typed.join(', ')} from ${rows.staging}${rows.before > 0 ? ` where rowid >= ${first}` : ''}`,
  );
  return (field) => {
    const index = rows.fields.indexOf(field);
    return { rows: Number(inTexts[0]), texts: Number(inTexts[index + 1]), typed: Number(inStaging[index]) };
  };
}

async function refusedRows(connection: DuckDBConnection, rows: StagedRows): Promise<readonly Refusal[]> {
  const required = rows.fields.filter((field) => field.required);
  const cases = required.map((field) => {
    const column = `s.${columnOf(rows.entity, field.field)}`;
    const text = `x.${textColumn(field.field)}`;
    return `when ${column} is null then case when ${text} is null then ${literal(reason('empty', named(field)))}
      else ${literal(reason(otherKind[field.kind], named(field)))} end`;
  });
  const texts = rows.fields.map((field) => `x.${textColumn(field.field)}`);
  const both = await beside(connection, rows);
  const found = await query(
    connection,
    `select reason, count(*), any_value(example) from (
      select case ${cases.join(' ')} end as reason, concat_ws(', ', ${texts.join(', ')}) as example from ${both})
      where reason is not null group by reason order by count(*) desc, reason`,
  );
  return found.map(([why, count, example]) => ({
    entity: rows.entity,
    reason: String(why),
    count: Number(count),
    example: shortened(String(example)),
  }));
}

async function leftOutValue(
  connection: DuckDBConnection,
  rows: StagedRows,
  field: FieldImport,
  kept: Kept,
): Promise<Refusal> {
  const text = `x.${textColumn(field.field)}`;
  const both = await beside(connection, rows);
  const [found] = await query(
    connection,
    `select ${text} from ${both}
      where ${text} is not null and s.${columnOf(rows.entity, field.field)} is null limit 1`,
  );
  return {
    entity: rows.entity,
    reason: leftOut(reason(otherKind[field.kind], named(field))),
    count: kept.texts - kept.typed,
    example: shortened(String(found?.[0] ?? '')),
  };
}

/** Texts beside what was made of them. They are in the same order, but their row ids start at different numbers. */
async function beside(connection: DuckDBConnection, rows: StagedRows): Promise<string> {
  const shift = (await firstRow(connection, rows)) - (await minRowId(connection, rows.texts));
  // A number, not a subquery: with one, the join compares every row with every other.
  return `${rows.texts} x join ${rows.staging} s on s.rowid = x.rowid + ${shift}`;
}

async function firstRow(connection: DuckDBConnection, rows: StagedRows): Promise<bigint> {
  return (await minRowId(connection, rows.staging)) + BigInt(rows.before);
}

async function minRowId(connection: DuckDBConnection, table: string): Promise<bigint> {
  const [found] = await query(connection, `select min(rowid)::bigint from ${table}`);
  return BigInt(String(found?.[0] ?? 0));
}

async function query(connection: DuckDBConnection, sql: string): Promise<DuckDBValue[][]> {
  return (await connection.runAndReadAll(sql)).getRows();
}
