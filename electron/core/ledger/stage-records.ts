/** Brings records from JavaScript into a staging table, without holding up the main thread. */
import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import type { EntityName } from '../../../shared/domain/records.ts';
import { run } from './query.ts';
import { type ColumnType, type EntityColumn, entityColumns } from './schema.ts';

const types: Readonly<Record<ColumnType, DuckDBType>> = { VARCHAR, BIGINT, INTEGER, BOOLEAN, DOUBLE };

/** About 5 ms of the main thread a slice, for the widest record. */
const rowsPerSlice = 1024;

/**
 * Creates the temporary table and appends the records in order, letting the event loop turn between slices. The same id
 * may come more than once: the caller keeps the last.
 */
export async function stageRecords(
  connection: DuckDBConnection,
  entity: EntityName,
  records: readonly object[],
  table: string,
): Promise<void> {
  const columns = entityColumns[entity];
  const definition = columns.map(({ column, type }) => `${column} ${type}`).join(', ');
  await run(connection, `create or replace temp table ${table} (${definition})`);
  const appender = await connection.createAppender(table, 'main', 'temp');
  try {
    for (let start = 0; start < records.length; start += rowsPerSlice) {
      const slice = records.slice(start, start + rowsPerSlice);
      const chunk = DuckDBDataChunk.create(columns.map(({ type }) => types[type]));
      chunk.setColumns(
        columns.map((column) => slice.map((record) => valueOf(Reflect.get(record, column.field), column))),
      );
      appender.appendDataChunk(chunk);
      appender.flushSync();
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    appender.closeSync();
  }
}

/** The value as its column takes it. Fractions of a millisecond or of a cent are rounded away. */
function valueOf(value: unknown, { field, type }: EntityColumn): DuckDBValue {
  if (value === undefined || value === null) return null;
  if (type === 'VARCHAR' && typeof value === 'string') return value;
  if (type === 'BOOLEAN' && typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (type === 'BIGINT') return BigInt(Math.round(value));
    if (type === 'INTEGER') return Math.round(value);
    if (type === 'DOUBLE') return value;
  }
  throw new TypeError(`The field "${field}" of a record is not a ${type.toLowerCase()}`);
}
