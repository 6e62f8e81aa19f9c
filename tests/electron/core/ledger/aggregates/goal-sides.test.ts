import { describe, expect, test } from 'vitest';
import type { SourcedBy } from '../../../../../shared/config/goals.ts';
import type { Activity, Lead } from '../../../../../shared/domain/records.ts';
import { activity, deal, lead, person } from '../../../../builders/records.ts';
import { goalOf, questions } from '../../../../builders/questions.ts';
import { ledgerWith } from '../../../../fakes/memory-ledger.ts';

const day = (date: number): number => Date.UTC(2026, 0, date);
const people = [person('sue'), person('mark', { team: 'marketing' }), person('opal', { team: 'other' })];

type Around = { readonly lead?: readonly Lead[]; readonly activity?: readonly Activity[] };

/** The answer about one deal of 100.00, won on the 10th. */
async function told(sourcedBy: SourcedBy, fields: Parameters<typeof deal>[1], { lead: leads, ...around }: Around = {}) {
  const records = { deal: [deal('d', { wonAt: day(10), ...fields })], lead: leads ?? [], person: people, ...around };
  const asked = questions({ goals: [goalOf('wonValue', { sourcedBy })] });
  const [answer] = (await (await ledgerWith(records)).answer(asked)).goals;
  return { side: answer?.days[0]?.side, influenced: answer?.influenced };
}

describe('by lead source a deal is', () => {
  test.each([
    ['marketing', { leadSource: 'Google' }, {}],
    ['sales', { leadSource: ' outBOUND ' }, { campaignId: 'crm:c' }],
    ['marketing', { campaignId: 'crm:c' }, {}],
    ['marketing', {}, { campaignId: 'crm:c' }],
    ['sales', {}, { leadSource: 'outbound' }],
    ['sales', { leadSource: '  ' }, { leadSource: 'outbound' }],
    ['unknown', {}, {}],
    ['unknown', { leadSource: ' ' }, { leadSource: '' }],
  ] as const)("%s's with %j and a lead with %j", async (side, ofDeal, ofLead) => {
    const leads = [lead('1', { dealId: 'crm:d', ...ofLead })];
    expect((await told('leadSource', ofDeal, { lead: leads })).side).toBe(side);
  });

  test('as the oldest of its leads has it, of two as old the one with the smaller id', async () => {
    const leads = [
      lead('a', { dealId: 'crm:d', leadSource: 'Outbound' }),
      lead('b', { dealId: 'crm:d', leadSource: 'Google' }),
    ];
    for (const order of [leads, leads.toReversed()]) {
      expect((await told('leadSource', {}, { lead: order })).side).toBe('sales');
    }
  });

  test('told the same way before it is won', async () => {
    const ledger = await ledgerWith({
      lead: [lead('1', { leadSource: 'Google', dealId: 'crm:d' })],
      deal: [deal('d')],
    });
    const goal = goalOf({ of: 'deal', at: 'createdAt', where: [] });
    const [answer] = (await ledger.answer(questions({ goals: [goal] }))).goals;
    expect(answer?.days.map(({ side }) => side)).toEqual(['marketing']);
  });
});

describe('by its first touch a deal is', () => {
  const bySue = activity('a1', { dealId: 'crm:d', at: day(5), personId: 'crm:sue' });
  const byMark = activity('a2', { leadId: 'crm:1', at: day(4), personId: 'crm:mark' });
  const byOpal = activity('a3', { dealId: 'crm:d', at: day(3), personId: 'crm:opal' });
  const fromGoogle = lead('1', { createdAt: day(6), leadSource: 'Google', dealId: 'crm:d' });
  const fromNowhere = lead('1', { createdAt: day(6), dealId: 'crm:d' });
  const outbound = { leadSource: 'Outbound' };

  test.each<readonly [string, string, Around]>([
    ["the salesperson's who called before the lead came in", 'sales', { lead: [fromGoogle], activity: [bySue] }],
    ["the marketer's who wrote to its lead before", 'marketing', { lead: [fromNowhere], activity: [bySue, byMark] }],
    ["nobody's known where a third person was first", 'unknown', { lead: [fromGoogle], activity: [bySue, byOpal] }],
    ["its lead's where nobody did anything", 'marketing', { lead: [fromGoogle] }],
    [
      "its lead's where somebody did something at the same instant",
      'marketing',
      { lead: [fromGoogle], activity: [activity('0', { dealId: 'crm:d', at: day(6), personId: 'crm:sue' })] },
    ],
    [
      'that of the activity with the smaller id at the same instant',
      'sales',
      {
        activity: [
          activity('b', { dealId: 'crm:d', at: day(5), personId: 'crm:mark' }),
          activity('a', { dealId: 'crm:d', at: day(5), personId: 'crm:sue' }),
        ],
      },
    ],
    [
      'by its lead source where all of this came after the win',
      'sales',
      {
        lead: [lead('1', { createdAt: day(11), leadSource: 'Google', dealId: 'crm:d' })],
        activity: [activity('late', { dealId: 'crm:d', at: day(10) + 1, personId: 'crm:mark' })],
      },
    ],
    ['by its lead source where nobody touched it', 'sales', {}],
  ])('%s', async (_, side, around) => {
    expect((await told('firstTouch', outbound, around)).side).toBe(side);
  });

  test('leads go by their lead source all the same', async () => {
    const ledger = await ledgerWith({ lead: [fromGoogle], activity: [bySue], person: people });
    const asked = questions({ goals: [goalOf('leads', { sourcedBy: 'firstTouch' })] });
    expect((await ledger.answer(asked)).goals[0]?.days.map(({ side }) => side)).toEqual(['marketing']);
  });
});

describe('marketing influenced', () => {
  const all = { value: 100_00, records: 1 };
  const nothing = { value: 0, records: 0 };
  const byMark = (fields: Partial<Activity>): Activity =>
    activity('a', { personId: 'crm:mark', at: day(10), ...fields });
  const outbound = lead('1', { leadSource: 'outbound', dealId: 'crm:d' });

  test.each<readonly [string, typeof all, string | undefined, Around]>([
    ["a deal of marketing's lead source", all, 'Google', {}],
    [
      "a deal of sales' with a lead of marketing's",
      all,
      'Outbound',
      { lead: [lead('1', { leadSource: 'Google', dealId: 'crm:d' })] },
    ],
    ['a deal that a marketer had to do with by its win', all, undefined, { activity: [byMark({ dealId: 'crm:d' })] }],
    [
      'a deal whose lead a marketer had to do with',
      all,
      undefined,
      { lead: [outbound], activity: [byMark({ leadId: 'crm:1' })] },
    ],
    [
      'no deal that a marketer had to do with after its win',
      nothing,
      undefined,
      { activity: [byMark({ dealId: 'crm:d', at: day(10) + 1 })] },
    ],
    [
      'no deal that only sales had to do with',
      nothing,
      'Outbound',
      { lead: [outbound], activity: [activity('a', { dealId: 'crm:d', personId: 'crm:sue' })] },
    ],
    ['no deal of another one', nothing, undefined, { activity: [byMark({ dealId: 'crm:other' })] }],
  ])('%s', async (_, influenced, leadSource, around) => {
    expect((await told('leadSource', { leadSource }, around)).influenced).toEqual(influenced);
  });

  test('nothing but deals can be', async () => {
    const asked = questions({ goals: [goalOf('leads'), goalOf('visits'), goalOf('meetings')] });
    const { goals } = await (await ledgerWith({ lead: [outbound] })).answer(asked);
    expect(goals.map(({ influenced }) => influenced)).toEqual([null, null, null]);
  });
});
