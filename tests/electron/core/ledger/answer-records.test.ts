import { describe, expect, test } from 'vitest';
import { deal, lead, person } from '../../../builders/records.ts';
import { questions } from '../../../builders/questions.ts';
import { ledgerWith } from '../../../fakes/memory-ledger.ts';

const day = (date: number, hour = 0, minutes = 0): number => Date.UTC(2026, 0, date, hour, minutes);

describe('totals', () => {
  test('a deal is won, lost or open, and what lies after now has not happened', async () => {
    const ledger = await ledgerWith({
      deal: [
        deal('won', { wonAt: day(10), stage: 'Won' }),
        deal('lost', { lostAt: day(11) }),
        deal('to be won', { wonAt: day(20) }),
        deal('open since nobody knows when', { createdAt: undefined }),
        deal('to come', { createdAt: day(20) }),
      ],
      lead: [lead('to come', { createdAt: day(20) })],
    });
    const { records } = await ledger.answer(questions());
    expect(records).toMatchObject({ leads: 0, deals: 4, won: 1, lost: 1, open: 2, wonValue: 100_00 });
    expect(records.dealStages).toEqual([
      { stage: 'Proposal', deals: 3, value: 300_00 },
      { stage: 'Won', deals: 1, value: 100_00 },
    ]);
  });

  test('other currencies are named and never added up', async () => {
    const wonAt = day(13);
    const ledger = await ledgerWith({ deal: [deal('1', { wonAt }), deal('2', { wonAt, currency: 'USD' })] });
    const { records, wins } = await ledger.answer(questions());
    expect(records).toMatchObject({ won: 2, wonValue: 100_00, otherCurrencies: ['USD'] });
    expect(wins.thisWeek).toEqual({ count: 2, value: 100_00, valued: 1 });
  });

  test('lead sources are one in any case, in the spelling that most have', async () => {
    const sources = ['google', 'Google', 'Google ', 'Referral', undefined, '  '];
    const ledger = await ledgerWith({
      lead: sources.map((leadSource, index) => lead(`${index}`, { leadSource })),
      deal: [deal('1', { leadId: 'crm:0', wonAt: day(12) }), deal('2', { leadId: 'crm:0', wonAt: day(13) })],
    });
    const { records } = await ledger.answer(questions());
    expect(records.leadSources).toEqual([
      { leadSource: 'Google', leads: 3, won: 1 },
      { leadSource: null, leads: 2, won: 0 },
      { leadSource: 'Referral', leads: 1, won: 0 },
    ]);
    expect(records.leadsWon).toBe(1);
  });
});

describe('oddities', () => {
  test('a deal won before its lead came is one; a day without a time is given the benefit of the doubt', async () => {
    const ledger = await ledgerWith({
      lead: [
        lead('1', { createdAt: day(8, 14) }),
        lead('2', { createdAt: day(8, 14) }),
        lead('3', { createdAt: day(8) }),
      ],
      deal: [
        deal('an hour before', { leadId: 'crm:1', wonAt: day(8, 13, 1) }),
        deal('the same day', { leadId: 'crm:2', wonAt: day(8) }),
        deal('on the dot', { leadId: 'crm:3', wonAt: day(8) }),
      ],
    });
    const { records } = await ledger.answer(questions());
    expect(records.oddities).toEqual([{ kind: 'wonBeforeLead', count: 1, example: 'crm:an hour before' }]);
  });

  test('an owner nobody knows is one only where people are known at all', async () => {
    const owned = { lead: [lead('1', { ownerId: 'crm:ghost' })], deal: [deal('1', { ownerId: 'crm:mia' })] };
    expect((await (await ledgerWith(owned)).answer(questions())).records.oddities).toEqual([]);
    const ledger = await ledgerWith({ ...owned, person: [person('mia')] });
    expect((await ledger.answer(questions())).records.oddities).toEqual([
      { kind: 'unknownOwner', count: 1, example: 'crm:1' },
    ]);
  });

  test('a deal of a lead that is not there is one', async () => {
    const ledger = await ledgerWith({
      lead: [lead('1')],
      deal: [deal('1', { leadId: 'crm:1' }), deal('2', { leadId: 'crm:9' })],
    });
    expect((await ledger.answer(questions())).records.oddities).toEqual([
      { kind: 'unknownLead', count: 1, example: 'crm:2' },
    ]);
  });
});

describe('wins', () => {
  test('the newest come first, and the biggest of the quarter is in the configured currency', async () => {
    const ledger = await ledgerWith({
      deal: [
        deal('old', { wonAt: day(2), amount: 900_00 }),
        deal('new', { wonAt: day(15) }),
        deal('last year', { wonAt: day(-3), amount: 5000_00 }),
        deal('dollars', { wonAt: day(7), amount: 9000_00, currency: 'USD' }),
      ],
    });
    const asked = questions();
    const { wins } = await ledger.answer({ ...asked, wins: { ...asked.wins, recent: 2 } });
    expect(wins.recent.map(({ dealId }) => dealId)).toEqual(['crm:new', 'crm:dollars']);
    expect(wins.biggest?.dealId).toBe('crm:old');
    expect([wins.thisWeek.count, wins.lastWeek.count, wins.lastWeekByNow.count]).toEqual([1, 1, 1]);
  });

  test("a lead source's first win ever is news", async () => {
    const ledger = await ledgerWith({
      deal: [
        deal('1', { leadSource: 'Referral', wonAt: Date.UTC(2025, 5, 1) }),
        deal('2', { leadSource: 'referral', wonAt: day(14) }),
        deal('3', { leadSource: 'Event', wonAt: day(14) }),
        deal('4', { leadSource: 'event', wonAt: day(15) }),
      ],
    });
    const { wins } = await ledger.answer(questions());
    expect(wins.firstBySource.map(({ leadSource, win }) => [leadSource, win.dealId])).toEqual([['Event', 'crm:3']]);
  });
});
