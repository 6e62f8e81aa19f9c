/** What became of the leads of each source and campaign. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Aggregates, SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';

export async function closedLoop(
  _connection: DuckDBConnection,
  _questions: SnapshotQuestions,
): Promise<Aggregates['closedLoop']> {
  return null;
}
