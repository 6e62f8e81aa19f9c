import { assert, asyncProperty, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';
import type { Aggregates } from '../../../../../shared/domain/aggregates.ts';
import type { Ledger } from '../../../../../electron/core/ledger/ledger.ts';
import { questions } from '../../../../builders/questions.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';
import { company, everyId, from, until } from './any-company.ts';
import type { Company } from '../naive-answer.ts';
import { runs } from '../../../../oracle/runs.ts';

const week = 7 * 86_400_000;
const span = { from, until };
const days = { ...span, fromDay: '2026-01-01', untilDay: '2026-02-01' };
const weeks = [0, 1, 2, 3].map((index) => ({ from: from + index * week, until: from + (index + 1) * week }));
const asked = questions({
  funnel: { span, stages: ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] },
  chain: { window: days, period: days },
  closedLoop: { span },
  trends: {
    weeks,
    months: [span],
    retention: {
      weeks: weeks.map((each) => ({ again: each.from, before: from })),
      months: [{ again: from, before: 0 }],
    },
  },
});

type Insights = Pick<Aggregates, 'funnel' | 'chain' | 'closedLoop' | 'trends'>;

async function insights(ledger: Ledger): Promise<Insights> {
  const { funnel, chain, closedLoop, trends } = await ledger.answer(asked);
  return { funnel, chain, closedLoop, trends };
}

async function empty(ledger: Ledger): Promise<void> {
  await ledger.apply('crm', { cursor: '0', deleted: { lead: everyId('lead'), deal: everyId('deal') } }, from);
}

/** Any company with its records in another order. */
const arrivals = company.chain(({ leads, deals }) =>
  shuffledSubarray([...leads], { minLength: leads.length }).chain((otherLeads) =>
    shuffledSubarray([...deals], { minLength: deals.length }).map((otherDeals) => ({
      first: { leads, deals },
      other: { leads: otherLeads, deals: otherDeals },
    })),
  ),
);

test('the order and the batches that records come in do not matter', { timeout: 120_000 }, async () => {
  const ledger = await memoryLedger();
  await assert(
    asyncProperty(arrivals, async ({ first, other }) => {
      await empty(ledger);
      await ledger.apply('crm', { cursor: '1', records: { lead: first.leads, deal: first.deals } }, from);
      const atOnce = await insights(ledger);
      await empty(ledger);
      for (const deal of other.deals) await ledger.apply('crm', { cursor: '2', records: { deal: [deal] } }, from);
      for (const lead of other.leads) await ledger.apply('crm', { cursor: '3', records: { lead: [lead] } }, from);
      expect(await insights(ledger)).toEqual(atOnce);
    }),
    { numRuns: runs(4) },
  );
});

/** The records as they were told of at the time. */
function knownBy(now: number, { leads, deals }: Company): Company {
  const known = <R extends object>(record: R): R => {
    const copy = { ...record };
    for (const [field, value] of Object.entries(copy)) {
      if (typeof value === 'number' && field.endsWith('At') && value > now) Reflect.deleteProperty(copy, field);
    }
    return copy;
  };
  return {
    leads: leads.filter(({ createdAt }) => createdAt <= now).map((lead) => known(lead)),
    deals: deals.filter(({ createdAt = 0 }) => createdAt <= now).map((deal) => known(deal)),
  };
}

test('asked about a past moment, they are what they were then', { timeout: 120_000 }, async () => {
  const ledger = await memoryLedger();
  await assert(
    asyncProperty(company, async (records) => {
      const then = knownBy(asked.now, records);
      await empty(ledger);
      await ledger.apply('crm', { cursor: '1', records: { lead: then.leads, deal: then.deals } }, from);
      const answeredThen = await insights(ledger);
      await ledger.apply('crm', { cursor: '2', records: { lead: records.leads, deal: records.deals } }, until);
      expect(await insights(ledger)).toEqual(answeredThen);
    }),
    { numRuns: runs(6) },
  );
});
