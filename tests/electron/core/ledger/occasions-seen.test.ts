import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../../../electron/core/ledger/open-ledger.ts';
import { deal } from '../../../builders/records.ts';
import { questions } from '../../../builders/questions.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

const november = { key: 'goal revenue 2026-11-01', basis: 'a', reached: 0.75 };
const streak = { key: 'streak 2026-11-02', basis: 'b', reached: 10 };

test('what was noted last of a goal or a streak is what is known of it', async () => {
  const ledger = await memoryLedger();
  expect(await ledger.loadOccasions()).toEqual([]);
  await ledger.noteOccasions([{ ...november, reached: 0.5 }, streak]);
  await ledger.noteOccasions([november]);
  expect(await ledger.loadOccasions()).toEqual([november, streak]);
});

test('it is known after a restart', async () => {
  const options = { path: join(tempDir(), 'ledger.duckdb'), memoryMb: 128, threads: 1 };
  const first = await openLedger(options);
  await first.ledger.noteOccasions([november]);
  await first.ledger.close();
  const second = await openLedger(options);
  expect(await second.ledger.loadOccasions()).toEqual([november]);
  await second.ledger.close();
});

test('of the wins asked about those are told that are won no more', async () => {
  const ledger = await memoryLedger();
  const { now } = questions();
  const take = (number: number, ...deals: Parameters<typeof deal>[]) =>
    ledger.apply('crm', { cursor: `${number}`, records: { deal: deals.map((one) => deal(...one)) } }, now);
  await take(1, ['1', { wonAt: now - 1 }], ['2', { wonAt: now - 1 }], ['3', { wonAt: now - 1 }]);
  await take(2, ['1'], ['3', { wonAt: now }]);
  const keys = [`crm:1@${now - 1}`, `crm:2@${now - 1}`, 'nobody'];
  expect(await ledger.correctedWins(keys)).toEqual([`crm:1@${now - 1}`]);
  // Won again at another moment, it is another win.
  expect(await ledger.correctedWins([`crm:3@${now - 1}`, `crm:3@${now}`])).toEqual([`crm:3@${now - 1}`]);
  expect(await ledger.correctedWins([])).toEqual([]);
});
