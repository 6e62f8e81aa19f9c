import { expect, it } from 'vitest';
import { milestones } from '../../../shared/domain/milestones.ts';

/** A sum by day from 1 October on; null for days to come. */
function series(...actuals: readonly (number | null)[]) {
  return actuals.map((actual, index) => ({ day: `2026-10-0${index + 1}`, actual, expected: 0 }));
}

const half = (...actuals: readonly (number | null)[]) => milestones([0.5], 100, series(...actuals))[0]?.reachedOn;

it.each([
  ['never', [10, 20, 49], null],
  ['on the first day', [50, 60, 60], '2026-10-01'],
  ['exactly', [10, 49, 50], '2026-10-03'],
  ['before days to come', [10, 55, null], '2026-10-02'],
  ['and lost again', [60, 60, 40], null],
  ['lost, and reached again', [60, 40, 70], '2026-10-03'],
  ['in a period to come', [null, null, null], null],
])('half of 100 is reached %s', (_how, actuals, reachedOn) => {
  expect(half(...actuals)).toBe(reachedOn);
});

it('lists each share once, ascending, a stretch beyond the target too', () => {
  expect(milestones([1, 0.5, 1.2, 0.5], 100, series(60, 110))).toEqual([
    { share: 0.5, reachedOn: '2026-10-01' },
    { share: 1, reachedOn: '2026-10-02' },
    { share: 1.2, reachedOn: null },
  ]);
});

it('owes no more than the share is, however floating point has it', () => {
  expect(0.07 * 100).toBeGreaterThan(7);
  expect(milestones([0.07], 100, series(7))).toEqual([{ share: 0.07, reachedOn: '2026-10-01' }]);
  expect(milestones([0.07], 1e12, series(7e10 - 1))).toEqual([{ share: 0.07, reachedOn: null }]);
});

it('a target that rounds to nothing has none reached', () => {
  expect(milestones([0.5], 0, series(10))).toEqual([{ share: 0.5, reachedOn: null }]);
});
