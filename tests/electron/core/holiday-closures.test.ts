import { describe, expect, it } from 'vitest';
import { type Holiday, holidayClosures } from '../../../electron/core/holiday-closures.ts';
import { calendarSchema } from '../../../shared/config/calendar.ts';

const office = calendarSchema.parse({ zone: 'UTC' });

/** A holiday on Thursday, 24 December 2026. */
function eve(from: number, until: number, label = 'Eve'): Holiday {
  return { day: '2026-12-24', label, from: from * 60, until: until * 60, note: null };
}

describe('what is left of a holiday', () => {
  it.each([
    ['the whole day', eve(0, 24), 0, []],
    ['from 14:00', eve(14, 24), 5 / 8, ['09:00-14:00']],
    ['until 14:00', eve(0, 14), 3 / 8, ['14:00-17:00']],
    ['over noon', eve(12, 13), 7 / 8, ['09:00-12:00', '13:00-17:00']],
    ['after hours', eve(18, 24), 1, ['09:00-17:00']],
    ['before hours only', eve(0, 9), 1, ['09:00-17:00']],
  ])('%s', (_what, holiday, weight, open) => {
    expect(holidayClosures([holiday], office, [])).toEqual([{ day: '2026-12-24', label: 'Eve', weight, open }]);
  });

  it('is what none of several on one day takes', () => {
    const closures = holidayClosures([eve(14, 24), eve(0, 10, 'Market'), eve(16, 24)], office, []);
    expect(closures).toEqual([{ day: '2026-12-24', label: 'Eve, Market', weight: 0.5, open: ['10:00-14:00'] }]);
  });

  it('is nothing on a weekday without opening hours', () => {
    expect(holidayClosures([{ ...eve(14, 24), day: '2026-12-26' }], office, [])).toMatchObject([
      { day: '2026-12-26', weight: 0, open: [] },
    ]);
  });

  it('keeps every window of a day that has several', () => {
    const shop = calendarSchema.parse({ zone: 'UTC', week: { thu: ['08:00-12:00', '13:30-24:00'] } });
    expect(holidayClosures([eve(20, 24)], shop, [])).toMatchObject([{ open: ['08:00-12:00', '13:30-20:00'] }]);
  });
});

it('closures come in the order of their days', () => {
  const holidays = [eve(0, 24), { ...eve(0, 24), day: '2026-12-26' }, { ...eve(0, 24), day: '2026-12-25' }];
  const days = holidayClosures(holidays, office, []).map(({ day }) => day);
  expect(days).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
});
