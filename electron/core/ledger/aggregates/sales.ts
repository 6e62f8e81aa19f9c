/** What sales promised for each lead, and what came of it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { SalesAnswer } from '../../../../shared/domain/agreement-answer.ts';

export async function sales(_connection: DuckDBConnection, _questions: SnapshotQuestions): Promise<SalesAnswer> {
  return { byLeadType: [], all: null, history: [] };
}
