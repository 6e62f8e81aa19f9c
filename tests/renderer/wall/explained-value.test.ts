import { expect, it } from 'vitest';
import { createFormat } from '../../../renderer/format.ts';
import { explainedValue } from '../../../renderer/wall/explained-value.ts';
import type { Explanation } from '../../../shared/domain/explanation.ts';
import { textsFor } from '../../../shared/texts/texts.ts';
import { buildExplanation } from '../../builders/explanation.ts';

const hour = 3_600_000;

it.each<readonly [Partial<Explanation>, string]>([
  [{ unit: 'money', value: 123_456_789_012 }, '€1,234,567,890'],
  [{ unit: 'count', value: 104_200 }, '104,200'],
  [{ unit: 'share', value: 6_512 }, '65%'],
  [{ unit: 'ratio', value: 0.996 }, '99%'],
  [{ unit: 'days', value: 1 }, '1 day'],
  // By the clocks of leads: working time, which is never told in days.
  [{ unit: 'duration', value: 50 * hour, dateField: 'lead.clockStart' }, '50 h'],
  [{ unit: 'duration', value: 50 * hour, dateField: 'deal.wonAt' }, '2 days'],
  [{ unit: 'money', value: null }, 'Not known'],
])('a number is told to its last unit: %o as %s', (of, words) => {
  const format = createFormat('en', 'UTC', 'EUR');
  expect(explainedValue(buildExplanation(of), format, textsFor('en'))).toBe(words);
});
