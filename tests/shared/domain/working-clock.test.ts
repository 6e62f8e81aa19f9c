import { expect, it } from 'vitest';
import { workingClock } from '../../../shared/domain/working-clock.ts';
import { aCalendar } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

/** With a lunch break on Fridays; Christmas Day, a Friday, is closed. */
const office = aCalendar({
  week: { thu: ['09:00-17:00'], fri: ['09:00-12:00', '13:00-17:00'], mon: ['09:00-17:00'] },
  closures: [{ day: '2026-12-25' }],
});

it.each([
  ['before the first opening', '2026-11-20T08:59', false, '2026-11-20T09:00'],
  ['at the opening', '2026-11-20T09:00', true, '2026-11-20T12:00'],
  ['in the break', '2026-11-20T12:00', false, '2026-11-20T13:00'],
  ['after the break', '2026-11-20T14:32', true, '2026-11-20T17:00'],
  ['at closing time on a Friday', '2026-11-20T17:00', false, '2026-11-23T09:00'],
  ['on a Saturday', '2026-11-21T11:00', false, '2026-11-23T09:00'],
  ['on the evening before a closure', '2026-12-24T18:00', false, '2026-12-28T09:00'],
])('%s, at %s, runs: %s, until %s', (_, now, runs, changesAt) => {
  expect(workingClock(office, instant(now))).toEqual({ runs, changesAt: instant(changesAt) });
});

const always = ['00:00-24:00'];
const roundTheClock = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };

it('never stands for whoever is open round the clock', () => {
  const open = aCalendar({ week: roundTheClock });
  expect(workingClock(open, instant('2026-11-20T23:30'))).toEqual({ runs: true, changesAt: null });
});

it('takes windows that follow on each other for one, over midnight and the change of clocks', () => {
  const open = aCalendar({ week: roundTheClock, closures: [{ day: '2026-10-26' }] });
  expect(workingClock(open, instant('2026-10-23T12:00'))).toEqual({
    runs: true,
    changesAt: instant('2026-10-26T00:00'),
  });
});

it('stands for good where nothing ever opens', () => {
  expect(workingClock(aCalendar({ week: {} }), instant('2026-11-20T12:00'))).toEqual({ runs: false, changesAt: null });
});
