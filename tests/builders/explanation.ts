import type { Explanation } from '../../shared/domain/explanation.ts';

/** What explains the revenue of a quarter. */
export function buildExplanation(explanation: Partial<Explanation> = {}): Explanation {
  return {
    id: 'goal.revenue',
    label: 'Revenue this quarter',
    definition: 'The sum of the amounts of the deals won in the period.',
    value: 41_238_000,
    unit: 'money',
    dateField: 'deal.wonAt',
    filters: ['in Q4 2026 (2026-10-01 to 2026-12-31)', 'an amount in a currency without a rate is left out'],
    ruleVersion: null,
    records: 188,
    ...explanation,
  };
}
