import { describe, expect, test } from 'vitest';
import { filterCondition } from '../../../../../electron/core/ledger/aggregates/record-filters.ts';
import type { MeasureQuestion, RecordFilter } from '../../../../../shared/domain/goal-answer.ts';
import { activity, deal, lead } from '../../../../builders/records.ts';
import { goalOf, questions } from '../../../../builders/questions.ts';
import { ledgerWith } from '../../../../fakes/memory-ledger.ts';

type Records = Parameters<typeof ledgerWith>[0];
type Where = readonly RecordFilter[];

const moment = Date.UTC(2026, 0, 6);

/** How many records the measure keeps. */
async function kept(measure: MeasureQuestion, records: Records): Promise<number> {
  const asked = questions({
    goals: [goalOf('leads', { measure })],
    exchange: [{ from: 0, currency: 'USD', factor: 0.5 }],
  });
  const { goals } = await (await ledgerWith(records)).answer(asked);
  return (goals[0]?.days ?? []).reduce((sum, day) => sum + day.records, 0);
}

const ofLeads = (where: Where): MeasureQuestion => ({ of: 'lead', at: 'createdAt', value: 'one', where });
const ofDeals = (where: Where): MeasureQuestion => ({
  of: 'deal',
  at: 'createdAt',
  value: 'one',
  firstOfCompany: false,
  where,
});

describe('of leads', () => {
  const leads = [
    lead('1', { leadType: 'Demo', attempts: 0, company: 'Acme' }),
    lead('2', { leadType: ' demo', attempts: 2 }),
    lead('3', { leadType: 'Contact', attempts: 3 }),
    lead('4', { attempts: 5 }),
  ];

  test.each<readonly [Where, number]>([
    [[], 4],
    [[{ field: 'leadType', is: ['DEMO '] }], 2],
    [[{ field: 'leadType', is: ['Demo', 'contact'] }], 3],
    [[{ field: 'leadType', is: ['nothing'] }], 0],
    [[{ field: 'leadType', isNot: ['demo'] }], 2],
    [[{ field: 'leadType', isNot: ['demo', 'Contact'] }], 1],
    [[{ field: 'attempts', is: ['3'] }], 1],
    [[{ field: 'attempts', atLeast: 2 }], 3],
    [[{ field: 'attempts', below: 2 }], 1],
    [[{ field: 'attempts', atLeast: 1.5, below: 2.5 }], 1],
    [[{ field: 'leadType', is: ['demo'], isNot: ['demo'] }], 0],
    [
      [
        { field: 'leadType', is: ['demo'] },
        { field: 'company', is: ['acme'] },
      ],
      1,
    ],
    [[{ field: 'leadType', atLeast: 0 }], 0],
  ])('%j keeps %i', async (where, count) => {
    expect(await kept(ofLeads(where), { lead: leads })).toBe(count);
  });
});

describe('of deals', () => {
  const records = {
    lead: [lead('1', { leadSource: 'Google', campaignId: 'crm:c' })],
    deal: [
      deal('1', { leadId: 'crm:1', amount: 100_00, stage: 'Proposal', pipeline: 'New' }),
      deal('2', { leadSource: 'Fair', amount: 200_00, currency: 'USD', lostReason: 'Price' }),
      deal('3', { amount: 300_00, currency: 'CHF' }),
    ],
  };

  test.each<readonly [Where, number]>([
    [[{ field: 'leadSource', is: ['google'] }], 1],
    [[{ field: 'leadSource', isNot: ['google'] }], 2],
    [[{ field: 'campaignId', is: ['crm:c'] }], 1],
    [[{ field: 'stage', is: ['proposal'] }], 3],
    [[{ field: 'pipeline', isNot: ['new'] }], 2],
    [[{ field: 'currency', is: ['usd', 'chf'] }], 2],
    [[{ field: 'lostReason', is: ['price'] }], 1],
    [[{ field: 'amount', atLeast: 100_00 }], 2],
    [[{ field: 'amount', below: 100_00.5 }], 2],
    [[{ field: 'amount', atLeast: 100_01 }], 0],
    [[{ field: 'amount', isNot: ['10000'] }], 1],
  ])('%j keeps %i: lead sources are credited, amounts in the currency asked for', async (where, count) => {
    expect(await kept(ofDeals(where), records)).toBe(count);
  });

  test.each<readonly [Where, number]>([
    [[{ field: 'leadSource', is: ['google'] }], 1],
    [[{ field: 'pipeline', is: ['new'] }], 1],
    [[{ field: 'lostReason', is: ['price'] }], 1],
    [[{ field: 'amount', below: 150_00 }], 2],
  ])('won ones with %j are %i', async (where, count) => {
    const won = { ...records, deal: records.deal.map((each) => deal('', { ...each, wonAt: moment })) };
    const measure = { of: 'deal', at: 'wonAt', value: 'one', firstOfCompany: false, where } as const;
    expect(await kept(measure, won)).toBe(count);
  });
});

test('activities are told apart by what is true or false of them', async () => {
  const records = { activity: [activity('1'), activity('2', { automated: true }), activity('3', { outbound: false })] };
  const where = [
    { field: 'automated', is: ['false'] },
    { field: 'outbound', isNot: ['false'] },
  ];
  expect(await kept({ of: 'activity', at: 'at', value: 'one', where }, records)).toBe(1);
});

test('a field that the records do not have is an error', () => {
  expect(() => filterCondition('lead', [{ field: 'amount', atLeast: 1 }])).toThrow('A lead has no field "amount"');
});
