/** What explains the numbers of a snapshot: what each means, and what must be true of a record to count. */
import { explainInsights } from './explain-insights.ts';
import { explainPromises } from './explain-promises.ts';

export const explain = {
  ...explainPromises,
  ...explainInsights,
  /** Days as `2026-11-30`, as programs write them. */
  inPeriod: 'in {period} ({from} to {to})',
  period: { weekOf: 'Week of {from}', fromTo: '{from} to {to}', fiscalYear: 'FY' },
  rates: 'an amount in a currency without a rate is left out',
} as const;
