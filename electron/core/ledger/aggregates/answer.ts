/** Answers the questions of a snapshot. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Aggregates, SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { funnel } from './funnel.ts';
import { goals } from './goals.ts';
import { promise } from './promise.ts';
import { records } from './records.ts';
import { responses } from './responses.ts';
import type { VisibleTables } from './visible.ts';
import { wins } from './wins.ts';

/** One after the other: each query already uses every thread the ledger has. The caller holds them in one transaction. */
export async function answer(
  connection: DuckDBConnection,
  visible: VisibleTables,
  questions: SnapshotQuestions,
): Promise<Aggregates> {
  await visible.lay(questions.now);
  return {
    goals: await goals(connection, questions),
    promise: await promise(connection, questions),
    responses: await responses(connection, questions),
    wins: await wins(connection, questions),
    funnel: await funnel(connection, questions),
    records: await records(connection, questions),
  };
}
