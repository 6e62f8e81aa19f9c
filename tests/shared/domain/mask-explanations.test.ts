import { expect, it } from 'vitest';
import { privacySchema } from '../../../shared/config/privacy.ts';
import type { Explanation } from '../../../shared/domain/explanation.ts';
import { maskExplanations } from '../../../shared/domain/mask-explanations.ts';
import { buildAgreement, buildMarketingPromise } from '../../builders/agreement-view.ts';
import { buildGoal } from '../../builders/goal-view.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';

const { visitors, public: everybody } = privacySchema.parse({});
const agreement = buildAgreement({
  marketing: buildMarketingPromise({ kind: 'value', pace: { target: 20_000_000, actual: 5_000_000, elapsed: 0.5 } }),
});

const explain = (id: string, value: number | null, unit: Explanation['unit']): Explanation => ({
  id,
  value,
  unit,
  label: 'Revenue',
  definition: 'The sum of the amounts.',
  dateField: 'deal.wonAt',
  filters: ['company is Acme'],
  ruleVersion: '2026-10-01',
  records: 7,
});

/** How an explanation's value is masked where the goal `revenue` is 640,000 and the promise 200,000. */
function masked(explanation: Explanation, mask: typeof visitors) {
  const goals = [buildGoal({ pace: { target: 64_000_000, actual: 1, elapsed: 0.5 } })];
  const [first] = maskExplanations(buildSnapshot({ goals, agreement, explanations: [explanation] }), mask, {
    minGroup: 3,
  });
  return first;
}

it.each([
  ['goal.revenue', 16_123_456, 'money', 16_000_000, 2_519, 'share'],
  ['goal.revenue.marketing', 3_234_567, 'money', 3_200_000, 505, 'share'],
  ['promise.marketing', 5_055_555, 'money', 5_100_000, 2_528, 'share'],
  ['closedLoop.revenue', 5_055_555, 'money', 5_100_000, null, 'money'],
  ['goal.gone', 5_055_555, 'money', 5_100_000, null, 'money'],
  ['goal.revenue', null, 'money', null, null, 'money'],
  ['promise.marketing', 188, 'count', 188, 188, 'count'],
  ['chain.won', 51.84, 'count', 52, 52, 'count'],
  ['chain.won.have', 188, 'count', 188, 188, 'count'],
  ['chain.averageDeal', 5_055_555, 'money', 5_100_000, null, 'money'],
  ['trends.sourcedShare', 0.123_456, 'ratio', 0.12, 0.12, 'ratio'],
  ['promise.sales.responseTime', 3_120_000, 'duration', 3_120_000, 3_120_000, 'duration'],
  ['agreement.streak', 12, 'days', 12, 12, 'days'],
] as const)('%s, %s of %s: %s for visitors, %s for everybody', (id, value, unit, rounded, share, shownAs) => {
  expect(masked(explain(id, value, unit), visitors)).toMatchObject({ value: rounded, unit });
  expect(masked(explain(id, value, unit), everybody)).toMatchObject({ value: share, unit: shownAs });
});

it('keeps what it means and how many records are behind it, and no filter that may quote one', () => {
  const explanation = explain('goal.revenue', 16_000_000, 'money');
  expect(masked(explanation, visitors)).toEqual({ ...explanation, filters: [] });
});
