import { expect, it } from 'vitest';
import { shownDefinitions } from '../../../../renderer/boards/agreement-document/shown-definitions.ts';

const meaning = (length: number) => ({ term: 'MQL', meaning: 'x'.repeat(length), source: null });

it.each([
  ['all of a few', [100, 100, 100], 3],
  ['five at the most', [10, 10, 10, 10, 10, 10], 5],
  ['fewer where they are long: 240 + 240 is room for two', [240, 240, 240], 2],
  ['what just fits', [240, 240, 80, 1], 3],
  ['one, however long it is', [900, 10], 1],
  ['none of none', [], 0],
])('shows %s', (_, lengths, shown) => {
  expect(shownDefinitions(lengths.map(meaning))).toHaveLength(shown);
});
