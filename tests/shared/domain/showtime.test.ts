import { expect, it } from 'vitest';
import type { Showtime } from '../../../shared/config/schedule.ts';
import { isShowtime } from '../../../shared/domain/showtime.ts';
import { instant } from '../../builders/instant.ts';

const morning: Showtime = { hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30', until: '10:00' }] };
const december: Showtime = { firstDay: '2026-12-01', lastDay: '2026-12-24' };
const night: Showtime = { hours: [{ days: ['fri'], from: '22:00', until: '02:00' }], lastDay: '2026-11-20' };
const twice: Showtime = {
  hours: [
    { days: ['fri'], from: '08:00', until: '09:00' },
    { days: ['fri'], from: '16:00', until: '17:00' },
  ],
};

// 20 November 2026 is a Friday; all times are Berlin's.
it.each<[string, Showtime | undefined, string, boolean]>([
  ['without bounds, always', undefined, '2026-11-20T03:00', true],
  ['in its hours', morning, '2026-11-20T08:30', true],
  ['before its hours', morning, '2026-11-20T08:29', false],
  ['when its hours are over', morning, '2026-11-20T10:00', false],
  ['on another day of the week', morning, '2026-11-21T09:00', false],
  ['on the eve of its first day', december, '2026-11-30T23:59', false],
  ['from midnight of its first day', december, '2026-12-01T00:00', true],
  ['until midnight of its last day', december, '2026-12-24T23:59', true],
  ['after its last day', december, '2026-12-25T00:00', false],
  ['before midnight of a night', night, '2026-11-20T23:00', true],
  ['past midnight when the last day is over', night, '2026-11-21T01:00', false],
  ['in the second of its hours', twice, '2026-11-20T16:59', true],
  ['between its hours', twice, '2026-11-20T12:00', false],
])('a board has its time %s', (_, when, at, expected) => {
  expect(isShowtime(when, 'Europe/Berlin', instant(at))).toBe(expected);
});

it('goes by the zone of the calendar', () => {
  const when: Showtime = { firstDay: '2026-11-21' };
  const at = Date.UTC(2026, 10, 20, 23, 30);
  expect(isShowtime(when, 'Europe/Berlin', at)).toBe(true);
  expect(isShowtime(when, 'America/New_York', at)).toBe(false);
});
