/** Numbers that rise with changes to the records, kept with them: what was derived from one version fits no other. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { row, run } from './query.ts';

export type DataVersion = {
  readonly records: number;
  /** Rises only where a deal may have another lead now, or one of the two is not what it was to the other. */
  readonly credit: number;
};

const keys: { readonly [V in keyof DataVersion]: string } = { records: 'dataVersion', credit: 'creditVersion' };

export async function loadDataVersion(connection: DuckDBConnection): Promise<DataVersion> {
  const version = (of: keyof DataVersion): string =>
    `coalesce(max(value::bigint) filter (key = '${keys[of]}'), 0) as ${of}`;
  return row(
    connection,
    z.object({ records: z.number(), credit: z.number() }),
    `select ${version('records')}, ${version('credit')} from (
      from ledger_meta where key in ('${keys.records}', '${keys.credit}'))`,
  );
}

/** To be called in the transaction that changes records. */
export async function raiseDataVersion(
  connection: DuckDBConnection,
  { credit }: { readonly credit: boolean },
): Promise<void> {
  const former = await loadDataVersion(connection);
  for (const of of credit ? (['records', 'credit'] as const) : (['records'] as const)) {
    const [key, version] = [keys[of], String(former[of] + 1)];
    await run(connection, 'delete from ledger_meta where key = $key', { key });
    await run(connection, 'insert into ledger_meta values ($key, $version)', { key, version });
  }
}
