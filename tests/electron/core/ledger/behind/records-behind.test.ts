import { describe, expect, it, test } from 'vitest';
import type { RecordsQuestion } from '../../../../../shared/domain/behind.ts';
import { agreementOf, goalOf, questions } from '../../../../builders/questions.ts';
import { activity, deal, lead, person, traffic } from '../../../../builders/records.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';
import { behind, listed } from './listed-behind.ts';

const day = (date: number, hours = 0): number => Date.UTC(2026, 0, date, hours);
const january = { from: day(1), until: day(32) };
const sides = ['marketing', 'sales', 'unknown'] as const;

describe('deals won', () => {
  const records = {
    deal: [
      deal('b', { wonAt: day(5), amount: 200_00 }),
      deal('a', { wonAt: day(5), amount: 100_00 }),
      deal('franc', { wonAt: day(6), currency: 'CHF' }),
      deal('early', { wonAt: day(2), amount: 50_00 }),
      deal('later', { wonAt: day(17) }),
    ],
  };

  test('are listed whole, by when they were won and then by id', async () => {
    const asked = { of: 'won', span: { from: day(3), until: day(32) }, value: 'one' } as const;
    const common = { entity: 'deal', value: 1, as: 'won' };
    expect(await behind({ records, asked })).toEqual([
      { ...common, id: 'crm:a', name: 'Deal a', at: day(5) },
      { ...common, id: 'crm:b', name: 'Deal b', at: day(5) },
      { ...common, id: 'crm:franc', name: 'Deal franc', at: day(6) },
    ]);
  });

  test('an amount without a rate is behind the count and not behind the sum', async () => {
    expect(await listed({ records, asked: { of: 'won', span: null, value: 'amount' } })).toEqual([
      ['crm:early', 50_00, 'won'],
      ['crm:a', 100_00, 'won'],
      ['crm:b', 200_00, 'won'],
    ]);
  });

  test('no more are listed than asked for: the first', async () => {
    const asked = { of: 'won', span: null, value: 'one' } as const;
    expect(await listed({ records, asked, limit: 2 })).toEqual([
      ['crm:early', 1, 'won'],
      ['crm:a', 1, 'won'],
    ]);
  });
});

describe('a goal', () => {
  const records = {
    person: [person('mia', { team: 'marketing' })],
    activity: [activity('visit', { dealId: 'crm:s', personId: 'crm:mia', at: day(6) })],
    deal: [
      deal('m', { wonAt: day(7), leadSource: 'Web' }),
      deal('s', { wonAt: day(8), leadSource: 'Outbound' }),
      deal('o', { wonAt: day(9), leadSource: 'outbound ' }),
      deal('u', { wonAt: day(10) }),
    ],
  };
  const goals = [goalOf('wonValue')];

  it.each<[string, RecordsQuestion, readonly (readonly [string, string | null])[]]>([
    [
      'all of it',
      { of: 'goal', goal: 'wonValue', sides },
      [
        ['m', 'marketing'],
        ['s', 'sales'],
        ['o', 'sales'],
        ['u', 'unknown'],
      ],
    ],
    [
      "sales' part",
      { of: 'goal', goal: 'wonValue', sides: ['sales'] },
      [
        ['s', 'sales'],
        ['o', 'sales'],
      ],
    ],
    ['nobody counts', { of: 'goal', goal: 'wonValue', sides: [] }, []],
    [
      'what marketing touched',
      { of: 'influenced', goal: 'wonValue' },
      [
        ['m', null],
        ['s', null],
      ],
    ],
  ])('%s', async (_, asked, expected) => {
    expect(await listed({ records, goals, asked })).toEqual(expected.map(([id, as]) => [`crm:${id}`, 100_00, as]));
  });

  test('that nobody asks about has no records to list, and what is no deal is touched by nobody', async () => {
    expect(await behind({ records, goals, asked: { of: 'goal', goal: 'leads', sides } })).toBeNull();
    expect(await behind({ records, goals: [goalOf('leads')], asked: { of: 'influenced', goal: 'leads' } })).toBeNull();
  });

  test('of traffic lists the days with their visits', async () => {
    const visits = { traffic: [traffic('1', { day: '2026-01-07', visits: 40 }), traffic('2', { visits: 2 })] };
    const asked = { of: 'goal', goal: 'visits', sides } as const;
    expect(await behind({ records: visits, goals: [goalOf('visits')], asked })).toEqual([
      { entity: 'traffic', id: 'crm:2', name: '2026-01-05', at: day(5), value: 2, as: 'marketing' },
      { entity: 'traffic', id: 'crm:1', name: '2026-01-07', at: day(7), value: 40, as: 'marketing' },
    ]);
  });
});

test("marketing's promise lists leads by their type, each worth what the version of its day says", async () => {
  const records = {
    lead: [
      lead('demo', { mqlAt: day(7), leadType: ' Demo' }),
      lead('plain', { mqlAt: day(12), name: 'Ada' }),
      lead('before', { mqlAt: day(1) - 1, createdAt: day(1) - 1 }),
      lead('tomorrow', { mqlAt: day(17) }),
    ],
  };
  const worth = (at: number, group: string | null): number => (group === 'Demo' ? 500 : 20) + (at >= day(10) ? 1 : 0);
  const agreement = agreementOf({ from: day(1) - 864e5, until: day(32) });
  expect(await behind({ records, agreement, asked: { of: 'delivered', span: january, worth } })).toEqual([
    { entity: 'lead', id: 'crm:demo', name: null, at: day(7), value: 500, as: 'Demo' },
    { entity: 'lead', id: 'crm:plain', name: 'Ada', at: day(12), value: 21, as: null },
  ]);
});

test('a company is retained by its first deal of the months before, however many it had', async () => {
  const records = {
    deal: [
      deal('1', { company: 'Acme', createdAt: day(1), wonAt: day(2) }),
      deal('2', { company: 'acme ', createdAt: day(1), wonAt: day(3) }),
      deal('3', { company: 'Acme', createdAt: day(1), wonAt: day(9) }),
      deal('4', { company: 'Globex', createdAt: day(1), wonAt: day(4) }),
      deal('5', { company: 'Initech', createdAt: day(1), wonAt: day(9) }),
      deal('6', { createdAt: day(1), wonAt: day(4) }),
    ],
  };
  const asked = { of: 'retained', before: day(2), again: day(8), until: day(15) } as const;
  expect(await listed({ records, asked })).toEqual([
    ['crm:1', 1, 'bought again'],
    ['crm:4', 0, 'not yet'],
  ]);
});

test('a record that entered two stages in the period is behind a rate of any in range twice', async () => {
  const records = { lead: [lead('1', { mqlAt: day(6), sqlAt: day(7) }), lead('2', { mqlAt: day(8) })] };
  const way = { stage: 'mql', next: 'sql', span: january } as const;
  expect(await listed({ records, asked: { of: 'cohort', ...way } })).toEqual([
    ['crm:1', 1, 'reached next'],
    ['crm:2', 0, 'not yet'],
  ]);
  expect(await listed({ records, asked: { of: 'range', ...way } })).toEqual([
    ['crm:1', 0, 'entered'],
    ['crm:1', 1, 'entered next'],
    ['crm:2', 0, 'entered'],
  ]);
});

test('what is listed changes no answer, and answers change nothing that is listed', async () => {
  const ledger = await memoryLedger();
  const deals = [deal('1', { wonAt: day(6) }), deal('2', { wonAt: day(10) })];
  await ledger.apply('crm', { cursor: '1', records: { deal: deals } }, 0);
  const [then, today] = [
    questions({ now: day(8), goals: [goalOf('wonCount')] }),
    questions({ goals: [goalOf('wonCount')] }),
  ];
  const first = await ledger.answer(today);
  const asked = { of: 'goal', goal: 'wonCount', sides } as const;
  expect(await ledger.behind(then, asked, 10)).toHaveLength(1);
  expect(await ledger.answer(today)).toEqual(first);
  expect(await ledger.behind(today, asked, 10)).toHaveLength(2);
});
