import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber, firstOfMonth, monthOf, weekdayOfNumber } from '../../../shared/domain/day.ts';

describe('day numbers', () => {
  it('count from 1 January 1970, a Thursday', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayOfNumber(-1)).toBe('1969-12-31');
    expect(weekdayOfNumber(0)).toBe(3);
    expect(weekdayOfNumber(dayNumber('1969-12-29'))).toBe(0);
    expect(weekdayOfNumber(dayNumber('2026-11-08'))).toBe(6);
  });

  it('turn into days and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('0100-01-01'), max: dayNumber('9999-12-31') }), (number) => {
        expect(dayNumber(dayOfNumber(number))).toBe(number);
      }),
    );
  });

  it('ascend as their days do as text', () => {
    expect(dayOfNumber(dayNumber('0999-12-31') + 1)).toBe('1000-01-01');
    expect(dayOfNumber(dayNumber('2026-09-30') + 1)).toBe('2026-10-01');
  });
});

describe('months', () => {
  it.each([
    [2026, 1, '2026-01-01'],
    [2026, 13, '2027-01-01'],
    [2026, 0, '2025-12-01'],
    [2026, -2, '2025-10-01'],
  ])('of %i, number %i begin on %s', (year, month, day) => {
    expect(firstOfMonth(year, month)).toBe(day);
  });

  it('are read from a day', () => {
    expect(monthOf('2026-11-06')).toEqual({ year: 2026, month: 11 });
  });
});
