import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FieldImport, FileImport } from '../../../../electron/core/ledger/file-import.ts';
import type { EntityName } from '../../../../shared/domain/records.ts';
import { instant } from '../../../builders/instant.ts';
import { questions } from '../../../builders/questions.ts';
import { laidDown, ruleOf, salesQuestion } from '../../../builders/sales-rule.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

type Column = Pick<FieldImport, 'field' | 'kind'>;

const leadColumns: readonly Column[] = [
  { field: 'id', kind: 'id' },
  { field: 'createdAt', kind: 'instant' },
];
const activityColumns: readonly Column[] = [
  { field: 'id', kind: 'id' },
  { field: 'leadId', kind: 'reference' },
  { field: 'at', kind: 'instant' },
  { field: 'kind', kind: 'text' },
  { field: 'outbound', kind: 'flag' },
  { field: 'automated', kind: 'flag' },
];

/** A file of this entity, whose columns are in this order. */
async function fileOf(
  path: string,
  entity: EntityName,
  columns: readonly Column[],
  lines: readonly string[],
): Promise<FileImport> {
  await writeFile(path, ['header', ...lines, ''].join('\n'));
  const file = {
    path,
    shownAs: entity,
    delimiter: ',',
    newline: '\n' as const,
    skipLines: 1,
    columnCount: columns.length,
    rows: lines.length,
    quotedNewlines: false,
    fields: columns.map((column, index) => ({ ...column, required: true, columns: [index] })),
  };
  const reading = { decimal: 'auto', dates: 'auto', zone: 'UTC', currency: 'EUR', empty: [] } as const;
  return { entity, sets: [{ shownAs: entity, files: [file], ...reading }], refusals: [] };
}

test('a file of activities answers the leads of another, and what is gone from it answers none', async () => {
  const dir = tempDir();
  const ledger = await memoryLedger();
  await ledger.setResponseRule(ruleOf(), laidDown());
  const leads = await fileOf(join(dir, 'leads.csv'), 'lead', leadColumns, [
    '1,2026-01-12T09:00:00Z',
    '2,2026-01-12T09:00:00Z',
  ]);
  const callsOf = async (...lines: readonly string[]): Promise<FileImport> =>
    fileOf(join(dir, 'calls.csv'), 'activity', activityColumns, lines);
  const agreement = salesQuestion(ruleOf(), { from: '2026-01-01', until: '2026-02-01' });
  const counts = async () =>
    (await ledger.answer(questions({ now: instant('2026-01-13T12:00'), agreement }))).sales.all;

  const first = ['a,1,2026-01-12T09:20:00Z,call,true,false', 'b,2,2026-01-12T09:40:00Z,call,true,false'];
  await ledger.apply('crm', { cursor: '1', files: [leads, await callsOf(...first)] }, 0);
  expect(await counts()).toMatchObject({ met: 2, overdue: 0 });

  // One call is gone, the other was of the other lead.
  await ledger.apply(
    'crm',
    { cursor: '2', files: [leads, await callsOf('a,2,2026-01-12T09:30:00Z,call,true,false')] },
    0,
  );
  expect(await counts()).toMatchObject({ met: 1, overdue: 1, p50Ms: 30 * 60_000 });
});
