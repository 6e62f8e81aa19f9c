import { assert, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import { questions } from '../../../../builders/questions.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';
import { company, everyId, from, until } from './any-company.ts';
import { loopOf, naiveClosedLoop, naiveTrend } from './naive-insights.ts';
import { runs } from '../../../../oracle/runs.ts';

const dayMs = 86_400_000;
const span = { from, until };
const weeks = [-1, 0, 1, 2].map((index) => ({ from: from + index * 7 * dayMs, until: from + (index + 1) * 7 * dayMs }));
/** So that some look back to before the first record and some do not. */
const starts = [from, ...weeks.map((week) => week.from)].map((again, index) => ({
  again: again - index * dayMs,
  before: again - 2 * index * dayMs - dayMs,
}));
const trends = { weeks, months: [span], retention: { weeks: starts.slice(1), months: starts.slice(0, 1) } };

test('closed loop and trends are what counting by hand gives', { timeout: 120_000 }, async () => {
  const ledger = await memoryLedger();
  const exchange = [{ from: from + 10 * dayMs, currency: 'USD', factor: 0.5 }];
  const asked = questions({ exchange, closedLoop: { span }, trends });
  await assert(
    asyncProperty(company, async (records) => {
      await ledger.apply('crm', { cursor: '0', deleted: { lead: everyId('lead'), deal: everyId('deal') } }, from);
      await ledger.apply('crm', { cursor: '1', records: { lead: records.leads, deal: records.deals } }, from);
      const answer = await ledger.answer(asked);
      expect(answer.closedLoop && loopOf(answer.closedLoop)).toEqual(naiveClosedLoop(records, asked, span));
      const spans = [...weeks, span];
      const bounds = [...trends.retention.weeks, ...trends.retention.months];
      const answered = [...(answer.trends?.weeks ?? []), ...(answer.trends?.months ?? [])];
      expect(answered).toMatchObject(
        spans.map((each, index) => naiveTrend(records, asked, each, bounds[index] ?? { again: 0, before: 0 })),
      );
    }),
    { numRuns: runs(10) },
  );
});
