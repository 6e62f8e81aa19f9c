import {
  type Arbitrary,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  integer,
  option,
  record,
  subarray,
  uniqueArray,
} from 'fast-check';
import { expect, test } from 'vitest';
import type { GoalMeasure } from '../../../../shared/domain/aggregates.ts';
import type { Deal, Lead } from '../../../../shared/domain/records.ts';
import { daysOf, questions } from '../../../builders/questions.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';
import { naiveFunnel, naiveGoal } from './naive-answer.ts';

const from = Date.UTC(2026, 0, 1);
const until = Date.UTC(2026, 1, 1);
const maybe = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> => option(arbitrary, { nil: undefined });

/** A week before January to a week after it, in steps that make equal instants common. */
const moment = integer({ min: -7 * 8, max: 38 * 8 }).map((steps) => from + steps * 10_800_000);
const leadSource = constantFrom('Google', 'google ', 'outbound', ' OUTBOUND', 'Referral', '');
const leadIds = integer({ min: 0, max: 6 }).map((n) => `crm:lead${n}`);
const dealIds = integer({ min: 0, max: 6 }).map((n) => `crm:deal${n}`);

const lead: Arbitrary<Lead> = record({
  id: leadIds,
  createdAt: moment,
  attempts: constant(0),
  leadSource: maybe(leadSource),
  campaignId: maybe(constant('crm:c')),
  mqlAt: maybe(moment),
  acceptedAt: maybe(moment),
  sqlAt: maybe(moment),
  rejectedAt: maybe(moment),
  dealId: maybe(dealIds),
});

const deal: Arbitrary<Deal> = record({
  id: dealIds,
  name: constant('Deal'),
  company: maybe(constantFrom('Acme', 'ACME ', 'Other')),
  amount: integer({ min: 0, max: 1_000_000 }),
  currency: constantFrom('EUR', 'EUR', 'USD'),
  stage: constant('Proposal'),
  createdAt: moment,
  wonAt: maybe(moment),
  lostAt: maybe(moment),
  leadId: maybe(leadIds),
  leadSource: maybe(leadSource),
  campaignId: maybe(constant('crm:d')),
});

const byId = { selector: ({ id }: { readonly id: string }) => id, maxLength: 7 };
const company = record({
  leads: uniqueArray(lead, { ...byId, minLength: 1 }),
  deals: uniqueArray(deal, byId),
});

const measures: readonly GoalMeasure[] = ['wonValue', 'wonCount', 'customers', 'leads', 'mql', 'sql'];

test('goals and funnel are what counting by hand gives', { timeout: 120_000 }, async () => {
  const ledger = await memoryLedger();
  const span = { from, until };
  const goals = measures.map((measure) => ({ id: measure, measure, span, dayStarts: daysOf(from, until) }));
  const stages = ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] as const;
  await assert(
    asyncProperty(company, subarray([...stages], { minLength: 1 }), async (records, some) => {
      const ids = (kind: string): string[] => Array.from({ length: 7 }, (_, n) => `crm:${kind}${n}`);
      await ledger.apply('crm', { cursor: '0', deleted: { lead: ids('lead'), deal: ids('deal') } }, from);
      await ledger.apply('crm', { cursor: '1', records: { lead: records.leads, deal: records.deals } }, from);
      const asked = questions({ goals, funnel: { span, stages: some } });
      const answer = await ledger.answer(asked);
      for (const [index, goal] of goals.entries()) {
        expect(answer.goals[index]).toEqual({ id: goal.id, days: naiveGoal(records, goal, asked) });
      }
      // With no lead to be seen the deals stand alone, which another test is about.
      const hasLeads = records.leads.some(({ createdAt }) => createdAt <= asked.now);
      expect(hasLeads ? answer.funnel : naiveFunnel(records, asked)).toEqual(naiveFunnel(records, asked));
    }),
    { numRuns: 60 },
  );
});
