import { assert, asyncProperty, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deal, Lead } from '../../../../../shared/domain/records.ts';
import { questions } from '../../../../builders/questions.ts';
import { deal, lead } from '../../../../builders/records.ts';
import { ledgerWith, memoryLedger } from '../../../../fakes/memory-ledger.ts';
import { company, everyId, from, until } from './any-company.ts';
import { naiveFunnel } from './naive-funnel.ts';
import { runs } from '../../../../oracle/runs.ts';

const day = (date: number): number => Date.UTC(2026, 0, date);
const span = { from: day(1), until: day(31) };

test('the funnel is what counting by hand gives', { timeout: 120_000 }, async () => {
  const ledger = await memoryLedger();
  const stages = ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] as const;
  await assert(
    asyncProperty(company, subarray([...stages], { minLength: 1 }), async (records, some) => {
      await ledger.apply('crm', { cursor: '0', deleted: { lead: everyId('lead'), deal: everyId('deal') } }, from);
      await ledger.apply('crm', { cursor: '1', records: { lead: records.leads, deal: records.deals } }, from);
      const asked = questions({ funnel: { span: { from, until }, stages: some } });
      expect((await ledger.answer(asked)).funnel).toEqual(naiveFunnel(records, asked));
    }),
    { numRuns: runs(15) },
  );
});

test('a deal that no lead is known of enters its own stages and implies none before them', async () => {
  const ledger = await ledgerWith({
    lead: [lead('1', { createdAt: day(2), sqlAt: day(3) })],
    deal: [
      deal('of the lead', { leadId: 'crm:1', createdAt: day(4) }),
      deal('of nobody', { createdAt: day(5), wonAt: day(7) }),
      deal('of one unheard of', { leadId: 'crm:9', createdAt: day(6) }),
    ],
  });
  const { funnel } = await ledger.answer(questions({ funnel: { span, stages: ['created', 'sql', 'deal', 'won'] } }));
  expect(funnel.map(({ entered, reachedNext }) => [entered, reachedNext])).toEqual([
    [1, 1],
    [1, 1],
    [3, 1],
    [1, 0],
  ]);
});

describe('who is stuck', () => {
  /** Half of those before it took a day, so that two days are the limit; it has been an MQL for ten. */
  const stuckWith = async (fields: Partial<Lead>, deals: readonly Deal[] = []): Promise<number | undefined> => {
    const ledger = await ledgerWith({
      lead: [
        lead('quick', { createdAt: day(2), mqlAt: day(2), sqlAt: day(3) }),
        lead('it', { createdAt: day(6), mqlAt: day(6), ...fields }),
      ],
      deal: deals,
    });
    const { funnel } = await ledger.answer(questions({ funnel: { span, stages: ['mql', 'sql'] } }));
    return funnel[0]?.stuck;
  };

  test.each<[string, Partial<Lead>, number]>([
    ['who waits is', {}, 1],
    ['who was rejected is not', { rejectedAt: day(8) }, 0],
    ['who was rejected and then accepted is', { rejectedAt: day(8), acceptedAt: day(9) }, 1],
    ['who was accepted and rejected at once is', { rejectedAt: day(8), acceptedAt: day(8) }, 1],
    ['who was accepted and then rejected is not', { rejectedAt: day(9), acceptedAt: day(8) }, 0],
    ['who will be rejected is', { rejectedAt: day(20) }, 1],
  ])('%s', async (_, fields, stuck) => {
    expect(await stuckWith(fields)).toBe(stuck);
  });

  test('who waits for just twice the median is not yet', async () => {
    const { now } = questions();
    const wait = 2 * (day(3) - day(2));
    expect(await stuckWith({ mqlAt: now - wait })).toBe(0);
    expect(await stuckWith({ mqlAt: now - wait - 1 })).toBe(1);
  });
});

describe('the funnel without leads', () => {
  test('stands on deals alone', async () => {
    const ledger = await ledgerWith({
      deal: [
        deal('1', { createdAt: day(5), wonAt: day(8) }),
        deal('2', { createdAt: day(5) }),
        deal('3', { createdAt: day(15) }),
        deal('4', { createdAt: undefined, wonAt: day(9) }),
        deal('5', { createdAt: undefined }),
        deal('6', { createdAt: day(5), lostAt: day(6) }),
      ],
    });
    const { funnel } = await ledger.answer(questions({ funnel: { span, stages: ['mql', 'deal', 'won'] } }));
    expect(funnel).toEqual([
      { stage: 'mql', entered: 0, reachedNext: 0, medianMs: null, timed: 0, stuck: 0, oldestStuckMs: null },
      {
        stage: 'deal',
        entered: 5,
        reachedNext: 2,
        medianMs: day(8) - day(5),
        timed: 1,
        stuck: 1,
        oldestStuckMs: questions().now - day(5),
      },
      { stage: 'won', entered: 2, reachedNext: 0, medianMs: null, timed: 0, stuck: 0, oldestStuckMs: null },
    ]);
  });
});
