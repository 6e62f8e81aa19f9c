import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../shared/config/parse-config.ts';

function faultsOf(privacy: object): readonly string[] {
  const parsed = parseConfig({
    version: 1,
    calendar: { zone: 'Europe/Berlin' },
    sources: [{ kind: 'demo', id: 'demo' }],
    privacy,
    boards: [{ kind: 'wins' }],
  });
  return parsed.ok ? [] : parsed.faults.map(({ where, what }) => `${where} ${what}`);
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
      'privacy.schedule #1 ends when it starts: for a whole day write "from": "00:00" and "until": "24:00"',
    ],
    ['24:00', '06:00', 'privacy.schedule #1.from must look like 18:00, from 00:00 to 23:59'],
    ['9:00', '18:00', 'privacy.schedule #1.from must look like 18:00, from 00:00 to 23:59'],
    ['22:00', '6 am', 'privacy.schedule #1.until must look like 18:00, from 00:00 to 24:00'],
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

  const again = 'from team over visitors to public nothing may be shown again';
  it.each([
    [
      { public: { names: 'full' } },
      [`privacy.public.names is "full", which shows more than "initials" in "visitors": ${again}`],
    ],
    [
      { public: { customers: 'shown', amounts: 'exact' } },
      [
        `privacy.public.customers is "shown", which shows more than "hidden" in "visitors": ${again}`,
        `privacy.public.amounts is "exact", which shows more than "rounded" in "visitors": ${again}`,
      ],
    ],
    [
      { team: { names: 'team' } },
      [`privacy.visitors.names is "initials", which shows more than "team" in "team": ${again}`],
    ],
  ])('may not show more from one to the next: %j', (privacy, faults) => {
    expect(faultsOf(privacy)).toEqual(faults);
  });
});
