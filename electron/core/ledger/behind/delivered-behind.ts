/** The leads behind marketing's promise. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { RecordBehind, RecordsQuestion } from '../../../../shared/domain/behind.ts';
import { deliveredLeads, type Pass, passesOf } from '../aggregates/promise.ts';
import { spelledName } from '../fold-name.ts';
import { firstRecords, listed } from './listing.ts';

type Asked = Extract<RecordsQuestion, { readonly of: 'delivered' }>;

/** Days in a row that are counted by the same terms. */
type Stretch = Pick<Pass, 'terms' | 'owners'> & { readonly first: number; readonly end: number };

/** Each by the terms of its day, and worth what the question says; it counts as one of its lead type or source. */
export async function deliveredBehind(
  connection: DuckDBConnection,
  { span, worth }: Asked,
  { agreement, now }: SnapshotQuestions,
  limit: number,
): Promise<readonly RecordBehind[]> {
  if (agreement === null) return [];
  const found: RecordBehind[] = [];
  const dayStarts = agreement.dayStarts.filter((start) => start >= span.from && start < span.until);
  for (const { terms, owners, first, end } of stretchesOf(passesOf({ ...agreement, dayStarts }), [
    ...dayStarts,
    span.until,
  ])) {
    const leads = deliveredLeads(terms, owners);
    const sql = listed(leads, { entity: 'lead', at: 'moment', as: spelledName('spelling') });
    const parameters = { now, first, end, ...(owners === null ? {} : { owners }) };
    found.push(...(await firstRecords(connection, { sql, parameters }, limit - found.length)));
  }
  return found.map((record) => Object.assign({}, record, { value: worth(record.at ?? span.from, record.as) }));
}

/** Ascending, and so their leads are. */
function stretchesOf(passes: readonly Pass[], bounds: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { terms, owners, days } of passes) {
    for (const day of days) {
      const [first, end] = [bounds[day] ?? 0, bounds[day + 1] ?? 0];
      const last = stretches.at(-1);
      const goesOn = last?.end === first && last.terms === terms && last.owners === owners;
      stretches.push({ terms, owners, first: goesOn ? last.first : first, end });
      if (goesOn) stretches.splice(-2, 1);
    }
  }
  return stretches.toSorted((a, b) => a.first - b.first);
}
