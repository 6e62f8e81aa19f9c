import { describe, expect, it } from 'vitest';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import type { Aggregates } from '../../../shared/domain/aggregates.ts';
import { computeSnapshot } from '../../../shared/domain/compute-snapshot.ts';
import { explained } from '../../../shared/domain/explanations.ts';
import type { Explained } from '../../../shared/domain/explain-words.ts';
import { snapshotQuestions } from '../../../shared/domain/snapshot-questions.ts';
import { aSource, goalDay, salesCounts, someAggregates, someRecords } from '../../builders/aggregates.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

/** Thursday. */
const now = instant('2026-10-15T17:00');
const calendar = aCalendar();

/** Every number of a snapshot, and the snapshot. */
function numbersOf(document: Partial<ConfigDocument> = {}, answers: Partial<Aggregates> = {}) {
  const config = aConfig(document);
  const questions = snapshotQuestions(config, calendar, now);
  const context = { config, calendar, questions, aggregates: someAggregates(answers), now };
  const snapshot = computeSnapshot({ ...context, sources: [aSource(now)] });
  return { snapshot, numbers: explained(snapshot, context) };
}

function numberOf(id: string, ...of: Parameters<typeof numbersOf>): Explained | undefined {
  return numbersOf(...of).numbers.find((number) => number.id === id);
}

const quality = { handedOver: 8, accepted: 3, rejected: 1, won: 4, lost: 12, revenue: 500_00, valued: 2 };
const trend = {
  won: 1,
  lost: 3,
  cycleMs: 5,
  timed: 1,
  responseMs: 7,
  responded: 2,
  marketingValue: 3,
  salesValue: 1,
  sourced: 1,
  customers: { before: 6, again: 3 },
};
const everything = {
  chain: { goal: 'revenue' },
  closedLoop: {},
  trends: { weeks: 2, months: 2 },
} satisfies Partial<ConfigDocument>;
const answers: Partial<Aggregates> = {
  chain: {
    visits: 1000,
    steps: [
      { milestone: 'created', entered: 50, reachedNext: 10 },
      { milestone: 'mql', entered: 20, reachedNext: 10 },
    ],
    won: { count: 4, value: 1000_00 },
    have: { visits: 1, created: 2, mql: 3, sql: 4, deal: 5, won: 6 },
    trafficRecords: { window: 30, period: 2 },
  },
  closedLoop: {
    sources: [
      { leadSource: 'Web', ...quality },
      { leadSource: null, ...quality },
    ],
    campaigns: [],
    reasons: [],
  },
  trends: { weeks: [trend, trend], months: [trend, trend] },
};

describe('the explanations of a snapshot', () => {
  const { snapshot, numbers } = numbersOf(everything, answers);

  it('are what it carries, each id once, and every number of them is one', () => {
    const ids = numbers.map(({ id }) => id);
    expect(snapshot.explanations.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(numbers.filter(({ value }) => value !== null && !Number.isFinite(value))).toEqual([]);
    expect(numbers.filter(({ records }) => !Number.isInteger(records) || records < 0)).toEqual([]);
  });

  it('say in a sentence what each number means, and what must be true of a record', () => {
    const sentence = /^[A-Z0-9].*\.$/s;
    expect(numbers.filter(({ definition }) => !sentence.test(definition)).map(({ id }) => id)).toEqual([]);
    expect(numbers.filter(({ filters }) => filters.some((filter) => filter === '')).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['goal', ['revenue', 'revenue.marketing', 'revenue.sales', 'revenue.unknown']],
    ['promise', ['marketing', 'marketing.today', 'sales.response', 'sales.overdue', 'sales.running', 'sales.worked']],
    ['promise.sales', ['responseTime', 'responseTime.p95', 'speedToLead', 'speedToLead.p95', 'acceptance']],
    ['agreement', ['streak']],
    ['wins', ['thisWeek', 'thisWeek.count', 'lastWeek', 'lastWeek.count', 'lastWeekByNow', 'lastWeekByNow.count']],
    ['funnel', ['mql', 'mql.conversion', 'mql.time', 'mql.stuck', 'mql.oldestStuck', 'sql.conversion', 'won']],
    ['chain', ['visits', 'visits.rate', 'visits.have', 'mql.rate', 'deal', 'won', 'won.have', 'averageDeal']],
    ['closedLoop', ['handedOver', 'acceptance', 'rejected', 'winRate', 'revenue']],
    ['trends.week', ['winRate', 'cycle', 'response', 'sourcedShare', 'retention']],
    ['trends.month', ['winRate', 'cycle', 'response', 'sourcedShare', 'retention']],
    ['records', ['leads', 'deals', 'won', 'lost', 'open', 'wonValue', 'leadToCustomer']],
  ])('%s: %j', (part, names) => {
    expect(numbers.map(({ id }) => id)).toEqual(expect.arrayContaining(names.map((name) => `${part}.${name}`)));
  });

  it.each([
    ['closedLoop.acceptance', 0.75, 8],
    ['closedLoop.winRate', 0.25, 32],
    ['closedLoop.revenue', 1000_00, 4],
    ['chain.won', 4, 4],
    ['chain.averageDeal', 250_00, 4],
    ['chain.visits.rate', 0.05, 80],
    ['chain.visits.have', 1, 2],
    ['chain.mql.rate', 0.5, 20],
    ['trends.month.winRate', 0.25, 4],
    ['trends.month.cycle', 5, 1],
    ['trends.week.response', 7, 2],
    ['trends.week.sourcedShare', 0.75, 1],
    ['trends.week.retention', 0.5, 6],
  ])('%s is %s by %i records', (id, value, records) => {
    expect(numbers.find((number) => number.id === id)).toMatchObject({ value, records });
  });
});

describe('a goal', () => {
  const revenue = { id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'month', target: 1000 } as const;
  const days = [
    goalDay({ side: 'marketing', value: 300_00, records: 2 }),
    goalDay({ side: 'sales', value: 100_00, records: 3 }),
  ];
  const brought = { goals: [{ id: 'revenue', days, influenced: { value: 350_00, records: 4 } }] };

  it.each([
    ['goal.revenue', 400_00, 5],
    ['goal.revenue.marketing', 300_00, 2],
    ['goal.revenue.sales', 100_00, 3],
    ['goal.revenue.unknown', 0, 0],
    ['goal.revenue.influenced', 350_00, 4],
  ])('%s is %i by %i records', (id, value, records) => {
    expect(numberOf(id, { goals: [revenue] }, brought)).toMatchObject({ value, records, unit: 'money' });
  });

  it('of one team has the records of that team alone, and says so', () => {
    const goals = [{ ...revenue, team: 'marketing' as const }];
    expect(numberOf('goal.revenue', { goals }, brought)).toMatchObject({ value: 300_00, records: 2 });
    expect(numberOf('goal.revenue', { goals }, brought)?.filters.at(-1)).toBe(
      'brought by marketing, told by the lead source or campaign of the deal, else of its lead',
    );
    expect(numberOf('goal.revenue.sales', { goals }, brought)).toMatchObject({ value: 0, records: 0 });
  });

  it('of a measure of its own quotes its filters as they are written, amounts in major units', () => {
    const amount = { field: 'amount' as const, atLeast: 10_000, below: 50_000 };
    const stage = { field: 'stage' as const, isNot: ['Lost', 'Void'] };
    const measure = { of: 'deal' as const, at: 'createdAt' as const, where: [amount, stage] };
    expect(numberOf('goal.revenue', { goals: [{ ...revenue, measure }] })).toMatchObject({
      definition: 'The number of deals whose createdAt falls in the period.',
      dateField: 'deal.createdAt',
      filters: [
        'in October 2026 (2026-10-01 to 2026-10-31)',
        'amount is at least 10000 EUR, amount is below 50000 EUR',
        'stage is not Lost or Void',
      ],
    });
  });

  it('whose target changes names the day of the one in force', () => {
    const target = [
      { from: '2026-01-01', target: 10 },
      { from: '2026-10-01', target: 20 },
      { from: '2026-11-01', target: 30 },
    ];
    expect(numberOf('goal.revenue', { goals: [{ ...revenue, target }] })?.ruleVersion).toBe('2026-10-01');
    expect(numberOf('goal.revenue', { goals: [revenue] })?.ruleVersion).toBeNull();
  });
});

describe('the agreement', () => {
  it('counts only the answers whose deadline is known for the promise, and all of them for speed to lead', () => {
    const all = salesCounts({ met: 3, late: 1, overdue: 2, running: 9, answered: 5, handedOver: 15 });
    const sales = { sales: { byLeadType: [all], all, history: [] } };
    expect(numberOf('promise.sales.response', {}, sales)).toMatchObject({ value: 0.5, records: 6 });
    expect(numberOf('promise.sales.responseTime', {}, sales)?.records).toBe(4);
    expect(numberOf('promise.sales.speedToLead', {}, sales)?.records).toBe(5);
    expect(numberOf('promise.sales.response.otherLeadTypes', {}, sales)).toMatchObject({ records: 6 });
  });

  it('lists the working days of its streak', () => {
    const streak = numberOf('agreement.streak');
    expect(streak?.behind.of).toBe('listed');
    expect(streak?.behind).toHaveProperty('records.length', streak?.value);
  });

  it('of an incentive has the records of its goal', () => {
    const version = { from: '2026-01-01', marketing: { kind: 'count', target: 110 } } as const;
    const sales = { respondWithinMinutes: { otherwise: 60 } };
    const incentive = { goal: 'revenue', tiers: [{ label: 'Base', at: 1 }] };
    const days = [goalDay({ value: 500_00, records: 7 })];
    const found = numberOf(
      'incentive',
      { agreement: { versions: [{ ...version, sales, incentive }] } },
      { goals: [{ id: 'revenue', days, influenced: null }] },
    );
    expect(found).toMatchObject({ value: 0.5, unit: 'ratio', records: 7, behind: { of: 'goal', goal: 'revenue' } });
  });
});

it('a sum of money is of the deals whose amount is known, their count of all of them', () => {
  const wins = { ...someAggregates().wins, thisWeek: { count: 3, value: 200_00, valued: 2 } };
  const records = someRecords({ won: 5, wonValue: 900_00, wonValued: 4 });
  expect(numberOf('wins.thisWeek', {}, { wins })).toMatchObject({ value: 200_00, records: 2 });
  expect(numberOf('wins.thisWeek.count', {}, { wins })).toMatchObject({ value: 3, records: 3 });
  expect(numberOf('records.wonValue', {}, { records })).toMatchObject({ value: 900_00, records: 4 });
  expect(numberOf('records.won', {}, { records })).toMatchObject({ value: 5, records: 5 });
});

it('are of the language of the config', () => {
  const { numbers } = numbersOf({ ...everything, locale: 'de-DE' }, answers);
  const english = numbersOf(everything, answers).numbers;
  const same = numbers.filter((number, index) => number.definition === english[index]?.definition);
  expect(same).toEqual([]);
  expect(numbers.find(({ id }) => id === 'promise.sales.response')).toMatchObject({
    label: 'Rechtzeitig beantwortete Leads',
    filters: [
      'Start der Uhr: Zeitraum Oktober 2026 (2026-10-01 bis 2026-10-31)',
      'die Uhr eines Leads startet mit seiner Zuweisung, sonst seiner Übergabe, sonst seinem Eingang',
    ],
  });
});
