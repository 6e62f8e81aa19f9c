import { describe, expect, test } from 'vitest';
import type { TrendCounts, TrendsQuestion } from '../../../../../shared/domain/insight-answers.ts';
import type { LaidCalendar, ResponseRule } from '../../../../../shared/domain/agreement-answer.ts';
import type { RecordBatch } from '../../../../../shared/domain/records.ts';
import type { Span } from '../../../../../shared/domain/span.ts';
import { questions } from '../../../../builders/questions.ts';
import { deal, lead } from '../../../../builders/records.ts';
import { ledgerWith } from '../../../../fakes/memory-ledger.ts';

const hour = 3_600_000;
const day = (date: number, hours = 0): number => Date.UTC(2026, 0, date, hours);
const month = (number: number): number => Date.UTC(2026, number - 1, 1);

const spans = (...starts: readonly number[]): readonly Span[] =>
  starts.slice(1).map((until, index) => ({ from: starts[index] ?? until, until }));

/** The weeks from the 5th and the 12th of January, and the last three months; a customer buys again within two. */
const weeks = spans(day(5), day(12), day(19));
const months = spans(month(-1), month(0), month(1), month(2));
const asked: TrendsQuestion = {
  weeks,
  months,
  retention: {
    weeks: weeks.map(({ until }) => ({ again: until - 60 * 24 * hour, before: until - 120 * 24 * hour })),
    months: [-1, 0, 1].map((number) => ({ again: month(number - 1), before: month(number - 3) })),
  },
};

async function answered(records: RecordBatch, changes: Parameters<typeof questions>[0] = {}) {
  const { trends } = await (await ledgerWith(records)).answer(questions({ trends: asked, ...changes }));
  if (trends === null) throw new Error('no answer');
  return trends;
}

/** One field of every week, then of every month. */
function each<F extends keyof TrendCounts>(
  { weeks: ofWeeks, months: ofMonths }: Awaited<ReturnType<typeof answered>>,
  field: F,
): readonly (readonly TrendCounts[F][])[] {
  return [ofWeeks.map((counts) => counts[field]), ofMonths.map((counts) => counts[field])];
}

test('nobody asks, and there is no answer', async () => {
  expect((await (await ledgerWith({ deal: [deal('1')] })).answer(questions())).trends).toBeNull();
});

test('every week and month is answered, also where nothing was', async () => {
  const nothing = {
    won: 0,
    lost: 0,
    cycleMs: null,
    timed: 0,
    responseMs: null,
    responded: 0,
    marketingValue: 0,
    salesValue: 0,
    sourced: 0,
    customers: null,
  };
  expect(await answered({})).toEqual({ weeks: [nothing, nothing], months: [nothing, nothing, nothing] });
});

test('deals count where they were decided, and a deal that is won is lost no more', async () => {
  const answer = await answered({
    deal: [
      deal('1', { wonAt: day(5) }),
      deal('2', { wonAt: day(12) - 1 }),
      deal('3', { lostAt: day(12) }),
      deal('4', { lostAt: day(6), wonAt: day(13) }),
      deal('5', { wonAt: day(13), lostAt: day(15) }),
      deal('6', { lostAt: day(15), wonAt: day(17) }),
      deal('7', { wonAt: month(-1) }),
      deal('8', { wonAt: month(-1) - 1 }),
    ],
  });
  expect(each(answer, 'won')).toEqual([
    [2, 2],
    [1, 0, 4],
  ]);
  expect(each(answer, 'lost')).toEqual([
    [0, 2],
    [0, 0, 2],
  ]);
});

test('the cycle is the median time from creation to the win, as the clock on the wall goes', async () => {
  const answer = await answered({
    deal: [
      deal('1', { createdAt: day(5), wonAt: day(6) }),
      deal('2', { createdAt: day(5), wonAt: day(10) }),
      deal('3', { createdAt: undefined, wonAt: day(10) }),
      deal('4', { createdAt: day(13), wonAt: day(13, 8) }),
      deal('lost', { createdAt: day(1), lostAt: day(13, 8) }),
    ],
  });
  expect(each(answer, 'cycleMs')).toEqual([
    [72 * hour, 8 * hour],
    [null, null, 24 * hour],
  ]);
});

test('won value is told by who brought it; what nobody knows and what has no rate is left out', async () => {
  const wonAt = day(6);
  const answer = await answered(
    {
      lead: [lead('1', { leadSource: 'Fair' })],
      deal: [
        deal('1', { wonAt, leadSource: ' OUTBOUND' }),
        deal('2', { wonAt, leadId: 'crm:1', amount: 200_00 }),
        deal('3', { wonAt, campaignId: 'crm:c', amount: 400_00, currency: 'USD' }),
        deal('4', { wonAt, leadSource: 'Web', currency: 'JPY' }),
        deal('5', { wonAt }),
        deal('6', { lostAt: wonAt, leadSource: 'Web' }),
      ],
    },
    { exchange: [{ from: day(1), currency: 'USD', factor: 0.5 }] },
  );
  expect(each(answer, 'marketingValue')).toEqual([
    [400_00, 0],
    [0, 0, 400_00],
  ]);
  expect(each(answer, 'salesValue')).toEqual([
    [100_00, 0],
    [0, 0, 100_00],
  ]);
});

describe('the response time', () => {
  /** Always open, and every lead under the same terms from its coming in. */
  const calendar: LaidCalendar = {
    windows: [{ start: day(1), end: day(32) }],
    workingDays: Array.from({ length: 31 }, (_, index) => ({ from: day(index + 1), until: day(index + 2) })),
  };
  const rule: ResponseRule = {
    stretches: [
      {
        from: day(1),
        clockStart: ['created'],
        owners: null,
        terms: [{ leadType: null, withinMs: hour, attempts: null, dispositionWithinDays: null }],
      },
    ],
  };

  test('is the median of leads by the start of their clock, of those responded to by now', async () => {
    const answeredAfter = (id: string, createdAt: number, hours: number) =>
      lead(id, { createdAt, firstResponseAt: createdAt + hours * hour });
    const ledger = await ledgerWith({
      lead: [
        answeredAfter('1', day(5), 1),
        answeredAfter('2', day(11, 23), 4),
        answeredAfter('3', day(12), 2),
        answeredAfter('4', day(15), 100),
        lead('never', { createdAt: day(13) }),
      ],
    });
    await ledger.setResponseRule(rule, calendar);
    const { trends } = await ledger.answer(questions({ trends: asked }));
    expect(trends?.weeks.map(({ responseMs }) => responseMs)).toEqual([2.5 * hour, 2 * hour]);
    expect(trends?.months.map(({ responseMs }) => responseMs)).toEqual([null, null, 2 * hour]);
  });

  test('follows the rule and the clock, asked again', async () => {
    const ledger = await ledgerWith({ lead: [lead('1', { createdAt: day(15), firstResponseAt: day(16, 13) })] });
    const now = async (at: number): Promise<number | null | undefined> =>
      (await ledger.answer(questions({ now: at, trends: asked }))).trends?.weeks[1]?.responseMs;
    expect(await now(day(16, 14))).toBeNull();
    await ledger.setResponseRule(rule, calendar);
    expect(await now(day(16, 14))).toBe(37 * hour);
    expect(await now(day(16, 12))).toBeNull();
    expect(await now(day(16, 13))).toBe(37 * hour);
  });
});

describe('retention', () => {
  const won = (id: string, company: string | undefined, wonAt: number) =>
    deal(id, { company, wonAt, createdAt: undefined });

  test('counts companies in any case that bought before, and those of them that bought again', async () => {
    const answer = await answered({
      deal: [
        won('the first known', undefined, month(-4)),
        won('1', 'Acme', month(-2)),
        won('2', ' ACME ', month(1)),
        won('3', 'Bolt', month(-2)),
        won('4', 'Bolt', month(-1)),
        won('5', 'Cobalt', month(1)),
        won('6', ' ', month(-2)),
        won('7', ' ', month(1)),
        won('8', 'Dome', month(-1) - 1),
        won('9', 'Dome', day(17)),
      ],
    });
    // January: bought from October to November, again in December or January.
    expect(answer.months[2]?.customers).toEqual({ before: 3, again: 1 });
    // December: bought from September to October, again in November or December.
    expect(answer.months[1]?.customers).toEqual({ before: 3, again: 1 });
  });

  test('is not told where the records do not reach back so far', async () => {
    const reachesBackTo = async (wonAt: number) =>
      (await answered({ deal: [won('1', 'Acme', wonAt), won('2', 'Acme', month(1))] })).months[2]?.customers;
    expect(await reachesBackTo(month(-2) + 1)).toBeNull();
    expect(await reachesBackTo(month(-2))).toEqual({ before: 1, again: 1 });
    expect(await reachesBackTo(month(-2) - 1)).toEqual({ before: 0, again: 0 });
  });
});
