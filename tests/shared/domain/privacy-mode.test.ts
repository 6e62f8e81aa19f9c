import { describe, expect, it } from 'vitest';
import { type PrivacyConfig, privacySchema } from '../../../shared/config/privacy.ts';
import { choosePrivacy, nextMode, scheduledMode, standingChoice } from '../../../shared/domain/privacy-mode.ts';
import { hour, instant, minute } from '../../builders/instant.ts';

const terms = (privacy: Partial<PrivacyConfig> = {}) => ({
  privacy: privacySchema.parse(privacy),
  zone: 'Europe/Berlin',
  holdMs: 10 * minute,
});
const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

describe('the mode by config', () => {
  const scheduled = terms({
    schedule: [
      { days: ['fri'], from: '15:00', until: '16:30', mode: 'public' },
      { days: [...workdays], from: '08:00', until: '18:00', mode: 'visitors' },
      { days: ['sun'], from: '22:00', until: '24:00', mode: 'public' },
    ],
  });

  // 20 November 2026 is a Friday.
  it.each([
    ['2026-11-20T07:59', 'team'],
    ['2026-11-20T08:00', 'visitors'],
    ['2026-11-20T14:59', 'visitors'],
    ['2026-11-20T15:00', 'public'],
    ['2026-11-20T16:30', 'visitors'],
    ['2026-11-20T18:00', 'team'],
    ['2026-11-21T12:00', 'team'],
    ['2026-11-22T21:59', 'team'],
    ['2026-11-22T23:59', 'public'],
    ['2026-11-23T00:00', 'team'],
    // In summer the same hour of the wall is another one in UTC.
    ['2026-07-03T08:00', 'visitors'],
    ['2026-07-03T07:59', 'team'],
  ])('at %s is %s', (time, mode) => {
    expect(scheduledMode(scheduled, instant(time))).toBe(mode);
  });

  it('is the usual one where no time is named', () => {
    expect(scheduledMode(terms({ mode: 'visitors' }), 0)).toBe('visitors');
  });
});

describe('an entry over midnight', () => {
  const night = terms({
    schedule: [
      { days: [...workdays], from: '22:00', until: '06:00', mode: 'public' },
      { days: ['sat'], from: '20:00', until: '02:30', mode: 'visitors' },
      { days: ['sun'], from: '23:00', until: '00:00', mode: 'visitors' },
    ],
  });

  // 20 November 2026 is a Friday, whose night ends on Saturday morning.
  it.each([
    ['2026-11-20T21:59', 'team'],
    ['2026-11-20T22:00', 'public'],
    ['2026-11-20T23:59', 'public'],
    ['2026-11-21T00:00', 'public'],
    ['2026-11-21T05:59', 'public'],
    ['2026-11-21T06:00', 'team'],
    ['2026-11-21T20:00', 'visitors'],
    ['2026-11-22T02:29', 'visitors'],
    ['2026-11-22T02:30', 'team'],
    ['2026-11-22T22:30', 'team'],
    ['2026-11-22T23:59', 'visitors'],
    // Sunday is no day on which the long night begins, so Monday morning is free.
    ['2026-11-23T00:00', 'team'],
    ['2026-11-23T05:00', 'team'],
    ['2026-11-23T22:00', 'public'],
  ])('at %s is %s', (time, mode) => {
    expect(scheduledMode(night, instant(time))).toBe(mode);
  });

  // Clocks in Berlin go from 02:00 to 03:00 on 29 March 2026, and from 03:00 back to 02:00 on 25 October, both at 01:00 UTC.
  it.each([
    ['2026-03-28T19:00Z', 'visitors'],
    ['2026-03-29T00:59Z', 'visitors'],
    ['2026-03-29T01:00Z', 'team'],
    ['2026-10-24T18:00Z', 'visitors'],
    ['2026-10-25T00:29Z', 'visitors'],
    ['2026-10-25T00:30Z', 'team'],
    ['2026-10-25T01:00Z', 'visitors'],
    ['2026-10-25T01:29Z', 'visitors'],
    ['2026-10-25T01:30Z', 'team'],
  ])('goes by the clock in a night of a clock change: at %s it is %s', (time, mode) => {
    expect(scheduledMode(night, Date.parse(time))).toBe(mode);
  });

  it('is as long as the night is where both its ends lie beside the clock change', () => {
    const whole = terms({ schedule: [{ days: ['sat'], from: '22:00', until: '06:00', mode: 'public' }] });
    const hoursOf = (from: string) =>
      Array.from({ length: 24 }, (_, index) => scheduledMode(whole, Date.parse(from) + index * hour)).filter(
        (mode) => mode === 'public',
      ).length;
    expect(hoursOf('2026-11-21T12:00Z')).toBe(8);
    expect(hoursOf('2026-03-28T12:00Z')).toBe(7);
    expect(hoursOf('2026-10-24T12:00Z')).toBe(9);
  });
});

describe('a choice', () => {
  const now = instant('2026-11-20T12:00');

  it('that shows more than the config would ends by itself', () => {
    const visitors = terms({ mode: 'visitors' });
    const choice = choosePrivacy(visitors, 'team', now);
    expect(standingChoice(visitors, choice, now + 10 * minute - 1)).toEqual(choice);
    expect(standingChoice(visitors, choice, now + 10 * minute)).toBeNull();
  });

  it('that shows more ends when the clock is set back', () => {
    const visitors = terms({ mode: 'visitors' });
    expect(standingChoice(visitors, choosePrivacy(visitors, 'team', now), now - 1)).toBeNull();
  });

  it('that shows more ends when the schedule turns', () => {
    const days = [...workdays];
    const noon = terms({ mode: 'visitors', schedule: [{ days, from: '12:05', until: '13:00', mode: 'public' }] });
    const choice = choosePrivacy(noon, 'team', now);
    expect(standingChoice(noon, choice, now + 5 * minute - 1)).toEqual(choice);
    expect(standingChoice(noon, choice, now + 5 * minute)).toBeNull();
  });

  it('that hides more stays', () => {
    const choice = choosePrivacy(terms(), 'visitors', now);
    expect(standingChoice(terms(), choice, now + 100 * hour)).toEqual(choice);
    expect(standingChoice(terms(), choice, now - hour)).toEqual(choice);
  });

  it('that hides more is over when the schedule hides as much', () => {
    const evening = terms({ schedule: [{ days: [...workdays], from: '18:00', until: '20:00', mode: 'visitors' }] });
    const visitors = choosePrivacy(evening, 'visitors', now);
    const everybody = choosePrivacy(evening, 'public', now);
    expect(standingChoice(evening, visitors, instant('2026-11-20T17:59'))).toEqual(visitors);
    expect(standingChoice(evening, visitors, instant('2026-11-20T18:00'))).toBeNull();
    expect(standingChoice(evening, everybody, instant('2026-11-20T18:00'))).toEqual(everybody);
  });

  it('of what holds anyway is none', () => {
    expect(choosePrivacy(terms(), 'team', now)).toBeNull();
  });

  it('goes round', () => {
    expect(nextMode('team')).toBe('visitors');
    expect(nextMode('visitors')).toBe('public');
    expect(nextMode('public')).toBe('team');
  });
});
