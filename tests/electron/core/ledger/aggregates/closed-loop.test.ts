import { expect, test } from 'vitest';
import type { ClosedLoopAnswer } from '../../../../../shared/domain/insight-answers.ts';
import type { Lead, RecordBatch } from '../../../../../shared/domain/records.ts';
import { questions } from '../../../../builders/questions.ts';
import { campaign, deal, lead } from '../../../../builders/records.ts';
import { ledgerWith } from '../../../../fakes/memory-ledger.ts';

const day = (date: number): number => Date.UTC(2026, 0, date);

/** What became of January's leads and deals by the 16th. */
async function answered(
  records: RecordBatch,
  changes: Parameters<typeof questions>[0] = {},
): Promise<ClosedLoopAnswer> {
  const ledger = await ledgerWith(records);
  const closedLoop = { span: { from: day(1), until: day(32) } };
  const answer = (await ledger.answer(questions({ closedLoop, ...changes }))).closedLoop;
  if (answer === null) throw new Error('no answer');
  return answer;
}

const counts = { handedOver: 0, accepted: 0, rejected: 0, won: 0, lost: 0, revenue: 0, valued: 0 };

test('nobody asks, and there is no answer', async () => {
  const ledger = await ledgerWith({ lead: [lead('1', { mqlAt: day(6) })] });
  expect((await ledger.answer(questions())).closedLoop).toBeNull();
});

test('a source is one in any case, in the spelling that most records have, and none is one too', async () => {
  const mqlAt = day(6);
  const { sources } = await answered({
    lead: ['web', 'Web ', 'Web', ' ', undefined].map((leadSource, n) => lead(`${n}`, { leadSource, mqlAt })),
    deal: [deal('1', { leadSource: 'WEB', wonAt: day(7) })],
  });
  expect(sources).toEqual([
    { ...counts, leadSource: 'Web', handedOver: 3, won: 1, revenue: 100_00, valued: 1 },
    { ...counts, leadSource: null, handedOver: 2 },
  ]);
});

test.each<[string, Partial<Lead>, Partial<typeof counts>]>([
  ['is undecided while nothing is decided', {}, {}],
  ['is accepted', { acceptedAt: day(8) }, { accepted: 1 }],
  ['is accepted when it was qualified', { sqlAt: day(8) }, { accepted: 1 }],
  ['is rejected', { rejectedAt: day(8) }, { rejected: 1 }],
  ['goes by the later of two decisions, accepted', { rejectedAt: day(8), acceptedAt: day(9) }, { accepted: 1 }],
  ['goes by the later of two decisions, rejected', { acceptedAt: day(8), rejectedAt: day(9) }, { rejected: 1 }],
  [
    'goes by the later of two decisions, qualified',
    { acceptedAt: day(8), rejectedAt: day(9), sqlAt: day(10) },
    { accepted: 1 },
  ],
  ['is accepted when both were at once', { acceptedAt: day(8), rejectedAt: day(8) }, { accepted: 1 }],
  ['is not decided before its time', { acceptedAt: day(20), rejectedAt: day(21) }, {}],
])('a lead handed over %s', async (_, fields, expected) => {
  const { sources } = await answered({ lead: [lead('1', { mqlAt: day(6), ...fields })] });
  expect(sources).toEqual([{ ...counts, leadSource: null, handedOver: 1, ...expected }]);
});

test('a lead handed over outside of the span, to come, or never, is not counted', async () => {
  const { sources, reasons } = await answered({
    lead: [
      lead('before', { mqlAt: day(0), rejectedAt: day(8) }),
      lead('to come', { mqlAt: day(20), rejectedAt: day(8) }),
      lead('created later', { mqlAt: day(6), createdAt: day(20), rejectedAt: day(8) }),
      lead('never', { rejectedAt: day(8) }),
    ],
  });
  expect(sources).toEqual([]);
  expect(reasons).toEqual([]);
});

test('a deal counts where it was decided, for the source and campaign credited, lost ones too', async () => {
  const { sources, campaigns } = await answered({
    lead: [
      lead('1', { leadSource: 'Fair', campaignId: 'crm:c' }),
      lead('2', { leadSource: 'Web', dealId: 'crm:lost' }),
    ],
    deal: [
      deal('won', { leadId: 'crm:1', wonAt: day(7), amount: 300_00 }),
      deal('lost', { lostAt: day(8) }),
      deal('own', { leadId: 'crm:1', leadSource: 'Referral', lostAt: day(8) }),
      deal('lost, then won', { leadId: 'crm:1', lostAt: day(3), wonAt: day(9) }),
      deal('won before', { leadId: 'crm:1', wonAt: day(0), lostAt: day(9) }),
      deal('to be lost', { lostAt: day(20) }),
      deal('open', {}),
    ],
    campaign: [campaign('c', { name: 'Spring fair' })],
  });
  expect(sources).toEqual([
    { ...counts, leadSource: 'Fair', won: 2, revenue: 400_00, valued: 2 },
    { ...counts, leadSource: 'Referral', lost: 1 },
    { ...counts, leadSource: 'Web', lost: 1 },
  ]);
  expect(campaigns).toEqual([{ ...counts, campaign: 'Spring fair', won: 2, lost: 1, revenue: 400_00, valued: 2 }]);
});

test('a campaign without a name has its id, and leads without one are left out', async () => {
  const mqlAt = day(6);
  const { campaigns } = await answered({
    lead: [lead('1', { campaignId: 'crm:a', mqlAt }), lead('2', { campaignId: 'crm:b', mqlAt }), lead('3', { mqlAt })],
    campaign: [campaign('b', { name: 'Newsletter ' })],
  });
  expect(campaigns.map(({ campaign: name, handedOver }) => [name, handedOver])).toEqual([
    ['Newsletter', 1],
    ['crm:a', 1],
  ]);
});

test('revenue is in the currency asked for, and what has no rate is counted without an amount', async () => {
  const wonAt = day(7);
  const deals = [
    deal('1', { wonAt }),
    deal('2', { wonAt, amount: 200_00, currency: 'USD' }),
    deal('3', { wonAt, currency: 'JPY' }),
  ];
  const exchange = [{ from: day(1), currency: 'USD', factor: 0.5 }];
  const { sources } = await answered({ deal: deals }, { exchange });
  expect(sources).toEqual([{ ...counts, leadSource: null, won: 3, revenue: 200_00, valued: 2 }]);
});

test('reasons are those of leads that stay rejected, by source, and one in any case', async () => {
  const rejected = (
    id: string,
    leadSource: string,
    rejectReason: string | undefined,
    fields: Partial<Lead> = {},
  ): Lead => lead(id, { leadSource, rejectReason, mqlAt: day(6), rejectedAt: day(8), ...fields });
  const { reasons } = await answered({
    lead: [
      rejected('1', 'Web', 'No budget'),
      rejected('2', 'web', 'no budget '),
      rejected('3', 'Web', 'No budget'),
      rejected('4', 'Fair', 'NO BUDGET'),
      rejected('5', 'Web', undefined),
      rejected('6', 'Web', 'No fit', { acceptedAt: day(9) }),
      rejected('7', 'Web', 'No fit', { rejectedAt: day(20) }),
      lead('8', { leadSource: 'Web', mqlAt: day(6), rejectReason: 'No fit' }),
    ],
  });
  expect(reasons).toEqual([
    { leadSource: 'Fair', reason: 'No budget', count: 1 },
    { leadSource: 'Web', reason: 'No budget', count: 3 },
    { leadSource: 'Web', reason: null, count: 1 },
  ]);
});
