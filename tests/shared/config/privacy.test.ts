import { describe, expect, it } from 'vitest';
import { faultsOf as faultsIn } from './faulty-config.ts';

function faultsOf(privacy: object): readonly string[] {
  return faultsIn({ privacy });
}

describe('an entry of the schedule', () => {
  const entry = (from: string, until: string) => faultsOf({ schedule: [{ from, until, mode: 'public' }] });

  it.each([
    ['08:00', '18:00'],
    ['00:00', '24:00'],
    ['22:00', '06:00'],
    ['22:00', '00:00'],
  ])('may last from %s until %s', (from, until) => {
    expect(entry(from, until)).toEqual([]);
  });

  it.each([
    [
      '08:00',
      '08:00',
      '"privacy.schedule #1" ends when it starts: for a whole day write "from": "00:00" and "until": "24:00".',
    ],
    [
      '24:00',
      '06:00',
      '"privacy.schedule #1.from" is "24:00", but must be a time such as "18:00", from "00:00" to "23:59".',
    ],
    [
      '9:00',
      '18:00',
      '"privacy.schedule #1.from" is "9:00", but must be a time such as "18:00", from "00:00" to "23:59".',
    ],
    [
      '22:00',
      '6 am',
      '"privacy.schedule #1.until" is "6 am", but must be a time such as "18:00", from "00:00" to "24:00".',
    ],
  ])('may not last from %s until %s', (from, until, fault) => {
    expect(entry(from, until)).toEqual([fault]);
  });
});

describe('the masks', () => {
  it.each([
    [{ visitors: { amounts: 'shareOfGoal' } }],
    [{ visitors: { names: 'team' }, team: { customers: 'hidden' } }],
    [{ public: { names: 'initials', amounts: 'rounded' } }],
  ])('may hide as much or more from one to the next: %j', (privacy) => {
    expect(faultsOf(privacy)).toEqual([]);
  });

  const again = 'from "team" over "visitors" to "public" nothing may be shown again.';
  it.each([
    [
      { public: { names: 'full' } },
      [`"privacy.public.names" is "full", which shows more than "initials" of "visitors": ${again}`],
    ],
    [
      { public: { customers: 'shown', amounts: 'exact' } },
      [
        `"privacy.public.customers" is "shown", which shows more than "hidden" of "visitors": ${again}`,
        `"privacy.public.amounts" is "exact", which shows more than "rounded" of "visitors": ${again}`,
      ],
    ],
    [
      { team: { names: 'team' } },
      [`"privacy.visitors.names" is "initials", which shows more than "team" of "team": ${again}`],
    ],
  ])('may not show more from one to the next: %j', (privacy, faults) => {
    expect(faultsOf(privacy)).toEqual(faults);
  });
});
