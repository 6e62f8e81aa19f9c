import { expect, test } from 'vitest';
import type { ChainAnswer, ChainMilestone, DaySpan } from '../../../../../shared/domain/insight-answers.ts';
import type { RecordBatch, Traffic } from '../../../../../shared/domain/records.ts';
import { questions } from '../../../../builders/questions.ts';
import { deal, lead } from '../../../../builders/records.ts';
import { ledgerWith } from '../../../../fakes/memory-ledger.ts';

const day = (date: number): number => Date.UTC(2026, 0, date);
const daySpan = (from: number, until: number): DaySpan => ({
  from: day(from),
  until: day(until),
  fromDay: new Date(day(from)).toISOString().slice(0, 10),
  untilDay: new Date(day(until)).toISOString().slice(0, 10),
});
const visitsOf = (date: number, visits: number): Traffic => ({
  id: `web:${date}`,
  day: new Date(day(date)).toISOString().slice(0, 10),
  visits,
  conversions: 1,
});

/** Measured over the first half of January, for a period that begins on the 10th and is asked about on the 16th. */
async function answered(records: RecordBatch, changes: Parameters<typeof questions>[0] = {}): Promise<ChainAnswer> {
  const ledger = await ledgerWith(records);
  const asked = { window: daySpan(1, 16), period: daySpan(10, 17) };
  const { chain } = await ledger.answer(questions({ chain: asked, ...changes }));
  if (chain === null) throw new Error('no answer');
  return chain;
}

function step(answer: ChainAnswer, milestone: ChainMilestone): readonly (number | undefined)[] {
  const found = answer.steps.find((counts) => counts.milestone === milestone);
  return [found?.entered, found?.reachedNext];
}

test('nobody asks, and there is no answer', async () => {
  expect((await (await ledgerWith({ lead: [lead('1')] })).answer(questions())).chain).toBeNull();
});

test('each cohort of the window has those that have reached the next milestone by now', async () => {
  const answer = await answered({
    lead: [
      lead('all the way', { createdAt: day(2), mqlAt: day(3), sqlAt: day(4) }),
      lead('after the window', { createdAt: day(3), mqlAt: day(16) + 1 }),
      lead('yet to come', { createdAt: day(3), mqlAt: day(20) }),
      lead('implied by its deal', { createdAt: day(5) }),
      lead('accepted', { createdAt: day(5), acceptedAt: day(6) }),
      lead('before the window', { createdAt: day(0), mqlAt: day(2) }),
    ],
    deal: [
      deal('1', { leadId: 'crm:all the way', createdAt: day(5), wonAt: day(9) }),
      deal('2', { leadId: 'crm:implied by its deal', createdAt: day(7) }),
      deal('3', { createdAt: day(7), wonAt: day(8) }),
    ],
  });
  expect(step(answer, 'created')).toEqual([5, 4]);
  expect(step(answer, 'mql')).toEqual([4, 2]);
  expect(step(answer, 'sql')).toEqual([2, 2]);
  expect(step(answer, 'deal')).toEqual([3, 2]);
  expect(step(answer, 'won')).toEqual([2, 0]);
});

test('the average deal is over those won in the window whose worth is known', async () => {
  const answer = await answered(
    {
      deal: [
        deal('1', { wonAt: day(2), amount: 100_00 }),
        deal('2', { wonAt: day(15), amount: 300_00, currency: 'USD' }),
        deal('no rate', { wonAt: day(15), amount: 900_00, currency: 'JPY' }),
        deal('before', { wonAt: day(0) }),
        deal('today', { wonAt: day(16) }),
      ],
    },
    { exchange: [{ from: day(1), currency: 'USD', factor: 0.5 }] },
  );
  expect(answer.won).toEqual({ count: 2, value: 250_00 });
});

test('visits are told by the day, those of the window and those of the period so far', async () => {
  const { visits, have } = await answered({
    traffic: [0, 1, 9, 10, 15, 16, 17].map((date) => visitsOf(date, 2 ** date)),
  });
  expect(visits).toBe(2 ** 1 + 2 ** 9 + 2 ** 10 + 2 ** 15);
  expect(have.visits).toBe(2 ** 10 + 2 ** 15 + 2 ** 16);
});

test('what there is so far is counted in the period, and deals by deals', async () => {
  const { have } = await answered({
    lead: [
      lead('1', { createdAt: day(11), mqlAt: day(12), sqlAt: day(20) }),
      lead('2', { createdAt: day(9), mqlAt: day(9), sqlAt: day(10) }),
    ],
    deal: [
      deal('first of two', { leadId: 'crm:2', createdAt: day(11), wonAt: day(12) }),
      deal('second of two', { leadId: 'crm:2', createdAt: day(11), wonAt: day(13) }),
      deal('known to be won', { createdAt: undefined, wonAt: day(14) }),
      deal('before', { createdAt: day(9), wonAt: day(9) }),
      deal('to be won', { createdAt: day(15), wonAt: day(17) }),
    ],
  });
  expect(have).toEqual({ visits: 0, created: 1, mql: 1, sql: 1, deal: 4, won: 3 });
});
