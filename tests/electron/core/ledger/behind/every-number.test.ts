import { assert, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import type { Ledger } from '../../../../../electron/core/ledger/ledger.ts';
import type { Config } from '../../../../../shared/config/config.ts';
import type { RecordBehind } from '../../../../../shared/domain/behind.ts';
import { createCalendar } from '../../../../../shared/domain/calendar.ts';
import type { Explained } from '../../../../../shared/domain/explain-words.ts';
import { explained, explanationOf } from '../../../../../shared/domain/explanations.ts';
import { snapshotQuestions } from '../../../../../shared/domain/snapshot-questions.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';
import { agree, fill, look } from '../../../../oracle/product.ts';
import { differences } from '../../../../oracle/same.ts';
import { runs } from '../../../../oracle/runs.ts';
import { scenes } from '../../../../oracle/scene.ts';
import { workedOut } from './worked-out.ts';

/** Every number of the snapshot at an instant, with the records behind it. */
async function numbersOf(ledger: Ledger, config: Config, now: number) {
  const calendar = createCalendar(config.calendar);
  const questions = snapshotQuestions(config, calendar, now);
  const snapshot = await look(ledger, config, now);
  const aggregates = await ledger.answer(questions);
  const numbers: { readonly number: Explained; readonly records: readonly RecordBehind[] }[] = [];
  for (const number of explained(snapshot, { config, calendar, questions, aggregates, now })) {
    const { behind } = number;
    const records = behind.of === 'listed' ? behind.records : await ledger.behind(questions, behind, 1000);
    numbers.push({ number, records: records ?? [] });
  }
  return { snapshot, numbers };
}

const byTime = (a: RecordBehind, b: RecordBehind): number =>
  (a.at ?? -Infinity) - (b.at ?? -Infinity) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

test('as many records are listed as are told, and they make up the number', { timeout: 600_000 }, async () => {
  const ledger = await memoryLedger();
  await assert(
    asyncProperty(scenes(1), async ({ config, now, companies }) => {
      await agree(ledger, config, now);
      for (const company of companies) {
        await fill(ledger, company);
        const { snapshot, numbers } = await numbersOf(ledger, config, now);
        expect(snapshot.explanations).toEqual(numbers.map(({ number }) => explanationOf(number)));
        expect(new Set(numbers.map(({ number }) => number.id)).size).toBe(numbers.length);
        for (const { number, records } of numbers) {
          expect([number.id, records.length]).toEqual([number.id, number.records]);
          expect(records).toEqual(records.toSorted(byTime));
        }
        const told = Object.fromEntries(numbers.map(({ number }) => [number.id, number.value]));
        const made = numbers.map(({ number, records }) => [number.id, workedOut(number, records, snapshot)] as const);
        const known = Object.fromEntries(made.filter(([, value]) => value !== undefined));
        expect(differences(told, known)).toEqual([]);
      }
    }),
    { numRuns: runs(1.5, 1) },
  );
});
