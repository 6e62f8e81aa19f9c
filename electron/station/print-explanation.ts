/** `npm run snapshot -- --explain ID`: one number, what it means, and the records behind it. */
import { z } from 'zod';
import { explainOnce, type PrintSnapshotOptions } from '../core/print-snapshot.ts';
import type { Streams } from './streams.ts';

/** As many as a person reads; a million of them would take as much memory as the ledger itself. */
const fewRecords = 1_000;

export const recordLimitSchema = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .default(fewRecords);

/** Prints `{ explanation, records }` as JSON. Where there is no such number, the other stream is told the ids there are. */
export async function printExplanation(
  { id, limit }: { readonly id: string; readonly limit: number },
  options: PrintSnapshotOptions,
  { say, complain }: Streams,
): Promise<number> {
  const found = await explainOnce(options, id, limit);
  if (found.kind === 'unknown') {
    complain(`There is no number "${id}". There are:`);
    for (const known of found.ids) complain(`  ${known}`);
    return 1;
  }
  const { explanation, records } = found;
  say(JSON.stringify({ explanation, records }, null, 2));
  const { length } = records;
  if (length < explanation.records)
    complain(`The first ${length} of ${explanation.records} records; --limit ${explanation.records} lists them all.`);
  return 0;
}
