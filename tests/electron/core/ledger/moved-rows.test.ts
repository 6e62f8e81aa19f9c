import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../../../electron/core/ledger/open-ledger.ts';
import { deal, lead } from '../../../builders/records.ts';
import { questions } from '../../../builders/questions.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

/** DuckDB keeps rows in groups of 122,880 and drops a group of which every row was deleted. */
const inFirstGroup = 123_000;

test('deals stay with their leads when the file closes up what was deleted', { timeout: 60_000 }, async () => {
  const { ledger } = await openLedger({ path: join(tempDir(), 'ledger.duckdb'), memoryMb: 128, threads: 1 });
  const gone = Array.from({ length: inFirstGroup }, (_, index) => lead(`gone-${index}`));
  const kept = Array.from({ length: inFirstGroup }, (_, index) => lead(`${index}`));
  const won = deal('1', { leadId: kept.at(-1)?.id, createdAt: kept[0]?.createdAt, wonAt: questions().now });
  await ledger.apply('crm', { cursor: '1', records: { lead: [...gone, ...kept], deal: [won] } }, 0);
  await ledger.apply('crm', { cursor: '2', deleted: { lead: gone.map(({ id }) => id) } }, 0);
  const reached = async (from: number): Promise<number | undefined> => {
    const span = { from, until: questions().now + 1 };
    const { funnel } = await ledger.answer(questions({ funnel: { span, stages: ['created', 'won'] } }));
    return funnel[0]?.reachedNext;
  };
  expect(await reached(0)).toBe(1);
  // A log this long is taken over into the file at once.
  await ledger.apply('crm', { cursor: 'x'.repeat(20_000_000) }, 0);
  // Another span, so that the answer just given is not given again.
  expect(await reached(1)).toBe(1);
  await ledger.close();
});
