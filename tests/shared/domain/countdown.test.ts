import { describe, expect, it } from 'vitest';
import { countdown, countdownChangesAt, instantOnClock } from '../../../shared/domain/countdown.ts';
import { instant } from '../../builders/instant.ts';

const zone = 'Europe/Berlin';
const noon = instant('2026-12-24T12:00');

describe('the countdown to noon of 24 December', () => {
  it.each([
    ['2026-11-24T15:00', { kind: 'days', days: 30 }],
    ['2026-12-21T00:00', { kind: 'days', days: 3 }],
    ['2026-12-21T23:59', { kind: 'days', days: 3 }],
    ['2026-12-23T11:59', { kind: 'days', days: 1 }],
    ['2026-12-23T12:00', { kind: 'days', days: 1 }],
    ['2026-12-23T12:01', { kind: 'hours', hours: 23, minutes: 59 }],
    ['2026-12-24T07:55', { kind: 'hours', hours: 4, minutes: 5 }],
    ['2026-12-24T11:00', { kind: 'hours', hours: 1, minutes: 0 }],
    ['2026-12-24T11:00:01', { kind: 'minutes', minutes: 59, seconds: 59 }],
    ['2026-12-24T11:59:59', { kind: 'minutes', minutes: 0, seconds: 1 }],
    ['2026-12-24T12:00', { kind: 'now' }],
    ['2026-12-25T12:00', { kind: 'now' }],
  ])('at %s reads %o', (now, left) => {
    expect(countdown(noon, instant(now), zone)).toEqual(left);
  });

  it('counts a second that has begun', () => {
    expect(countdown(noon, noon - 1_200, zone)).toEqual({ kind: 'minutes', minutes: 0, seconds: 2 });
  });

  it('counts the days of its zone, not those of UTC', () => {
    const morning = instant('2026-12-24T07:00', 'America/Los_Angeles');
    const evening = instant('2026-12-21T20:00', 'America/Los_Angeles');
    expect(countdown(morning, evening, 'America/Los_Angeles')).toEqual({ kind: 'days', days: 3 });
  });
});

describe('the next change of a countdown', () => {
  it.each([
    // By days: at the next quarter of an hour, of which midnight is one; but never after the last full day begins.
    ['2026-12-20T23:50', '2026-12-21T00:00'],
    ['2026-12-23T11:58', '2026-12-23T12:00'],
    // By minutes, then by seconds.
    ['2026-12-24T07:55', '2026-12-24T07:56'],
    ['2026-12-24T07:55:30', '2026-12-24T07:56'],
    ['2026-12-24T11:58:10', '2026-12-24T11:58:11'],
    ['2026-12-24T11:59:59', '2026-12-24T12:00'],
  ])('after %s is at %s', (now, next) => {
    expect(countdownChangesAt(noon, instant(now))).toBe(instant(next));
  });

  it('is none when it is over', () => {
    expect(countdownChangesAt(noon, noon)).toBeNull();
  });
});

describe('a time on the clocks of a zone', () => {
  it.each([
    ['2026-12-24T12:00', '2026-12-24T11:00Z'],
    ['2026-07-01T00:30', '2026-06-30T22:30Z'],
    // 29 March has no 02:30 there.
    ['2026-03-29T02:30', '2026-03-29T01:30Z'],
  ])('%s in Berlin is %s', (local, utc) => {
    expect(instantOnClock(local, zone)).toBe(Date.parse(utc));
  });

  it('is told where half hours count', () => {
    expect(instantOnClock('2026-12-24T12:00', 'Asia/Kolkata')).toBe(Date.parse('2026-12-24T06:30Z'));
  });
});
