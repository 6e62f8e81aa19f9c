/** What the back-calculated chain is measured from. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Aggregates, SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';

export async function chain(
  _connection: DuckDBConnection,
  _questions: SnapshotQuestions,
): Promise<Aggregates['chain']> {
  return null;
}
