import { describe, expect, it } from 'vitest';
import { progress } from '../../../shared/domain/progress.ts';
import { marketingPromise, marketingStatus } from '../../../shared/domain/promise.ts';
import { promisedPeriod } from '../../../shared/domain/promised-period.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';
import { count, everythingTold, type Leads, promised, value, view } from '../../builders/marketing-promise.ts';

const calendar = aCalendar();

// October 2026 has 22 working days; the 15th is the eleventh.
describe('a promise by count', () => {
  it('counts every lead as one', () => {
    const found = view([count('2026-01-01', 110)], { '2026-10-01': [['Demo', 30]], '2026-10-06': [[null, 25]] });
    expect(found).toMatchObject({ kind: 'count', of: 'mql', leads: 55, status: 'kept' });
    expect(found.pace).toMatchObject({ target: 110, actual: 55, expected: 55, status: 'onTrack' });
  });

  it('warns of a flood and is kept all the same', () => {
    const found = view([count('2026-01-01', 110)], { '2026-10-01': [[null, 70]] });
    expect(found).toMatchObject({ status: 'kept', pace: { status: 'tooFast' } });
  });

  it('of 140 leads, which 7 customers at 5 % need, expects half by half the days', () => {
    expect(view([count('2026-01-01', 140)]).pace).toMatchObject({ target: 140, expected: 70, neededPerDay: 140 / 11 });
  });

  it('tells what was promised for today alone, and what has come of it', () => {
    const leads: Leads = {
      '2026-10-14': [['Demo', 3]],
      '2026-10-15': [
        ['Demo', 4],
        [null, 2],
      ],
    };
    const versions = [count('2026-01-01', 110)];
    expect(view(versions, leads, '2026-10-15T11:00').today).toEqual({ promised: 5, delivered: 6 });
    expect(view(versions, leads, '2026-10-17T11:00').today).toEqual({ promised: 0, delivered: 0 });
  });
});

describe('a promise by value', () => {
  const byValue = value('2026-01-01', 100_000, { 'Ebook ': 1600, demo: 40_000.5 }, 10);

  it('weighs each group, in any case, and gives the others what they are worth', () => {
    const found = view([byValue], {
      '2026-10-01': [['ebook', 3]],
      '2026-10-02': [[' DEMO', 1]],
      '2026-10-05': [
        ['Webinar', 2],
        [null, 1],
      ],
    });
    expect(found.pace.actual).toBe(3 * 160_000 + 4_000_050 + 3 * 1000);
    expect(found).toMatchObject({ kind: 'value', leads: 7, pace: { target: 10_000_000 } });
  });

  it('tells what came by group, the most valuable first, spellings merged', () => {
    const found = view([byValue], {
      '2026-10-01': [
        ['ebook', 1],
        ['Webinar', 5],
      ],
      '2026-10-02': [
        ['Ebook', 2],
        ['demo', 1],
      ],
      '2026-10-05': [[null, 7]],
    });
    expect(found.byGroup).toEqual([
      { group: 'demo', leads: 1, value: 4_000_050 },
      { group: 'Ebook', leads: 3, value: 480_000 },
      { group: null, leads: 7, value: 7000 },
      { group: 'Webinar', leads: 5, value: 5000 },
    ]);
  });
});

it.each(['2026-10-01T09:00', '2026-10-15T13:20', '2026-10-31T12:00'])(
  'with one version all numbers of %s are those of the plain formula',
  (at) => {
    const leads: Leads = { '2026-10-01': [['a', 13]], '2026-10-12': [['b', 31]] };
    const now = instant(at);
    const same = [count('2026-01-01', 123), count('2026-10-09', 123, { capacity: { reps: 1, leadsPerRep: 1 } })];
    const { pace, series } = view(same, leads, at);
    const plain = progress({
      period: { kind: 'month', label: '', from: '2026-10-01', until: '2026-11-01' },
      target: 123,
      additions: [
        { day: 0, value: 13 },
        { day: 11, value: 31 },
      ],
      calendar,
      now,
      bounds: aConfig().status,
      warnsOfFlood: true,
    });
    expect({ pace, series }).toEqual(plain);
  },
);

it('a calendar that never opens leaves the promise not started', () => {
  const config = aConfig();
  const closed = aCalendar({ week: {} });
  const period = { kind: 'month', label: '', from: '2026-10-01', until: '2026-11-01' } as const;
  const found = marketingPromise(promisedPeriod(period, [], { config, calendar: closed }), {
    bounds: config.status,
    told: () => everythingTold,
    calendar: closed,
    now: instant('2026-10-15T12:00'),
  });
  expect(found).toMatchObject({ status: 'early', today: { promised: 0 }, pace: { target: 110, status: 'notStarted' } });
});

it.each([
  ['notStarted', 'early'],
  ['early', 'early'],
  ['ahead', 'kept'],
  ['onTrack', 'kept'],
  ['met', 'kept'],
  ['tooFast', 'kept'],
  ['atRisk', 'atRisk'],
  ['behind', 'broken'],
  ['missed', 'broken'],
] as const)('a pace that is %s means a promise that is %s', (pace, promise) => {
  expect(marketingStatus(pace, true)).toBe(promise);
});

it('is unknown where no source tells of what is promised, however the numbers look', () => {
  const found = marketingPromise(promised([count('2026-01-01', 110)], {}, '2026-10-15T17:00'), {
    bounds: aConfig().status,
    told: () => ({ ...everythingTold, mql: false }),
    calendar,
    now: instant('2026-10-15T17:00'),
  });
  expect(found).toMatchObject({ status: 'unknown', told: false, pace: { actual: 0, status: 'behind' } });
});
