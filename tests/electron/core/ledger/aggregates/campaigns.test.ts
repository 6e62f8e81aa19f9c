import { expect, test } from 'vitest';
import type { SnapshotQuestions } from '../../../../../shared/domain/aggregates.ts';
import type { CampaignCounts, CampaignsQuestion } from '../../../../../shared/domain/campaigns-answer.ts';
import type { RecordBatch } from '../../../../../shared/domain/records.ts';
import { questions } from '../../../../builders/questions.ts';
import { campaign, deal, lead, traffic } from '../../../../builders/records.ts';
import { ledgerWith } from '../../../../fakes/memory-ledger.ts';

const day = (date: number): number => Date.UTC(2026, 0, date);
const campaignId = 'crm:c';

/** January up to the 16th, of which noon has come. */
const january: CampaignsQuestion = {
  period: 'month',
  days: { from: day(1), until: day(17), fromDay: '2026-01-01', untilDay: '2026-01-17' },
  today: '2026-01-16',
};

async function answered(
  records: RecordBatch,
  changes: Partial<SnapshotQuestions> = {},
): Promise<readonly CampaignCounts[]> {
  const ledger = await ledgerWith(records);
  const [answer] = (await ledger.answer(questions({ campaigns: [january], ...changes }))).campaigns;
  if (!answer) throw new Error('no answer');
  return answer.campaigns;
}

const nothing: CampaignCounts = {
  id: campaignId,
  name: null,
  channel: null,
  startsOn: null,
  endsOn: null,
  cost: null,
  currency: null,
  leads: 0,
  handedOver: 0,
  open: 0,
  pipeline: 0,
  openValued: 0,
  won: 0,
  revenue: 0,
  wonValued: 0,
  visits: 0,
  conversions: 0,
  trafficRecords: 0,
};

test('nobody asks, and there is no answer', async () => {
  const ledger = await ledgerWith({ campaign: [campaign('c')] });
  expect((await ledger.answer(questions())).campaigns).toEqual([]);
});

test('a campaign is told with what its record says, blanks taken off', async () => {
  const days = { startsOn: '2026-01-10', endsOn: '2026-01-20' };
  const money = { cost: 900_00, currency: 'USD' };
  const fair = campaign('c', { name: ' Spring fair ', channel: 'Event', ...days, ...money });
  expect(await answered({ campaign: [fair] })).toEqual([
    { ...nothing, name: 'Spring fair', channel: 'Event', ...days, ...money },
  ]);
});

test.each([
  ['the day before yesterday', '2026-01-14', 0],
  ['yesterday', '2026-01-15', 0],
  ['today', '2026-01-16', 1],
  ['tomorrow', '2026-01-17', 1],
])('a campaign that brought nothing and whose last day is %s', async (_, endsOn, told) => {
  expect(await answered({ campaign: [campaign('c', { endsOn })] })).toHaveLength(told);
});

test('leads count by when they were created, and as handed over by when they were, each in the period alone', async () => {
  const found = await answered({
    lead: [
      lead('1', { campaignId, createdAt: day(1) }),
      lead('2', { campaignId, createdAt: day(1) - 1, mqlAt: day(1) }),
      lead('3', { campaignId, createdAt: day(9), mqlAt: day(10) }),
      lead('to be handed over', { campaignId, createdAt: day(16), mqlAt: day(16) + 13 * 3_600_000 }),
      lead('to come', { campaignId, createdAt: day(16) + 13 * 3_600_000 }),
      lead('of no campaign', { createdAt: day(9), mqlAt: day(10) }),
      lead('long over', { campaignId: 'crm:old', createdAt: day(-90), mqlAt: day(-80) }),
    ],
  });
  expect(found).toEqual([{ ...nothing, leads: 3, handedOver: 2 }]);
});

test('a deal is of its own campaign, else of that of its lead: the one it names, else the oldest', async () => {
  const wonAt = day(7);
  const found = await answered({
    lead: [
      lead('1', { campaignId: 'crm:lead', createdAt: day(-50) }),
      lead('2', { campaignId: 'crm:younger', dealId: 'crm:d3', createdAt: day(-40) }),
      lead('3', { campaignId: 'crm:oldest', dealId: 'crm:d3', createdAt: day(-60) }),
    ],
    deal: [
      deal('d1', { leadId: 'crm:1', campaignId: 'crm:own', wonAt }),
      deal('d2', { leadId: 'crm:1', wonAt }),
      deal('d3', { wonAt }),
      deal('d4', { leadId: 'crm:1' }),
      deal('d5', { wonAt }),
    ],
  });
  const one = { won: 1, revenue: 100_00, wonValued: 1 };
  expect(found).toEqual([
    { ...nothing, id: 'crm:lead', ...one, open: 1, pipeline: 100_00, openValued: 1 },
    { ...nothing, id: 'crm:oldest', ...one },
    { ...nothing, id: 'crm:own', ...one },
  ]);
});

test('a deal is open until it is won or lost, and counts as won in the period it was won in', async () => {
  const found = await answered({
    deal: [
      deal('open', { campaignId }),
      deal('of unknown age', { campaignId, createdAt: undefined }),
      deal('to be won', { campaignId, wonAt: day(20), amount: 1 }),
      deal('to be lost', { campaignId, lostAt: day(20), amount: 2 }),
      deal('lost', { campaignId, lostAt: day(7) }),
      deal('lost, then won', { campaignId, lostAt: day(3), wonAt: day(7), amount: 5 }),
      deal('won before', { campaignId, wonAt: day(1) - 1 }),
      deal('to come', { campaignId, createdAt: day(18) }),
    ],
  });
  expect(found).toEqual([{ ...nothing, open: 4, pipeline: 200_03, openValued: 4, won: 1, revenue: 5, wonValued: 1 }]);
});

test('amounts are in the currency asked for, and what has no rate is counted without one', async () => {
  const foreign = (currency: string) => ({ campaignId, amount: 200_00, currency });
  const found = await answered(
    {
      deal: [
        deal('1', { ...foreign('USD'), wonAt: day(7) }),
        deal('2', { ...foreign('JPY'), wonAt: day(7) }),
        deal('3', foreign('USD')),
        deal('4', foreign('JPY')),
      ],
    },
    {
      exchange: [
        { from: day(1), currency: 'USD', factor: 0.5 },
        { from: day(10), currency: 'USD', factor: 0.25 },
      ],
    },
  );
  expect(found).toEqual([
    { ...nothing, won: 2, revenue: 100_00, wonValued: 1, open: 2, pipeline: 50_00, openValued: 1 },
  ]);
});

test('traffic counts by its day, of which none after today has been', async () => {
  const found = await answered({
    traffic: [
      traffic('1', { campaignId, day: '2025-12-31', visits: 1 }),
      traffic('2', { campaignId, day: '2026-01-01', visits: 20, conversions: 2 }),
      traffic('3', { campaignId, day: '2026-01-16', visits: 300, conversions: 1 }),
      traffic('4', { campaignId, day: '2026-01-17', visits: 4000 }),
      traffic('5', { day: '2026-01-05', visits: 50_000 }),
    ],
  });
  expect(found).toEqual([{ ...nothing, visits: 320, conversions: 3, trafficRecords: 2 }]);
});

test('each period asked for has an answer of its own', async () => {
  const ledger = await ledgerWith({ lead: [lead('1', { campaignId, createdAt: day(-20) })] });
  const year: CampaignsQuestion = {
    period: 'year',
    days: { ...january.days, from: day(-200), fromDay: '2025-06-14' },
    today: january.today,
  };
  const { campaigns } = await ledger.answer(questions({ campaigns: [january, year] }));
  expect(campaigns).toEqual([
    { period: 'month', campaigns: [] },
    { period: 'year', campaigns: [{ ...nothing, leads: 1 }] },
  ]);
});
