import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsed, elapsedByDay } from '../../../shared/domain/elapsed.ts';
import { daysOf, periodContaining } from '../../../shared/domain/period.ts';
import { aCalendar } from '../../builders/config.ts';
import { hour, instant } from '../../builders/instant.ts';

// October 2026 has 22 working days, the first of them Thursday the 1st.
const october = instant('2026-10-01T12:00');
const calendar = aCalendar();
const days = daysOf(periodContaining('month', october, calendar));

describe('the elapsed share', () => {
  it.each([
    ['2026-10-01T00:00', 0, 22],
    ['2026-10-01T13:00', 0.5 / 22, 21.5],
    ['2026-10-15T17:00', 11 / 22, 11],
    ['2026-10-17T13:00', 12 / 22, 10],
    ['2026-10-30T17:00', 1, 0],
    ['2026-10-31T12:00', 1, 0],
    ['2026-09-15T12:00', 0, 22],
    ['2026-11-15T12:00', 1, 0],
  ])('at %s of October is %d with %d days left', (at, share, remaining) => {
    const view = elapsed(days, instant(at), calendar);
    expect(view.share).toBeCloseTo(share, 12);
    expect(view.remaining).toBeCloseTo(remaining, 12);
  });

  it('counts a half day for half', () => {
    const half = aCalendar({ closures: [{ day: '2026-10-01', weight: 0.5, open: ['09:00-13:00'] }] });
    expect(elapsed(days, instant('2026-10-01T11:00'), half).share).toBeCloseTo(0.25 / 21.5, 12);
    expect(elapsed(days, instant('2026-10-01T13:00'), half).remaining).toBe(21);
  });

  it('counts a day that weighs without being open when it is over', () => {
    const event = aCalendar({ closures: [{ day: '2026-10-01', weight: 1 }] });
    expect(elapsed(days, instant('2026-10-01T23:59'), event).share).toBe(0);
    expect(elapsed(days, instant('2026-10-02T00:00'), event).share).toBeCloseTo(1 / 22, 12);
  });

  it('is 0 in a calendar that never opens', () => {
    expect(elapsed(days, instant('2026-10-15T12:00'), aCalendar({ week: {} }))).toEqual({ share: 0, remaining: 0 });
    expect(elapsedByDay(days, aCalendar({ week: {} }))).toEqual(days.map(() => 0));
  });

  it('ends each day where the straight line does', () => {
    const line = elapsedByDay(days, calendar);
    expect(line.slice(0, 4)).toEqual([1 / 22, 2 / 22, 2 / 22, 2 / 22]);
    expect(line.at(-1)).toBe(1);
    days.forEach((day, index) => {
      const close = calendar.startOf(calendar.addDays(day, 1));
      expect(elapsed(days, close, calendar).share).toBeCloseTo(line[index] ?? NaN, 12);
    });
  });

  it('only ever rises', () => {
    const start = calendar.startOf('2026-09-25');
    fc.assert(
      fc.property(fc.nat(40 * 24 * hour), fc.nat(24 * hour), (at, later) => {
        const before = elapsed(days, start + at, calendar);
        const after = elapsed(days, start + at + later, calendar);
        expect(after.share).toBeGreaterThanOrEqual(before.share);
        expect(after.remaining).toBeLessThanOrEqual(before.remaining);
        expect(after.share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
