/** A number that rises with every change to the records, kept with them: what was derived from one version fits no other. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { rows, run } from './query.ts';

export async function loadDataVersion(connection: DuckDBConnection): Promise<number> {
  const sql = "select value::bigint as version from ledger_meta where key = 'dataVersion'";
  const [found] = await rows(connection, z.object({ version: z.number() }), sql);
  return found?.version ?? 0;
}

/** To be called in the transaction that changes records. */
export async function raiseDataVersion(connection: DuckDBConnection): Promise<void> {
  const version = String((await loadDataVersion(connection)) + 1);
  await run(connection, "delete from ledger_meta where key = 'dataVersion'");
  await run(connection, "insert into ledger_meta values ('dataVersion', $version)", { version });
}
