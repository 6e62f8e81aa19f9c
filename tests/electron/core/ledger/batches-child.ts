/**
 * Takes the batches that are still missing into the ledger named on the command line, celebrating after each, and
 * writes each celebration to its output. Says `ready` when it begins and `done` at the end.
 */
import { appendFileSync } from 'node:fs';
import { openLedger } from '../../../../electron/core/ledger/open-ledger.ts';
import { dueOccasions } from '../../../../shared/domain/due-occasions.ts';
import { batchCount, batchOf, nowOfBatches, occasionsAfter, occasionTerms } from './batches.ts';

const [, , path = '', celebrations = ''] = process.argv;
const { ledger, movedAside } = await openLedger({ path, memoryMb: 128, threads: 1 });
if (movedAside !== undefined) throw new Error('The ledger could not be opened');
const terms = { currency: 'EUR', exchange: [], joins: [], minGroup: 1 };
process.stdout.write('ready\n');
for (let number = Number((await ledger.loadCursor('crm')) ?? 0); number < batchCount; number += 1) {
  await ledger.apply('crm', batchOf(number), nowOfBatches);
  await ledger.completeFirstSync('crm');
  for (const win of await ledger.takeCelebrations(0, nowOfBatches, terms))
    appendFileSync(celebrations, `${win.dealId}\n`);
  const { due, noted } = dueOccasions(occasionsAfter(number), await ledger.loadOccasions(), occasionTerms);
  await ledger.noteOccasions(noted);
  for (const occasion of due) appendFileSync(celebrations, `${JSON.stringify(occasion)}\n`);
}
await ledger.close();
process.stdout.write('done\n');
