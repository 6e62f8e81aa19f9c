import { describe, expect, test } from 'vitest';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { converted } from '../../../../shared/domain/exchange.ts';
import { deal } from '../../../builders/records.ts';
import { goalOf, questions } from '../../../builders/questions.ts';
import { ledgerWith, memoryLedger } from '../../../fakes/memory-ledger.ts';

const day = (date: number): number => Date.UTC(2026, 0, date);
const dollar = (from: number, factor: number) => ({ from, currency: 'USD', factor });
const exchange = [dollar(day(1), 0.9), dollar(day(10), 0.8)];

describe('a deal in another currency is worth', () => {
  test.each([
    ['what the rate of the day it was won on says', { wonAt: day(10) - 1 }, 90_00],
    ['what a new rate says from its first instant on', { wonAt: day(10) }, 80_00],
    ['nothing known before the first rate', { wonAt: day(1) - 1 }, null],
  ])('%s', async (_, fields, amount) => {
    const ledger = await ledgerWith({ deal: [deal('1', { amount: 100_00, currency: 'USD', ...fields })] });
    const asked = questions({ exchange, goals: [goalOf('wonValue'), goalOf('wonCount')] });
    const { wins, records, goals } = await ledger.answer(asked);
    expect(wins.recent.map((win) => win.amount)).toEqual([amount]);
    expect(wins.biggest?.amount).toBe(amount === null ? undefined : amount);
    expect(records).toMatchObject({
      won: 1,
      wonValue: amount ?? 0,
      dealStages: [{ stage: 'Proposal', deals: 1, value: amount ?? 0 }],
      otherCurrencies: amount === null ? ['USD'] : [],
    });
    const inJanuary = amount !== null;
    expect(goals[0]?.days.map(({ value }) => value)).toEqual(inJanuary ? [amount] : []);
    expect(goals[1]?.days).toHaveLength(inJanuary ? 1 : 0);
  });

  test.each([
    ['what the rate of the day it was lost on says', { lostAt: day(5) }, 90_00],
    ["today's rate while it is open", {}, 80_00],
    ["today's rate while it is to be won", { wonAt: day(20) }, 80_00],
    ['what it was won at where it was lost too', { wonAt: day(12), lostAt: day(5) }, 80_00],
  ])('%s', async (_, fields, value) => {
    const ledger = await ledgerWith({ deal: [deal('1', { amount: 100_00, currency: 'USD', ...fields })] });
    const goal = goalOf({ of: 'deal', at: 'createdAt', sum: 'amount', where: [] });
    const { records, goals } = await ledger.answer(questions({ exchange, goals: [goal] }));
    expect(records.dealStages[0]?.value).toBe(value);
    expect(goals[0]?.days[0]?.value).toBe(value);
  });
});

test('a win without a rate counts as a win and is in no sum', async () => {
  const wonAt = day(13);
  const ledger = await ledgerWith({
    deal: [
      deal('1', { wonAt, amount: 100_00 }),
      deal('2', { wonAt, amount: 100_00, currency: 'USD' }),
      deal('3', { wonAt, amount: 900_00, currency: 'CHF' }),
      deal('4', { wonAt, amount: 900_00, currency: 'AUD' }),
    ],
  });
  const asked = questions({ exchange, goals: [goalOf('wonValue'), goalOf('wonCount')] });
  const { wins, goals, records } = await ledger.answer(asked);
  expect(wins.thisWeek).toEqual({ count: 4, value: 180_00, valued: 2 });
  expect(wins.biggest?.dealId).toBe('crm:1');
  expect(goals.map(({ days }) => days.map(({ value, records: behind }) => [value, behind]))).toEqual([
    [[180_00, 2]],
    [[4, 4]],
  ]);
  expect(goals[0]?.influenced).toEqual({ value: 0, records: 0 });
  expect(records.otherCurrencies).toEqual(['AUD', 'CHF']);
});

test('another rate, currency or day is answered anew', async () => {
  const ledger = await ledgerWith({
    deal: [deal('1', { wonAt: day(13), amount: 100_00, currency: 'USD' }), deal('2', { amount: 1, currency: 'USD' })],
  });
  const valueOf = async (changes: Partial<SnapshotQuestions>) => {
    const { records, goals } = await ledger.answer(questions({ goals: [goalOf('wonValue')], ...changes }));
    return [records.wonValue, goals[0]?.days[0]?.value, records.dealStages[0]?.value];
  };
  expect(await valueOf({ exchange })).toEqual([80_00, 80_00, 80_01]);
  expect(await valueOf({ exchange: [dollar(0, 0.5)] })).toEqual([50_00, 50_00, 50_01]);
  expect(await valueOf({ currency: 'USD', exchange: [] })).toEqual([100_00, 100_00, 100_01]);
  const soon = [dollar(0, 0.5), dollar(day(17), 100)];
  expect(await valueOf({ exchange: soon })).toEqual([50_00, 50_00, 50_01]);
  expect(await valueOf({ exchange: soon, now: day(17) })).toEqual([50_00, 50_00, 51_00]);
});

test('of two rates for one instant the one told last holds', async () => {
  const ledger = await ledgerWith({ deal: [deal('1', { wonAt: day(13), amount: 100, currency: 'USD' })] });
  const asked = questions({ exchange: [dollar(0, 2), dollar(0, 3)] });
  expect((await ledger.answer(asked)).records.wonValue).toBe(300);
});

test('halves are rounded deal by deal as everywhere else', async () => {
  const amounts = [100, -100, 5, 1, 15, 333, 999_999_999, 0, 70_001];
  const factors = [1.005, 0.5, 1.1, 0.0062, 0.3, 1.15, 0.07, 3];
  const deals = amounts.map((amount, index) =>
    deal(`${index}`, { wonAt: day(2) + index, amount, currency: 'USD', company: `${index}` }),
  );
  const ledger = await ledgerWith({ deal: deals });
  for (const factor of factors) {
    const { wins } = await ledger.answer(questions({ exchange: [dollar(0, factor)] }));
    expect(wins.recent.map((win) => win.amount)).toEqual(
      amounts.toReversed().map((amount) => converted(amount, factor)),
    );
  }
});

test('a celebrated win is told in the same money', async () => {
  const ledger = await memoryLedger();
  await ledger.completeFirstSync('crm');
  const won = [
    deal('1', { wonAt: day(13), amount: 100_00, currency: 'USD' }),
    deal('2', { wonAt: day(12), amount: 100_00, currency: 'CHF' }),
  ];
  await ledger.apply('crm', { cursor: '1', records: { deal: won } }, day(14));
  const taken = await ledger.takeCelebrations(day(10), day(14), questions({ exchange }));
  expect(taken.map(({ amount }) => amount)).toEqual([80_00, null]);
});
