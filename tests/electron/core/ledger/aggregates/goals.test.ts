import { describe, expect, test } from 'vitest';
import type { GoalAnswer, GoalQuestion, MeasureQuestion } from '../../../../../shared/domain/goal-answer.ts';
import { activity, deal, lead, person, traffic } from '../../../../builders/records.ts';
import { goalOf, questions } from '../../../../builders/questions.ts';
import { ledgerWith } from '../../../../fakes/memory-ledger.ts';

type Records = Parameters<typeof ledgerWith>[0];

const at = (date: number, hour = 0): number => Date.UTC(2026, 0, date, hour);
const dayOf = (date: number): number => date - 1;

async function answerTo(goal: GoalQuestion, records: Records, now = questions().now): Promise<GoalAnswer | undefined> {
  return (await (await ledgerWith(records)).answer(questions({ goals: [goal], now }))).goals[0];
}

const daysOf = async (...asked: Parameters<typeof answerTo>) => (await answerTo(...asked))?.days;

const people = [person('sue'), person('mark', { team: 'marketing' }), person('opal', { team: 'other' })];

describe('a measure counts its records on the day of its date', () => {
  const leads = [
    lead('1', {
      createdAt: at(3),
      assignedAt: at(4),
      mqlAt: at(5),
      firstResponseAt: at(6),
      acceptedAt: at(7),
      sqlAt: at(8),
      rejectedAt: at(9),
      attempts: 4,
      leadSource: 'Google',
    }),
  ];
  const deals = [
    deal('1', { createdAt: at(3), stageEnteredAt: at(4), wonAt: at(5), leadSource: 'google', amount: 250_00 }),
    deal('2', { createdAt: at(3), lostAt: at(7), leadSource: 'Fair', amount: 30_00 }),
  ];

  test.each<readonly [GoalQuestion, number, { readonly value: number; readonly records: number }]>([
    [goalOf('leads'), 3, { value: 1, records: 1 }],
    [goalOf('mql'), 5, { value: 1, records: 1 }],
    [goalOf('accepted'), 7, { value: 1, records: 1 }],
    [goalOf('sql'), 8, { value: 1, records: 1 }],
    [goalOf({ of: 'lead', at: 'assignedAt', where: [] }), 4, { value: 1, records: 1 }],
    [goalOf({ of: 'lead', at: 'firstResponseAt', where: [] }), 6, { value: 1, records: 1 }],
    [goalOf({ of: 'lead', at: 'rejectedAt', sum: 'attempts', where: [] }), 9, { value: 4, records: 1 }],
    [goalOf('wonValue'), 5, { value: 250_00, records: 1 }],
    [goalOf('wonCount'), 5, { value: 1, records: 1 }],
    [goalOf({ of: 'deal', at: 'createdAt', sum: 'amount', where: [] }), 3, { value: 280_00, records: 2 }],
    [goalOf({ of: 'deal', at: 'stageEnteredAt', where: [] }), 4, { value: 1, records: 1 }],
    [goalOf({ of: 'deal', at: 'lostAt', sum: 'amount', where: [] }), 7, { value: 30_00, records: 1 }],
  ])('%j', async (goal, date, { value, records }) => {
    expect(await daysOf(goal, { lead: leads, deal: deals })).toEqual([
      { day: dayOf(date), side: 'marketing', value, records },
    ]);
  });

  test('meetings are told by the team of the person, and calls are none', async () => {
    const meeting = (id: string, personId?: string) => activity(id, { kind: 'meeting', at: at(6), personId });
    const records = {
      person: people,
      activity: [
        meeting('1', 'crm:sue'),
        meeting('2', 'crm:sue'),
        meeting('3', 'crm:mark'),
        meeting('4', 'crm:opal'),
        meeting('5'),
        activity('6', { at: at(6), personId: 'crm:sue' }),
      ],
    };
    expect(await daysOf(goalOf('meetings'), records)).toEqual([
      { day: dayOf(6), side: 'marketing', value: 1, records: 1 },
      { day: dayOf(6), side: 'sales', value: 2, records: 2 },
      { day: dayOf(6), side: 'unknown', value: 2, records: 2 },
    ]);
  });

  test('traffic is added up by its day, which counts from its first instant on', async () => {
    const records = {
      traffic: [
        traffic('1', { day: '2026-01-15', visits: 40, conversions: 3, leadSource: 'Google' }),
        traffic('2', { day: '2026-01-16', visits: 10, conversions: 1 }),
        traffic('3', { day: '2026-01-16', visits: 7, conversions: 2, leadSource: ' OUTBOUND' }),
        traffic('4', { day: '2026-01-17', visits: 1000, conversions: 100 }),
        traffic('5', { day: '2025-12-31', visits: 1000, conversions: 100 }),
      ],
    };
    expect(await daysOf(goalOf('visits'), records)).toEqual([
      { day: 14, side: 'marketing', value: 40, records: 1 },
      { day: 15, side: 'marketing', value: 10, records: 1 },
      { day: 15, side: 'sales', value: 7, records: 1 },
    ]);
    expect(await daysOf(goalOf('conversions'), records, at(16) - 1)).toEqual([
      { day: 14, side: 'marketing', value: 3, records: 1 },
    ]);
    expect(await daysOf(goalOf('conversions'), records, at(16))).toHaveLength(3);
  });

  test('the first instant of the span is in it, its end and what lies after now are not', async () => {
    const span = { from: at(5), until: at(7) };
    const goal = goalOf('leads', { span });
    const created = [at(5) - 1, at(5), at(6) - 1, at(6), at(7) - 1, at(7)];
    const records = { lead: created.map((createdAt, index) => lead(`${index}`, { createdAt })) };
    const values = async (now: number) => (await daysOf(goal, records, now))?.map(({ value }) => value);
    expect(await values(at(16))).toEqual([2, 2]);
    expect(await values(at(6))).toEqual([2, 1]);
  });

  test('a day of 25 hours takes what falls into its last one', async () => {
    const starts = [at(5, -1), at(6, -1), at(7)];
    const goal = goalOf('leads', { span: { from: at(5, -1), until: at(8) }, dayStarts: starts });
    const records = { lead: [lead('1', { createdAt: at(7) - 1 }), lead('2', { createdAt: at(7) })] };
    expect((await daysOf(goal, records))?.map(({ day, value }) => [day, value])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
});

describe('customers', () => {
  const win = (id: string, date: number, company?: string, leadSource?: string) =>
    deal(id, { wonAt: at(date), company, leadSource });

  test('are companies that win for the first time ever, and deals without a company', async () => {
    const records = {
      deal: [
        win('1', -20, 'Acme'),
        win('2', 5, 'ACME '),
        win('3', 6, 'Bolt'),
        win('4', 7, 'bolt'),
        win('5', 8),
        win('6', 8),
      ],
    };
    expect((await daysOf(goalOf('customers'), records))?.map(({ day, value }) => [day, value])).toEqual([
      [dayOf(6), 1],
      [dayOf(8), 2],
    ]);
  });

  test('are filtered after their first win is found', async () => {
    const records = {
      deal: [win('1', 5, 'Acme', 'Fair'), win('2', 6, 'Acme', 'Google'), win('3', 7, 'Bolt', 'Google')],
    };
    const where = [{ field: 'leadSource', is: ['google'] }];
    const measure: MeasureQuestion = { of: 'deal', at: 'wonAt', value: 'one', firstOfCompany: true, where };
    const goal = goalOf('customers', { measure });
    expect((await daysOf(goal, records))?.map(({ day }) => day)).toEqual([dayOf(7)]);
  });

  test('of two wins at one instant the smaller id is first, whichever came in first', async () => {
    const wins = [win('a', 5, 'Acme', 'Fair'), win('b', 5, 'Acme', 'Outbound')];
    for (const order of [wins, wins.toReversed()]) {
      expect((await daysOf(goalOf('customers'), { deal: order }))?.map(({ side }) => side)).toEqual(['marketing']);
    }
  });
});
