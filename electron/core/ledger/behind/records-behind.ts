/** Lists the records behind a number of a snapshot: the same rows that the answers count, by construction. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { RecordBehind, RecordsQuestion } from '../../../../shared/domain/behind.ts';
import type { Sql } from '../aggregates/record-filters.ts';
import { laySamples } from '../aggregates/sales.ts';
import { createVisibleTables } from '../aggregates/visible.ts';
import { campaignsBehind } from './campaigns-behind.ts';
import { dealsBehind } from './deals-behind.ts';
import { deliveredBehind } from './delivered-behind.ts';
import { goalBehind } from './goal-behind.ts';
import { firstRecords } from './listing.ts';
import { pipelineBehind } from './pipeline-behind.ts';
import { salesBehind } from './sales-behind.ts';
import { stagesBehind } from './stages-behind.ts';
import { waitingBehind } from './waiting-behind.ts';

/**
 * By `at`, then by id; at most `limit` of them. Null where the questions have no such number. Runs within the caller's
 * transaction, and lays the visible tables anew: answers that were kept by the former ones are to be forgotten.
 */
export async function recordsBehind(
  connection: DuckDBConnection,
  questions: SnapshotQuestions,
  asked: RecordsQuestion,
  limit: number,
): Promise<readonly RecordBehind[] | null> {
  await createVisibleTables(connection).lay(questions);
  if (asked.of === 'delivered') return deliveredBehind(connection, asked, questions, limit);
  const listing = await listingOf(connection, questions, asked);
  return listing && firstRecords(connection, listing, limit);
}

async function listingOf(
  connection: DuckDBConnection,
  questions: SnapshotQuestions,
  asked: Exclude<RecordsQuestion, { readonly of: 'delivered' }>,
): Promise<Sql | null> {
  switch (asked.of) {
    case 'goal':
    case 'influenced':
      return goalBehind(asked, questions);
    case 'sales':
      return questions.agreement && salesBehind(asked, questions, await laySamples(connection, questions.agreement));
    case 'unanswered':
      return questions.agreement && waitingBehind(asked, questions, await laySamples(connection, questions.agreement));
    case 'campaigns':
      return campaignsBehind(asked, questions);
    case 'openDeals':
    case 'acts':
      return pipelineBehind(asked, questions);
    case 'entered':
    case 'cohort':
    case 'range':
    case 'taken':
    case 'stuck':
    case 'visits':
    case 'visitsToLeads':
    case 'begun':
      return stagesBehind(asked, questions);
    case 'won':
    case 'leads':
    case 'deals':
    case 'handedOver':
    case 'decided':
    case 'responded':
    case 'retained':
      return dealsBehind(asked, questions);
  }
}
