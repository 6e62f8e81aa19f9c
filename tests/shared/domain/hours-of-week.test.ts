import { describe, expect, it } from 'vitest';
import { isWithinHours } from '../../../shared/domain/hours-of-week.ts';

const zone = 'Europe/Berlin';
const at = (text: string) => Date.parse(text);

describe('hours of the week', () => {
  it.each([
    ['before they begin', '2026-11-20T08:59:00+01:00', false],
    ['as they begin', '2026-11-20T09:00:00+01:00', true],
    ['in their last minute', '2026-11-20T16:59:59+01:00', true],
    ['as they end', '2026-11-20T17:00:00+01:00', false],
    ['on another day', '2026-11-21T12:00:00+01:00', false],
  ])('on a Friday, %s', (_, now, within) => {
    expect(isWithinHours({ days: ['fri'], from: '09:00', until: '17:00' }, zone, at(now))).toBe(within);
  });

  it.each([
    ['in the evening they begin', '2026-11-20T23:00:00+01:00', true],
    ['in the morning after', '2026-11-21T05:59:00+01:00', true],
    ['once that morning is over', '2026-11-21T06:00:00+01:00', false],
    ['in the morning of the day they begin on', '2026-11-20T05:00:00+01:00', false],
  ])('over midnight, %s', (_, now, within) => {
    expect(isWithinHours({ days: ['fri'], from: '22:00', until: '06:00' }, zone, at(now))).toBe(within);
  });

  it('counts an hour that the clock shows twice both times', () => {
    const hours = { days: ['sun'], from: '02:00', until: '03:00' } as const;
    expect(isWithinHours(hours, zone, at('2026-10-25T02:30:00+02:00'))).toBe(true);
    expect(isWithinHours(hours, zone, at('2026-10-25T02:30:00+01:00'))).toBe(true);
  });
});
