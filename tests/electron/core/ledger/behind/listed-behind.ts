/** Asks a ledger of its own what is behind a number. */
import type { SnapshotQuestions } from '../../../../../shared/domain/aggregates.ts';
import type { RecordBehind, RecordsQuestion } from '../../../../../shared/domain/behind.ts';
import type { RecordBatch } from '../../../../../shared/domain/records.ts';
import { questions } from '../../../../builders/questions.ts';
import { laidDown, ruleOf, termsOf } from '../../../../builders/sales-rule.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';

type Asked = {
  readonly records: RecordBatch;
  readonly asked: RecordsQuestion;
  readonly limit?: number;
} & Partial<SnapshotQuestions>;

export async function behind({
  records,
  asked,
  limit = 100,
  ...changes
}: Asked): Promise<readonly RecordBehind[] | null> {
  const ledger = await memoryLedger();
  await ledger.setResponseRule(ruleOf({ terms: [termsOf()] }), laidDown());
  await ledger.apply('crm', { cursor: '1', records }, 0);
  return ledger.behind(questions(changes), asked, limit);
}

/** Id, value and what it counts as. */
export async function listed(asked: Asked): Promise<readonly (readonly unknown[])[] | undefined> {
  return (await behind(asked))?.map(({ id, value, as }) => [id, value, as]);
}
