import { expect, it } from 'vitest';
import { openingHours } from '../../../shared/domain/opening-hours.ts';

it.each([
  [[], []],
  [['09:00-17:00'], [[540, 1020]]],
  [['00:00-24:00'], [[0, 1440]]],
  [
    ['13:00-17:00', '09:00-12:30'],
    [
      [540, 750],
      [780, 1020],
    ],
  ],
  [['09:00-13:00', '12:00-17:00'], [[540, 1020]]],
  [['09:00-12:00', '12:00-17:00'], [[540, 1020]]],
  [['09:00-17:00', '10:00-11:00'], [[540, 1020]]],
])('hours %j are the minutes %j', (texts, minutes) => {
  expect(openingHours(texts)).toEqual(minutes.map(([from, until]) => ({ from, until })));
});
