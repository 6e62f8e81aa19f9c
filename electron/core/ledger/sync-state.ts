/** What the ledger keeps about each source: where it left off, when it last loaded, and what it would not yield. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { EntityName } from '../../../shared/domain/records.ts';
import type { Refusal } from '../../../shared/domain/source-status.ts';
import { everyAspect, raiseDataVersion } from './data-version.ts';
import { isAttempt } from './deadlines.ts';
import { clockTables, computeTouchedClocks, startTouching, touchLeads } from './lead-clocks.ts';
import type { SourceSummary } from './ledger.ts';
import { type Parameters, rows, run } from './query.ts';
import { entityNames, entityTables } from './schema.ts';
import type { StoredRule } from './stored-rule.ts';

const syncStateSchema = z.object({
  cursor: z.string().nullable(),
  firstSyncDone: z.boolean(),
  lastSuccessAt: z.number().nullable(),
});
export type SyncState = z.infer<typeof syncStateSchema>;

const untouched: SyncState = { cursor: null, firstSyncDone: false, lastSuccessAt: null };

export async function loadSyncState(connection: DuckDBConnection, source: string): Promise<SyncState> {
  const [found] = await rows(
    connection,
    syncStateSchema,
    `select cursor, first_sync_done as "firstSyncDone", last_success_at as "lastSuccessAt"
      from sync_state where source = $source`,
    { source },
  );
  return found ?? untouched;
}

const syncStateColumns = {
  cursor: 'cursor',
  firstSyncDone: 'first_sync_done',
  lastSuccessAt: 'last_success_at',
} as const satisfies Record<keyof SyncState, string>;

/** Changes one thing about the source and leaves the others. */
export async function saveSyncState<K extends keyof SyncState>(
  connection: DuckDBConnection,
  source: string,
  key: K,
  value: SyncState[K],
): Promise<void> {
  const parameters: Parameters = { source, value };
  const column = syncStateColumns[key];
  const updated = await run(connection, `update sync_state set ${column} = $value where source = $source`, parameters);
  if (updated > 0) return;
  await run(connection, 'insert into sync_state values ($source, null, false, null)', { source });
  await run(connection, `update sync_state set ${column} = $value where source = $source`, parameters);
}

/** The refusals of these entities of the source become the given ones. Returns whether that is a change. */
export async function replaceRefusals(
  connection: DuckDBConnection,
  source: string,
  entities: readonly EntityName[],
  refusals: readonly Refusal[],
): Promise<boolean> {
  const replaced = [...new Set<string>([...entities, ...refusals.map(({ entity }) => entity)])];
  const former = (await loadRefusals(connection, source)).filter(({ entity }) => replaced.includes(entity));
  if (JSON.stringify(former) === JSON.stringify(refusals)) return false;
  await run(connection, 'delete from refusal where source = $source and list_contains($replaced, entity)', {
    source,
    replaced,
  });
  for (const { entity, reason, count, example } of refusals) {
    await run(connection, 'insert into refusal values ($source, $entity, $reason, $count, $example)', {
      source,
      entity,
      reason,
      count,
      example,
    });
  }
  return true;
}

const refusalRowSchema = z.object({ entity: z.string(), reason: z.string(), count: z.number(), example: z.string() });

async function loadRefusals(connection: DuckDBConnection, source: string): Promise<readonly Refusal[]> {
  return rows(
    connection,
    refusalRowSchema,
    'select entity, reason, count, example from refusal where source = $source order by rowid',
    { source },
  );
}

/** How many records of each entity the ledger holds from the source, and what was refused. */
export async function loadSummary(connection: DuckDBConnection, source: string): Promise<SourceSummary> {
  const perEntity = entityNames.map(
    (entity) => `select '${entity}' as entity, count(*) as count from ${entityTables[entity]} where source = $source`,
  );
  const counted = await rows(
    connection,
    z.object({ entity: z.enum(entityNames), count: z.number() }),
    perEntity.join(' union all '),
    { source },
  );
  return {
    accepted: Object.fromEntries(counted.filter(({ count }) => count > 0).map(({ entity, count }) => [entity, count])),
    refusals: await loadRefusals(connection, source),
  };
}

/** Forgets every source that is not among these. Runs inside the caller's transaction. */
export async function forgetOthers(
  connection: DuckDBConnection,
  sources: readonly string[],
  rule: StoredRule,
): Promise<void> {
  let forgotten = 0;
  await startTouching(connection);
  await touchLeads(connection, `activity where not list_contains($sources, source) and ${isAttempt}`, { sources });
  const tables = [...entityNames.map((entity) => entityTables[entity]), 'sync_state', 'refusal', 'win_seen'];
  for (const table of tables) {
    forgotten += await run(connection, `delete from ${table} where not list_contains($sources, source)`, { sources });
  }
  // An activity of one source may be of another source's lead.
  await computeTouchedClocks(connection, rule);
  for (const table of clockTables) await run(connection, `drop table if exists ${table}`);
  if (forgotten > 0) await raiseDataVersion(connection, everyAspect);
}
