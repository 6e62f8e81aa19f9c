import { describe, expect, it } from 'vitest';
import { calendarSchema } from '../../../shared/config/calendar.ts';
import { nextClosures } from '../../../shared/domain/closures.ts';

/** Monday to Friday, 09:00-17:00. */
function calendar(...closures: readonly { day: string; label?: string; weight?: number; open?: string[] }[]) {
  return calendarSchema.parse({ zone: 'UTC', closures });
}

describe('the closures to come', () => {
  const christmas = calendar(
    { day: '2027-01-01', label: "New Year's Day" },
    { day: '2026-12-24', label: 'Christmas Eve', weight: 0.5, open: ['09:00-13:00'] },
    { day: '2026-12-25' },
  );

  it('begin with today, in the order of their days', () => {
    expect(nextClosures(christmas, '2026-12-24', 5)).toEqual([
      { day: '2026-12-24', label: 'Christmas Eve', weight: 0.5 },
      { day: '2026-12-25', label: null, weight: 0 },
      { day: '2027-01-01', label: "New Year's Day", weight: 0 },
    ]);
  });

  it('are as many as asked for, without those that are over', () => {
    expect(nextClosures(christmas, '2026-12-25', 1)).toEqual([{ day: '2026-12-25', label: null, weight: 0 }]);
    expect(nextClosures(christmas, '2027-01-02', 5)).toEqual([]);
  });

  it('are days that count less than their weekday does', () => {
    const saturday = { day: '2026-12-26', label: 'Boxing Day' };
    const shorter = { day: '2026-12-28', weight: 1, open: ['09:00-12:00'] };
    const openSunday = { day: '2026-12-27', weight: 0.5, open: ['09:00-12:00'] };
    expect(nextClosures(calendar(saturday, shorter, openSunday), '2026-12-01', 5)).toEqual([]);
  });

  it('of two for one day are the later one, as everywhere', () => {
    const twice = calendar({ day: '2026-12-25', label: 'First' }, { day: '2026-12-25', label: 'Second', weight: 0.5 });
    expect(nextClosures(twice, '2026-12-01', 5)).toEqual([{ day: '2026-12-25', label: 'Second', weight: 0.5 }]);
  });
});
