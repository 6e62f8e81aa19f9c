/** Answers are kept where nothing they are made from has changed: none of them may be older than the records. */
import { expect, test } from 'vitest';
import type { Ledger } from '../../../../../electron/core/ledger/ledger.ts';
import type { RecordBatch } from '../../../../../shared/domain/records.ts';
import { instant } from '../../../../builders/instant.ts';
import { agreementOf, goalOf, questions } from '../../../../builders/questions.ts';
import { activity, campaign, deal, lead, person, traffic } from '../../../../builders/records.ts';
import { laidDown, ruleOf, stretchOf, termsOf } from '../../../../builders/sales-rule.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';

const span = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2026, 1, 1) };
const days = { ...span, fromDay: '2026-01-01', untilDay: '2026-02-01' };
const asked = questions({
  exchange: [{ from: 0, currency: 'USD', factor: 2 }],
  goals: [
    goalOf('wonValue', { sourcedBy: 'firstTouch' }),
    goalOf('visits'),
    goalOf({ of: 'lead', at: 'createdAt', where: [{ field: 'interest', isNot: ['none'] }] }),
    goalOf({ of: 'lead', at: 'createdAt', where: [{ field: 'company', is: ['Acme'] }] }, { id: 'acme' }),
    goalOf('meetings'),
  ],
  agreement: {
    ...agreementOf(span),
    stretches: [{ from: span.from, terms: { milestone: 'mql', groupBy: 'leadType' }, owners: ['Person o'] }],
  },
  waiting: { leadTypes: [null, 'Demo'] },
  funnel: { span, stages: ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] },
  chain: { window: days, period: days },
  closedLoop: { span },
  campaigns: [{ period: 'month', days, today: '2026-01-16' }],
  trends: {
    weeks: [span],
    months: [span],
    retention: { weeks: [{ again: 1, before: 0 }], months: [{ again: 1, before: 0 }] },
  },
});
const terms = [termsOf({ attempts: { count: 1, withinDays: 1 }, dispositionWithinDays: 2 })];
const rule = ruleOf(stretchOf({ from: span.from, owners: ['Person o'], terms }));

const one = lead('a', {
  leadSource: 'Google',
  campaignId: 'crm:c',
  leadType: 'demo',
  ownerId: 'crm:o',
  company: 'Acme',
  interest: 'high',
  mqlAt: instant('2026-01-05T10:00'),
  acceptedAt: instant('2026-01-06T10:00'),
  sqlAt: instant('2026-01-07T10:00'),
});
const won = deal('x', {
  leadId: 'crm:a',
  ownerId: 'crm:o',
  company: 'Acme',
  wonAt: instant('2026-01-13T10:00'),
});
const alone = deal('y', { wonAt: instant('2026-01-14T10:00') });
const rejected = lead('b', {
  ownerId: 'crm:o',
  rejectedAt: instant('2026-01-08T10:00'),
  rejectReason: 'No fit',
  mqlAt: instant('2026-01-05T10:00'),
});
const waiting = lead('w', { ownerId: 'crm:o', leadType: 'demo', name: 'Ada', company: 'Borg' });
const call = activity('k', { dealId: 'crm:y', personId: 'crm:m', at: instant('2026-01-05T11:00') });
const meeting = activity('m', { kind: 'meeting', dealId: 'crm:x', personId: 'crm:o', at: instant('2026-01-06T11:00') });
const company: RecordBatch = {
  lead: [one, rejected, waiting],
  deal: [won, alone],
  activity: [call, meeting],
  person: [person('o'), person('m', { team: 'marketing' })],
  campaign: [campaign('c')],
  traffic: [traffic('t', { leadSource: 'Google', visits: 10, conversions: 1 })],
};

async function filled(...batches: readonly RecordBatch[]): Promise<Ledger> {
  const ledger = await memoryLedger();
  await ledger.setResponseRule(rule, laidDown());
  for (const records of batches) await ledger.apply('crm', { cursor: '1', records }, asked.now);
  return ledger;
}

/** Without the wins board, which a ledger that never knew of a win has nothing to correct on. */
async function told(ledger: Ledger): Promise<unknown> {
  const { wins: _, ...answer } = await ledger.answer(asked);
  return answer;
}

const later = instant('2026-01-09T10:00');
const changes: readonly (readonly [string, RecordBatch])[] = [
  ['a lead came in at another time', { lead: [{ ...one, createdAt: instant('2026-01-02T10:00') }] }],
  ['a lead has another source', { lead: [{ ...one, leadSource: 'Outbound' }] }],
  ['a lead has another campaign', { lead: [{ ...one, campaignId: 'crm:d' }] }],
  ['a lead has another owner', { lead: [{ ...one, ownerId: 'crm:p' }] }],
  ['a lead names a deal', { lead: [{ ...one, dealId: 'crm:y' }] }],
  ['a lead has another type', { lead: [{ ...one, leadType: 'event' }] }],
  ['a lead was handed over at another time', { lead: [{ ...one, mqlAt: later }] }],
  ['a lead was accepted at another time', { lead: [{ ...one, acceptedAt: later }] }],
  ['a lead was qualified at another time', { lead: [{ ...one, sqlAt: later }] }],
  ['a lead is rejected after all', { lead: [{ ...one, rejectedAt: later }] }],
  ['a lead was rejected for another reason', { lead: [{ ...rejected, rejectReason: 'No budget' }] }],
  ['a lead was assigned at another time', { lead: [{ ...one, assignedAt: later }] }],
  ['a lead that waits is answered', { lead: [{ ...waiting, firstResponseAt: later }] }],
  ['a lead that waits is qualified', { lead: [{ ...waiting, sqlAt: later }] }],
  ['a lead that waits has another name', { lead: [{ ...waiting, name: 'Eva' }] }],
  ['somebody called a lead that waits', { activity: [activity('n', { leadId: 'crm:w', at: later })] }],
  ['a lead is answered', { lead: [{ ...rejected, firstResponseAt: later }] }],
  ['a lead has more attempts', { lead: [{ ...rejected, attempts: 1 }] }],
  ['a lead is of another company', { lead: [{ ...one, company: 'Other' }] }],
  ['a lead has another interest', { lead: [{ ...one, interest: 'none' }] }],
  ['there is one more lead', { lead: [lead('z', { ownerId: 'crm:o' })] }],
  ['a deal is worth more', { deal: [{ ...won, amount: 7 }] }],
  ['a deal is won no more', { deal: [{ ...won, wonAt: undefined }] }],
  ['somebody called', { activity: [activity('n', { leadId: 'crm:b', personId: 'crm:o', at: later })] }],
  ['a call was made by somebody else', { activity: [{ ...call, personId: 'crm:o' }] }],
  ['a meeting was something else', { activity: [{ ...meeting, kind: 'call' }] }],
  ['a person is of the other team', { person: [person('m', { team: 'sales' })] }],
  ['a person has another name', { person: [person('o', { name: 'Somebody' })] }],
  ['a campaign has another name', { campaign: [campaign('c', { name: 'Spring' })] }],
  ['a campaign runs for longer', { campaign: [campaign('c', { endsOn: '2026-02-01' })] }],
  ['a campaign was visited', { traffic: [traffic('u', { campaignId: 'crm:c', visits: 3 })] }],
  ['there were more visits', { traffic: [traffic('t', { leadSource: 'Google', visits: 11 })] }],
];

test.each(changes)('are those of a first asking when %s', async (_, records) => {
  const ledger = await filled(company);
  const before = await ledger.answer(asked);
  await ledger.apply('crm', { cursor: '2', records }, asked.now);
  const answer = await ledger.answer(asked);
  expect(answer).toEqual(await (await filled(company, records)).answer(asked));
  // Otherwise this would show nothing.
  expect(answer).not.toEqual(before);
});

test('are those of a first asking when a record is gone', async () => {
  const ledger = await filled(company);
  await ledger.answer(asked);
  for (const [entity, id, rest] of [
    ['activity', 'crm:k', { activity: [meeting] }],
    ['lead', 'crm:b', { lead: [one, waiting], activity: [meeting] }],
    ['deal', 'crm:x', { lead: [one, waiting], deal: [alone], activity: [meeting] }],
  ] as const) {
    await ledger.apply('crm', { cursor: '2', deleted: { [entity]: [id] } }, asked.now);
    expect(await told(ledger)).toEqual(await told(await filled({ ...company, ...rest })));
  }
});

test('are those of a first asking when leads have other terms', async () => {
  const ledger = await filled(company);
  const before = await ledger.answer(asked);
  const other = ruleOf(stretchOf({ from: span.from, owners: ['Person o'], terms: [termsOf({ withinMs: 60_000 })] }));
  await ledger.setResponseRule(other, laidDown());
  const fresh = await memoryLedger();
  await fresh.apply('crm', { cursor: '1', records: company }, asked.now);
  await fresh.setResponseRule(other, laidDown());
  expect(await ledger.answer(asked)).toEqual(await fresh.answer(asked));
  expect(await ledger.answer(asked)).not.toEqual(before);
});
