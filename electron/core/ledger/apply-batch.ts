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
import { entityNames, entityTables } from './schema.ts';
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
        if (one.standIn) await leaveOutHeld(connection, one);
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

async function leaveOutHeld(connection: DuckDBConnection, { entity, table }: Staged): Promise<void> {
  await run(connection, `delete from ${table} where id in (select id from ${entityTables[entity]})`);
}

/** Adds to `tables` what has to be dropped, also when it throws half-way. */
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
