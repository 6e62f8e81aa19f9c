import { expect, it } from 'vitest';
import { verdict } from '../../../shared/domain/verdict.ts';

it.each([
  ['kept', 'kept', 'kept'],
  ['early', 'kept', 'kept'],
  ['kept', 'early', 'kept'],
  ['early', 'early', 'kept'],
  ['broken', 'kept', 'marketingBehind'],
  ['atRisk', 'early', 'marketingBehind'],
  ['kept', 'broken', 'salesBehind'],
  ['early', 'atRisk', 'salesBehind'],
  ['broken', 'atRisk', 'bothBehind'],
  ['unknown', 'kept', 'unknown'],
  ['kept', 'unknown', 'unknown'],
  ['unknown', 'broken', 'unknown'],
  ['broken', 'unknown', 'unknown'],
] as const)('marketing %s and sales %s is %s', (marketing, sales, shared) => {
  expect(verdict(marketing, sales)).toBe(shared);
});
