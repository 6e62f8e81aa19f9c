/** Takes a batch and its cursor into the ledger: all of it or nothing. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { EntityName, Instant } from '../../../shared/domain/records.ts';
import type { Refusal } from '../../../shared/domain/source-status.ts';
import type { Batch } from '../../connectors/connector.ts';
import { aspectsOf, raiseDataVersion } from './data-version.ts';
import { isAttempt } from './deadlines.ts';
import { stageFile } from './import-file.ts';
import { clockTables, computeTouchedClocks, startTouching, touchLeads } from './lead-clocks.ts';
import { inTransaction, run } from './query.ts';
import { entityColumns, entityNames, entityTables } from './schema.ts';
import { stageRecords } from './stage-records.ts';
import type { StoredRule } from './stored-rule.ts';
import { loadSyncState, replaceRefusals, saveSyncState } from './sync-state.ts';
import { type Change, type Staged, upsert } from './upsert.ts';
import { noteWins } from './wins-seen.ts';

type StagedPart = Staged & { readonly standIn?: boolean };

type StagedBatch = { readonly staged: readonly StagedPart[]; readonly refusals: readonly Refusal[] };

/**
 * Stages first, outside the transaction: reading a large file takes seconds, and a file that can't be read must not leave
 * a transaction behind. Returns whether anything the wall could show is different now.
 */
export async function applyBatch(
  connection: DuckDBConnection,
  source: string,
  batch: Batch,
  options: { readonly seenAt: Instant; readonly rule: StoredRule },
): Promise<boolean> {
  const tables: string[] = [];
  try {
    const { staged, refusals } = await stageBatch(connection, source, batch, tables);
    return await inTransaction(connection, async () => {
      await startTouching(connection);
      const changed: Change[] = [
        ...(await removeDeleted(connection, batch.deleted ?? {})),
        ...(await removeAbsent(connection, source, batch.present ?? {})),
      ];
      for (const one of activitiesFirst(staged)) {
        if (one.standIn) await completeHeld(connection, one);
        changed.push(await upsert(connection, source, one, options.rule));
      }
      await computeTouchedClocks(connection, options.rule);
      const changes = changed.reduce((sum, { records }) => sum + records, 0);
      await raiseDataVersion(
        connection,
        changed.flatMap(({ aspects }) => aspects),
      );
      const { firstSyncDone } = await loadSyncState(connection, source);
      if (staged.some(({ entity }) => entity === 'deal') || batch.deleted?.deal || batch.present?.deal) {
        await noteWins(connection, source, options.seenAt, !firstSyncDone);
      }
      const judged = batch.refusals || batch.files ? staged.map(({ entity }) => entity) : [];
      const refusedOtherwise = await replaceRefusals(connection, source, judged, refusals);
      await saveSyncState(connection, source, 'cursor', batch.cursor);
      return changes > 0 || refusedOtherwise;
    });
  } finally {
    for (const table of [...tables, 'staged_change', ...clockTables]) {
      await run(connection, `drop table if exists ${table}`);
    }
  }
}

/** So that leads that come with their activities have their clocks computed once. */
function activitiesFirst(staged: readonly StagedPart[]): readonly StagedPart[] {
  return staged.toSorted((a, b) => Number(b.entity === 'activity') - Number(a.entity === 'activity'));
}

/**
 * A record that is held keeps what it knows and takes what it does not. One that came into being when the stand-in says was
 * one itself, which the new one replaces: what there is by itself was there before others told of it.
 */
async function completeHeld(connection: DuckDBConnection, { entity, table }: Staged): Promise<void> {
  const columns = entityColumns[entity].map(({ column }) => column);
  const known = columns
    .filter((column) => column !== 'id')
    .map((column) => `${column} = coalesce(h.${column}, s.${column})`);
  const isItself = columns.includes('created_at') ? 'and h.created_at is distinct from s.created_at' : '';
  await run(
    connection,
    `update ${table} s set ${known.join(', ')} from ${entityTables[entity]} h where h.id = s.id ${isItself}`,
  );
}

async function stageBatch(
  connection: DuckDBConnection,
  source: string,
  batch: Batch,
  tables: string[],
): Promise<StagedBatch> {
  const staged: StagedPart[] = [];
  const refusals: Refusal[] = [...(batch.refusals ?? [])];
  for (const file of batch.files ?? []) {
    const read = await stageFile(connection, file, source);
    tables.push(read.stagingTable);
    refusals.push(...read.refusals);
    staged.push({ entity: file.entity, table: read.stagingTable, unique: true, whole: true });
  }
  // After the records, so that one that comes with them is held already.
  for (const standIn of [false, true]) {
    for (const entity of entityNames) {
      const records = (standIn ? batch.standIns : batch.records)?.[entity];
      if (!records || records.length === 0) continue;
      const table = `${standIn ? 'stand_in' : 'staged'}_${entityTables[entity]}`;
      tables.push(table);
      await stageRecords(connection, entity, records, table);
      staged.push({ entity, table, unique: false, whole: false, standIn });
    }
  }
  return { staged, refusals };
}

type IdsByEntity = { readonly [E in EntityName]?: readonly string[] };

async function removeDeleted(connection: DuckDBConnection, deleted: IdsByEntity): Promise<Change[]> {
  return removeWhere(connection, deleted, 'id in (select unnest($ids::varchar[]))', {});
}

/** Whatever of an entity the source no longer lists. */
async function removeAbsent(connection: DuckDBConnection, source: string, present: IdsByEntity): Promise<Change[]> {
  const absent = 'source = $source and id not in (select unnest($ids::varchar[]))';
  return removeWhere(connection, present, absent, { source });
}

async function removeWhere(
  connection: DuckDBConnection,
  idsOf: IdsByEntity,
  condition: string,
  params: { readonly source?: string },
): Promise<Change[]> {
  const removed: Change[] = [];
  for (const entity of entityNames) {
    const ids = idsOf[entity];
    if (!ids) continue;
    const gone = `${entityTables[entity]} where ${condition}`;
    if (entity === 'activity') await touchLeads(connection, `${gone} and ${isAttempt}`, { ...params, ids });
    const records = await run(connection, `delete from ${gone}`, { ...params, ids });
    if (records > 0) removed.push({ records, aspects: aspectsOf(entity) });
  }
  return removed;
}
