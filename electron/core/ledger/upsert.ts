/** Brings staged records into the table of their entity: new ones added, changed ones replaced, the rest left alone. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { EntityName } from '../../../shared/domain/records.ts';
import { clockQuery, type StoredRule } from './deadlines.ts';
import { row, run } from './query.ts';
import { entityColumns, entityTables } from './schema.ts';
import { clockColumns } from './tables.ts';

export type Staged = {
  readonly entity: EntityName;
  /** A temporary table with the columns of the entity. */
  readonly table: string;
  /** Every id stands in it once. Otherwise the last row of an id counts. */
  readonly unique: boolean;
  /** What is not in it is gone at the source. */
  readonly whole: boolean;
};

const changeCounts = z.object({ staged: z.number(), added: z.number(), replaced: z.number() });

/** Returns how many records were added, replaced or removed. Runs inside the caller's transaction. */
export async function upsert(
  connection: DuckDBConnection,
  source: string,
  staged: Staged,
  rule: StoredRule,
): Promise<number> {
  const { entity, table } = staged;
  const target = entityTables[entity];
  const columns = entityColumns[entity].map(({ column }) => column);
  // Not a window over rowid: DuckDB 1.5.6 fails on one with an internal error, which ends the database.
  const last = staged.unique ? '' : `where rowid in (select max(rowid) from ${table} group by id)`;
  // Only the numbers of the changed rows are kept: most of a file is what it was an hour ago.
  await run(
    connection,
    `create or replace temp table staged_change as
      select fresh.key, fresh.row_hash, old.id is null as is_new, old.row_hash is distinct from fresh.row_hash as is_changed
      from (select rowid as key, id, hash(${columns.join(', ')}) as row_hash from ${table} ${last}) fresh
      left join ${target} old on old.id = fresh.id`,
  );
  const counts = await row(
    connection,
    changeCounts,
    `select count(*) as staged, count(*) filter (is_new) as added, count(*) filter (is_changed and not is_new) as replaced
      from staged_change`,
  );
  const removed = staged.whole ? await removeOthers(connection, source, staged, counts) : 0;
  if (counts.added + counts.replaced > 0) {
    const changed = `from ${table} s join staged_change c on c.key = s.rowid`;
    const derived = entity === 'lead' ? Object.keys(clockColumns) : [];
    if (entity === 'lead') {
      const inputs = `(select c.key, s.* ${changed} where c.is_changed)`;
      await run(connection, `create or replace temp table staged_clock as ${clockQuery(inputs, rule)}`);
    }
    const clock = entity === 'lead' ? 'left join staged_clock k on k.key = c.key' : '';
    const all = [...columns, 'source', 'row_hash', ...derived];
    const values = [
      ...columns.map((column) => `s.${column}`),
      '$source::varchar as source',
      'c.row_hash',
      ...derived.map((column) => `k.${column}`),
    ].join(', ');
    if (counts.replaced > 0) {
      const assignments = all.filter((column) => column !== 'id').map((column) => `${column} = fresh.${column}`);
      await run(
        connection,
        `update ${target} set ${assignments.join(', ')}
          from (select ${values} ${changed} ${clock} where c.is_changed and not c.is_new) fresh
          where ${target}.id = fresh.id`,
        { source },
      );
    }
    if (counts.added > 0) {
      await run(
        connection,
        `insert into ${target} (${all.join(', ')}) select ${values} ${changed} ${clock} where c.is_new`,
        { source },
      );
    }
  }
  return counts.added + counts.replaced + removed;
}

/** Removes the source's records that are not staged. Counting first saves the search for them in the usual case of none. */
async function removeOthers(
  connection: DuckDBConnection,
  source: string,
  { entity, table }: Staged,
  counts: z.infer<typeof changeCounts>,
): Promise<number> {
  const target = entityTables[entity];
  const held = await row(
    connection,
    z.object({ count: z.number() }),
    `select count(*) as count from ${target} where source = $source`,
    { source },
  );
  if (held.count === counts.staged - counts.added) return 0;
  return run(connection, `delete from ${target} where source = $source and id not in (select id from ${table})`, {
    source,
  });
}
