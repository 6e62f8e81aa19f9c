import { expect, test } from 'vitest';
import type { Batch } from '../../../../../electron/connectors/connector.ts';
import type { Ledger } from '../../../../../electron/core/ledger/ledger.ts';
import { deal, lead, person } from '../../../../builders/records.ts';
import { questions } from '../../../../builders/questions.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';

const hour = 3_600_000;
const start = questions().now;
const span = { from: start - 96 * hour, until: start + 96 * hour };
const dayStarts = [span.from];
const asked = (now: number) =>
  questions({
    now,
    goals: [
      { id: 'revenue', measure: 'wonValue', span, dayStarts },
      { id: 'mql', measure: 'mql', span, dayStarts },
    ],
    promise: { milestone: 'sql', groupBy: 'leadType', span, dayStarts },
    funnel: { span, stages: ['created', 'mql', 'sql', 'won'] },
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
        ...(n % 2 === 0 ? { sqlAt: start + (n - 35) * hour } : {}),
        ...(n % 5 === 0 ? { rejectedAt: start + (n - 30) * hour } : {}),
      }),
    ),
    deal: Array.from({ length: 20 }, (_, n) =>
      deal(`${n}`, { leadId: `crm:${n * 3}`, createdAt: start + (n - 15) * hour, wonAt: start + (n - 5) * hour }),
    ),
  },
};

const changes: readonly Batch[] = [
  // Nothing that its deal's credit depends on; then the owner, to whom the deal is credited.
  { cursor: '6', records: { lead: [lead('6', { ...sixth, sqlAt: start - hour })] } },
  { cursor: '7', records: { lead: [lead('6', { ...sixth, ownerId: 'crm:mia' })] } },
  { cursor: '2', records: { lead: [lead('3', { createdAt: start, leadSource: 'Fair' })] } },
  { cursor: '3', records: { deal: [deal('4', { wonAt: start, leadId: 'crm:unheard' })] } },
  { cursor: '4', records: { person: [person('7')] } },
  { cursor: '5', deleted: { deal: ['crm:0', 'crm:1'], lead: ['crm:9'] } },
];

async function filled(batches: readonly Batch[]): Promise<Ledger> {
  const ledger = await memoryLedger();
  for (const batch of batches) await ledger.apply('crm', batch, start);
  return ledger;
}

test('asked again and again, it answers what a ledger answers that is asked for the first time', async () => {
  const ledger = await filled([company]);
  for (const after of [0, 0.5, 1, 7, 7.2, 30, 2]) {
    const now = start + after * hour;
    expect(await ledger.answer(asked(now))).toEqual(await (await filled([company])).answer(asked(now)));
  }
});

test('asked after every change, it answers what a ledger answers that is asked for the first time', async () => {
  const ledger = await filled([company]);
  await ledger.answer(asked(start));
  for (const [index, change] of changes.entries()) {
    await ledger.apply('crm', change, start);
    const fresh = await filled([company, ...changes.slice(0, index + 1)]);
    expect(await ledger.answer(asked(start))).toEqual(await fresh.answer(asked(start)));
  }
});
