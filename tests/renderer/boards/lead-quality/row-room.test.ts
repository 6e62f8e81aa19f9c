import { expect, it } from 'vitest';
import { isShownUpright, leftOutUpright } from '../../../../renderer/boards/lead-quality/row-room.ts';

const rows = (count: number, worst: number | null) =>
  Array.from({ length: count }, (_, index) => ({ isWorst: index === worst }));

it.each([
  [6, null, [0, 1, 2, 3], 2],
  [6, 1, [0, 1, 2, 3], 2],
  [6, 5, [0, 1, 2, 5], 2],
  [5, 4, [0, 1, 2, 4], 1],
  [4, 3, [0, 1, 2, 3], 0],
  [3, null, [0, 1, 2], 0],
] as const)('of %i rows with the worst at %j an upright screen has %j, and %i more', (count, worst, shown, left) => {
  const all = rows(count, worst);
  expect(all.flatMap((_, index) => (isShownUpright(all, index) ? [index] : []))).toEqual(shown);
  expect(leftOutUpright(all)).toBe(left);
});
