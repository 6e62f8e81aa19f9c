/** How a new ledger file is laid out. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { EntityName } from '../../../shared/domain/records.ts';
import { inTransaction, row, run } from './query.ts';
import { type ColumnType, entityColumns, entityNames, entityTables } from './schema.ts';

/**
 * Rises with every change to the tables. There are no migrations: a ledger of another version is moved aside and filled
 * again from the sources, which hold the truth.
 */
const schemaVersion = 5;

/**
 * What the ledger works out for each lead from its activities, the response rule and the calendar, when one of them changes.
 * Without terms at the start of its clock a lead has only those that need none. A due instant that lies past the last day
 * laid down is null.
 */
export const clockColumns = {
  /** Its first response. */
  answered_at: 'BIGINT',
  /** Its first attempt. */
  worked_at: 'BIGINT',
  /** Working time from its coming in to its first response. */
  speed_work_ms: 'BIGINT',
  /** The first instant of the stretch it falls under. */
  stretch_from: 'BIGINT',
  clock_start: 'BIGINT',
  /** The lead type whose terms apply, as the terms spell it. Null: the terms for every other lead. */
  terms_lead_type: 'VARCHAR',
  within_ms: 'BIGINT',
  due_at: 'BIGINT',
  /** Working time from the start of its clock to its first response. */
  response_work_ms: 'BIGINT',
  attempts_due_at: 'BIGINT',
  /** Whether it had the attempts promised, or was resolved, by then. Null where none are due. */
  attempts_kept: 'BOOLEAN',
  disposition_due_at: 'BIGINT',
} as const satisfies Record<string, ColumnType>;

/**
 * Every column of an entity's table with its type, in order. By their `number` records are joined far cheaper than by id;
 * DuckDB's row numbers would not do, since a checkpoint moves rows up to where others were deleted.
 */
export function tableColumns(entity: EntityName): readonly (readonly [column: string, type: string])[] {
  return [
    ...entityColumns[entity].map(({ column, type }) => [column, type] as const),
    ['source', 'VARCHAR'],
    ['row_hash', 'UBIGINT'],
    ...(entity === 'lead' ? Object.entries(clockColumns) : []),
    ['number', 'BIGINT'],
  ];
}

const bookkeeping = [
  'create table ledger_meta (key varchar, value varchar)',
  'create table sync_state (source varchar, cursor varchar, first_sync_done boolean, last_success_at bigint)',
  'create table refusal (source varchar, entity varchar, reason varchar, count bigint, example varchar)',
  `create table win_seen (key varchar, source varchar, deal_id varchar, name varchar, won_at bigint, seen_at bigint,
    from_first_sync boolean, taken_at bigint, celebrated boolean, corrected_at bigint)`,
  'create table occasion_seen (key varchar, basis varchar, reached double)',
  `create table response_terms (from_at bigint, lead_type varchar, within_ms bigint, attempts integer,
    attempts_days integer, disposition_days integer)`,
  'create table open_window (start_at bigint, end_at bigint, opened_before bigint)',
  'create table working_day (number bigint, end_at bigint)',
];

/** Lays out an empty database, in one transaction, so that a crash leaves either no table or all of them. */
async function createTables(connection: DuckDBConnection): Promise<void> {
  await inTransaction(connection, async () => {
    for (const statement of bookkeeping) await run(connection, statement);
    for (const entity of entityNames) {
      const columns = tableColumns(entity).map(([column, type]) => `${column} ${type}`);
      await run(connection, `create table ${entityTables[entity]} (${columns.join(', ')})`);
    }
    await run(connection, `insert into ledger_meta values ('schemaVersion', '${schemaVersion}')`);
  });
}

/**
 * Makes sure that the database is a whole ledger of this version, laying it out where it is empty. Reads every column
 * once, since a damaged block shows only when it is read, and would otherwise stop the wall in the middle of the day.
 * Throws what is wrong.
 */
export async function ensureTables(connection: DuckDBConnection): Promise<void> {
  const found = await row(
    connection,
    z.object({ tables: z.number() }),
    "select count(*) as tables from duckdb_tables() where not temporary and schema_name = 'main'",
  );
  if (found.tables === 0) return createTables(connection);
  const meta = await row(
    connection,
    z.object({ version: z.string().nullable() }),
    "select max(value) as version from ledger_meta where key = 'schemaVersion'",
  );
  if (meta.version !== String(schemaVersion)) throw new Error(`The ledger has version ${meta.version ?? 'none'}`);
  for (const entity of entityNames) {
    const columns = tableColumns(entity).map(([column]) => column);
    await run(connection, `select bit_xor(hash(${columns.join(', ')})) from ${entityTables[entity]}`);
  }
  for (const table of [
    'sync_state',
    'refusal',
    'win_seen',
    'occasion_seen',
    'response_terms',
    'open_window',
    'working_day',
  ]) {
    await run(connection, `select bit_xor(hash(columns(*))) from ${table}`);
  }
}
