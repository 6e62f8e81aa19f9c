import { assert, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import type { GoalMeasure } from '../../../../shared/domain/aggregates.ts';
import { daysOf, questions } from '../../../builders/questions.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';
import { company, everyId, from, until } from './aggregates/any-company.ts';
import { naiveGoal } from './naive-answer.ts';

const measures: readonly GoalMeasure[] = ['wonValue', 'wonCount', 'customers', 'leads', 'mql', 'sql'];

test('goals are what counting by hand gives', { timeout: 120_000 }, async () => {
  const ledger = await memoryLedger();
  const span = { from, until };
  const goals = measures.map((measure) => ({ id: measure, measure, span, dayStarts: daysOf(from, until) }));
  await assert(
    asyncProperty(company, async (records) => {
      await ledger.apply('crm', { cursor: '0', deleted: { lead: everyId('lead'), deal: everyId('deal') } }, from);
      await ledger.apply('crm', { cursor: '1', records: { lead: records.leads, deal: records.deals } }, from);
      const asked = questions({ goals });
      const answer = await ledger.answer(asked);
      for (const [index, goal] of goals.entries()) {
        expect(answer.goals[index]).toEqual({ id: goal.id, days: naiveGoal(records, goal, asked) });
      }
    }),
    { numRuns: 60 },
  );
});
