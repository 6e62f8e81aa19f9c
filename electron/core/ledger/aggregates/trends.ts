/** Weeks and months, one after the other. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Aggregates, SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';

export async function trends(
  _connection: DuckDBConnection,
  _questions: SnapshotQuestions,
): Promise<Aggregates['trends']> {
  return null;
}
