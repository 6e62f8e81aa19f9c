/** Brings staged records into the table of their entity: new ones added, changed ones replaced, the rest left alone. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { EntityName } from '../../../shared/domain/records.ts';
import { type Aspect, aspectsOf, leadColumns } from './data-version.ts';
import { isAttempt } from './deadlines.ts';
import { spelledName } from './fold-name.ts';
import { stageClocks, touchLeads, untouchLeads } from './lead-clocks.ts';
import { row, run } from './query.ts';
import { entityColumns, entityTables } from './schema.ts';
import type { StoredRule } from './stored-rule.ts';
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
type ChangeCounts = z.infer<typeof changeCounts>;

export type Change = {
  /** How many records were added, replaced or removed. */
  readonly records: number;
  /** What of the entity is different now. */
  readonly aspects: readonly Aspect[];
};

/** Runs inside the caller's transaction, after `startTouching`: notes the leads of activities that are not what they were. */
export async function upsert(
  connection: DuckDBConnection,
  source: string,
  staged: Staged,
  rule: StoredRule,
): Promise<Change> {
  // Only a file can be known to be all new: its ids are its source's own, and each stands in it once.
  if (staged.unique && (await countHeld(connection, source, staged.entity)) === 0) {
    return { records: await addAll(connection, source, staged, rule), aspects: aspectsOf(staged.entity) };
  }
  const counts = await findChanges(connection, staged);
  const removed = staged.whole ? await removeOthers(connection, source, staged, counts) : 0;
  const aspects =
    counts.added + removed > 0 ? aspectsOf(staged.entity) : await changedAspects(connection, staged, counts);
  if (counts.added + counts.replaced > 0) await takeChanges(connection, source, staged, rule, counts);
  return { records: counts.added + counts.replaced + removed, aspects };
}

/** Of records that were replaced. Most changes to leads are of one aspect: a response, a stage. */
async function changedAspects(
  connection: DuckDBConnection,
  { entity, table }: Staged,
  { replaced }: ChangeCounts,
): Promise<readonly Aspect[]> {
  if (replaced === 0) return [];
  if (entity !== 'lead') return aspectsOf(entity);
  const differs = leadColumns.map(({ aspect, columns }) => {
    const parts = columns.map((column) => `${kept(column)} is distinct from old.${column}`);
    return `coalesce(bool_or(${parts.join(' or ')}), false) as "${aspect}"`;
  });
  const found = await row(
    connection,
    z.record(z.string(), z.boolean()),
    `select ${differs.join(', ')}
      from lead old join staged_change c on c.old_key = old.rowid join ${table} s on s.rowid = c.key
      where c.is_changed`,
  );
  return leadColumns.flatMap(({ aspect }) => (found[aspect] ? [aspect] : []));
}

/** Without the search for former selves, which for a million rows takes as long as writing them. */
async function addAll(
  connection: DuckDBConnection,
  source: string,
  { entity, table }: Staged,
  rule: StoredRule,
): Promise<number> {
  const { columns, values, clocks } = tableRow(entity, `hash(${columnsOf(entity).join(', ')})`);
  if (entity === 'lead') {
    await stageClocks(connection, `(select rowid as key, * from ${table})`, rule);
    await untouchLeads(connection, `select id from ${table}`);
  }
  if (entity === 'activity') await touchLeads(connection, `${table} where ${isAttempt}`);
  return run(
    connection,
    `insert into ${entityTables[entity]} (${columns.join(', ')}, number)
      select ${values.join(', ')}, ${nextNumber(entity)} + s.rowid from ${table} s ${clocks('s.rowid')}`,
    { source },
  );
}

/** Lays down which staged rows are new or changed: only their numbers, since most of a file is what it was an hour ago. */
async function findChanges(connection: DuckDBConnection, staged: Staged): Promise<ChangeCounts> {
  const { entity, table } = staged;
  // Not a window over rowid: DuckDB 1.5.6 fails on one with an internal error, which ends the database.
  const last = staged.unique ? '' : `where rowid in (select max(rowid) from ${table} group by id)`;
  await run(
    connection,
    `create or replace temp table staged_change as
      select fresh.key, fresh.row_hash, old.key as old_key, old.row_hash is distinct from fresh.row_hash as is_changed
      from (select rowid as key, id, hash(${columnsOf(entity).join(', ')}) as row_hash from ${table} ${last}) fresh
      left join (select rowid as key, id, row_hash from ${entityTables[entity]}) old on old.id = fresh.id`,
  );
  return row(
    connection,
    changeCounts,
    `select count(*) as staged, count(*) filter (old_key is null) as added,
        count(*) filter (is_changed and old_key is not null) as replaced
      from staged_change`,
  );
}

async function takeChanges(
  connection: DuckDBConnection,
  source: string,
  { entity, table }: Staged,
  rule: StoredRule,
  counts: ChangeCounts,
): Promise<void> {
  const target = entityTables[entity];
  const { columns, values, clocks } = tableRow(entity, 'c.row_hash');
  const fresh = `${table} s join staged_change c on c.key = s.rowid`;
  const changed = `from ${fresh}`;
  if (entity === 'lead') {
    await stageClocks(connection, `(select c.key, s.* ${changed} where c.is_changed)`, rule);
    await untouchLeads(connection, `select id ${changed} where c.is_changed`);
  }
  if (entity === 'activity') {
    const former = 'activity join staged_change c on c.old_key = activity.rowid';
    for (const rows of [fresh, former]) await touchLeads(connection, `${rows} where is_changed and ${isAttempt}`);
  }
  if (counts.replaced > 0) {
    const assignments = columns.filter((column) => column !== 'id').map((column) => `${column} = fresh.${column}`);
    await run(
      connection,
      `update ${target} set ${assignments.join(', ')}
        from (select c.old_key, ${values.join(', ')} ${changed} ${clocks('c.key')}
          where c.is_changed and c.old_key is not null) fresh
        where ${target}.rowid = fresh.old_key`,
      { source },
    );
  }
  if (counts.added > 0) {
    await run(
      connection,
      `insert into ${target} (${columns.join(', ')}, number)
        select ${values.join(', ')}, ${nextNumber(entity)} + s.rowid ${changed} ${clocks('c.key')} where c.old_key is null`,
      { source },
    );
  }
}

function columnsOf(entity: EntityName): readonly string[] {
  return entityColumns[entity].map(({ column }) => column);
}

/** Above every number in use. One that a removed record had may come again. */
function nextNumber(entity: EntityName): string {
  return `(select coalesce(max(number), 0) + 1 from ${entityTables[entity]})`;
}

/** A row of the entity's table, made from a staged row `s`, with the join that brings in the response clocks of leads. */
function tableRow(entity: EntityName, rowHash: string) {
  const derived = entity === 'lead' ? Object.keys(clockColumns) : [];
  return {
    columns: [...columnsOf(entity), 'source', 'row_hash', ...derived],
    values: [
      ...columnsOf(entity).map((column) => `${kept(column)} as ${column}`),
      '$source::varchar as source',
      `${rowHash} as row_hash`,
      ...derived.map((column) => `k.${column}`),
    ],
    clocks: (key: string) => (entity === 'lead' ? `left join staged_clock k on k.key = ${key}` : ''),
  };
}

/** SQL: what is kept of a column of a staged row `s`. An address serves joins alone: it is kept as it is compared. */
function kept(column: string): string {
  return column === 'email' ? `lower(${spelledName('s.email')})` : `s.${column}`;
}

/** Removes the source's records that are not staged. Counting first saves the search for them in the usual case of none. */
async function removeOthers(
  connection: DuckDBConnection,
  source: string,
  { entity, table }: Staged,
  counts: ChangeCounts,
): Promise<number> {
  const target = entityTables[entity];
  if ((await countHeld(connection, source, entity)) === counts.staged - counts.added) return 0;
  const others = `${target} where source = $source and id not in (select id from ${table})`;
  if (entity === 'activity') await touchLeads(connection, `${others} and ${isAttempt}`, { source });
  return run(connection, `delete from ${others}`, { source });
}

async function countHeld(connection: DuckDBConnection, source: string, entity: EntityName): Promise<number> {
  const sql = `select count(*) as count from ${entityTables[entity]} where source = $source`;
  return (await row(connection, z.object({ count: z.number() }), sql, { source })).count;
}
