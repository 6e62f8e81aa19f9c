import { expect, test } from 'vitest';
import type { Batch } from '../../../../../electron/connectors/connector.ts';
import type { Ledger } from '../../../../../electron/core/ledger/ledger.ts';
import type { SnapshotQuestions } from '../../../../../shared/domain/aggregates.ts';
import { activity, deal, lead, person, traffic } from '../../../../builders/records.ts';
import { agreementOf, dayNames, daysOf, goalOf, questions } from '../../../../builders/questions.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';

const hour = 3_600_000;
const start = questions().now;
const span = { from: start - 96 * hour, until: start + 96 * hour };
const days = daysOf(span.from, span.until);
const names = dayNames(span.from, span.until);
const daySpan = { ...span, fromDay: names[0] ?? '', untilDay: names.at(-1) ?? '' };
const retained = [{ before: start - 5 * hour, again: start + 5 * hour }];
const goal = (measure: Parameters<typeof goalOf>[0]) => goalOf(measure, { span });
const asked = (now: number, changes: Partial<SnapshotQuestions> = {}) =>
  questions({
    now,
    exchange: [
      { from: 0, currency: 'USD', factor: 0.5 },
      { from: start + 6.5 * hour, currency: 'USD', factor: 0.4 },
    ],
    goals: [
      goal('wonValue'),
      goalOf('wonCount', { span, sourcedBy: 'firstTouch' }),
      goal('mql'),
      goal('meetings'),
      goal('visits'),
      goal({ of: 'lead', at: 'assignedAt', where: [] }),
      goal({ of: 'deal', at: 'stageEnteredAt', sum: 'amount', where: [] }),
    ],
    agreement: agreementOf(span, { milestone: 'sql', groupBy: 'leadType' }),
    funnel: { span, stages: ['created', 'mql', 'sql', 'won'] },
    chain: { window: daySpan, period: daySpan },
    closedLoop: { span },
    trends: { weeks: [span], months: [span], retention: { weeks: retained, months: retained } },
    ...changes,
  });

const sixth = { createdAt: start - 34 * hour, mqlAt: start - 32 * hour };

/** Leads and deals with something yet to come at nearly every hour. */
const company: Batch = {
  cursor: '1',
  records: {
    lead: Array.from({ length: 60 }, (_, n) =>
      lead(`${n}`, {
        createdAt: start + (n - 40) * hour,
        mqlAt: start + (n - 38) * hour,
        assignedAt: start + (n - 39) * hour + 1,
        ...(n % 2 === 0 ? { sqlAt: start + (n - 35) * hour } : {}),
        ...(n % 5 === 0 ? { rejectedAt: start + (n - 30) * hour } : {}),
      }),
    ),
    deal: Array.from({ length: 20 }, (_, n) =>
      deal(`${n}`, {
        leadId: `crm:${n * 3}`,
        createdAt: start + (n - 15) * hour,
        stageEnteredAt: start + (n - 14) * hour + 1,
        wonAt: start + (n - 5) * hour,
        currency: n % 3 === 0 ? 'USD' : 'EUR',
        company: n % 2 === 0 ? 'Acme' : 'Bolt',
      }),
    ),
    activity: Array.from({ length: 12 }, (_, n) =>
      activity(`${n}`, {
        kind: n % 2 === 0 ? 'meeting' : 'call',
        dealId: `crm:${n}`,
        at: start + (n - 6) * hour + 2,
        personId: 'crm:7',
      }),
    ),
    traffic: days.map((_, n) => traffic(`${n}`, { day: names[n] ?? '', visits: n + 1 })),
  },
};

const changes: readonly Batch[] = [
  // Nothing that its deal's credit depends on; then the owner, to whom the deal is credited.
  { cursor: '6', records: { lead: [lead('6', { ...sixth, sqlAt: start - hour })] } },
  { cursor: '7', records: { lead: [lead('6', { ...sixth, ownerId: 'crm:mia' })] } },
  { cursor: '2', records: { lead: [lead('3', { createdAt: start, leadSource: 'Fair' })] } },
  { cursor: '3', records: { deal: [deal('4', { wonAt: start, leadId: 'crm:unheard' })] } },
  { cursor: '4', records: { person: [person('7')] } },
  { cursor: '8', records: { activity: [activity('20', { leadId: 'crm:6', at: sixth.createdAt, personId: 'crm:7' })] } },
  { cursor: '9', records: { person: [person('7', { team: 'marketing', group: 'Events' })] } },
  { cursor: '10', records: { traffic: [traffic('0', { day: '2026-01-16', visits: 500 })] } },
  { cursor: '5', deleted: { deal: ['crm:0', 'crm:1'], lead: ['crm:9'] } },
];

async function filled(batches: readonly Batch[]): Promise<Ledger> {
  const ledger = await memoryLedger();
  for (const batch of batches) await ledger.apply('crm', batch, start);
  return ledger;
}

test(
  'asked again and again, it answers what a ledger answers that is asked for the first time',
  { timeout: 120_000 },
  async () => {
    const ledger = await filled([company]);
    for (const after of [0, 0.5, 1, 6.5, 7, 7.2, 12, 30, 2]) {
      const now = start + after * hour;
      expect(await ledger.answer(asked(now))).toEqual(await (await filled([company])).answer(asked(now)));
    }
  },
);

test(
  'asked after every change, it answers what a ledger answers that is asked for the first time',
  { timeout: 120_000 },
  async () => {
    const ledger = await filled([company]);
    await ledger.answer(asked(start));
    for (const [index, change] of changes.entries()) {
      await ledger.apply('crm', change, start);
      const fresh = await filled([company, ...changes.slice(0, index + 1)]);
      expect(await ledger.answer(asked(start))).toEqual(await fresh.answer(asked(start)));
    }
  },
);

test('asked another question, it answers that and not the one before', { timeout: 120_000 }, async () => {
  const ledger = await filled([company]);
  const changes: readonly Partial<SnapshotQuestions>[] = [
    {},
    { exchange: [] },
    { currency: 'USD' },
    { minGroup: 3 },
    { salesLeadSources: ['Fair'] },
    { goals: [goal('leads')] },
  ];
  for (const change of changes) {
    expect(await ledger.answer(asked(start, change))).toEqual(
      await (await filled([company])).answer(asked(start, change)),
    );
  }
});
