/** The leads behind those that wait for their first answer. */
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { RecordsQuestion } from '../../../../shared/domain/behind.ts';
import type { Sql } from '../aggregates/record-filters.ts';
import { ofLeadType, unansweredLeads, waitingSince } from '../aggregates/unanswered.ts';
import { listed } from './listing.ts';

type Asked = Extract<RecordsQuestion, { readonly of: 'unanswered' }>;

/** By their deadline, as the board has them. @param inSample tells whether a lead counts, see `laySamples`. */
export function waitingBehind(
  { part, leadType }: Asked,
  { agreement, now }: SnapshotQuestions,
  inSample: string,
): Sql | null {
  const since = waitingSince(agreement);
  if (since === null) return null;
  const isPart = part === 'overdue' ? 'due_at < $now::bigint' : 'due_at >= $now::bigint';
  const { sql, parameters } = ofLeadType(leadType);
  return {
    sql: listed(`(from ${unansweredLeads(inSample)} where ${isPart} and ${sql})`, {
      entity: 'lead',
      at: 'due_at',
      as: `'${part}'`,
    }),
    parameters: { now, ...since, ...parameters },
  };
}
