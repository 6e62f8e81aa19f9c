/** How far goals and streaks had come when they were last looked at: what keeps a milestone from being celebrated twice. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { OccasionSeen } from '../../../shared/domain/due-occasions.ts';
import { inTransaction, rows, run } from './query.ts';

const occasionSchema = z.object({ key: z.string(), basis: z.string(), reached: z.number() });

export async function loadOccasions(connection: DuckDBConnection): Promise<readonly OccasionSeen[]> {
  return rows(connection, occasionSchema, 'select key, basis, reached from occasion_seen order by key');
}

/** All of them or none. */
export async function noteOccasions(connection: DuckDBConnection, noted: readonly OccasionSeen[]): Promise<void> {
  await inTransaction(connection, async () => {
    for (const { key, basis, reached } of noted) {
      await run(connection, 'delete from occasion_seen where key = $key', { key });
      await run(connection, 'insert into occasion_seen values ($key, $basis, $reached)', {
        key,
        basis,
        reached: { double: reached },
      });
    }
  });
}
