import { assert, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import { goalOf, questions } from '../../../builders/questions.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';
import { company, everyId, from, until } from './aggregates/any-company.ts';
import { naiveGoal, naiveMeasures } from './naive-answer.ts';
import { runs } from '../../../oracle/runs.ts';

test('goals are what counting by hand gives, in whatever order records come', { timeout: 120_000 }, async () => {
  const ledger = await memoryLedger();
  const goals = naiveMeasures.map((measure) => goalOf(measure, { span: { from, until } }));
  const asked = questions({ goals, exchange: [{ from: from + 5 * 86_400_000, currency: 'USD', factor: 0.5 }] });
  await assert(
    asyncProperty(company, async ({ leads, deals }) => {
      const answerWith = async (cursor: string, records: Parameters<typeof naiveGoal>[0]) => {
        await ledger.apply('crm', { cursor: '0', deleted: { lead: everyId('lead'), deal: everyId('deal') } }, from);
        await ledger.apply('crm', { cursor, records: { lead: records.leads, deal: records.deals } }, from);
        return ledger.answer(asked);
      };
      const answer = await answerWith('1', { leads, deals });
      for (const [index, measure] of naiveMeasures.entries()) {
        const goal = goalOf(measure, { span: { from, until } });
        expect(answer.goals[index]?.days).toEqual(naiveGoal({ leads, deals }, measure, goal, asked));
      }
      expect(await answerWith('2', { leads: leads.toReversed(), deals: deals.toReversed() })).toEqual(answer);
    }),
    { numRuns: runs(15) },
  );
});
