import { describe, expect, it } from 'vitest';
import { progress } from '../../../shared/domain/progress.ts';
import { marketingCloses, marketingPromise, marketingStatus } from '../../../shared/domain/promise.ts';
import { promisedPeriod } from '../../../shared/domain/promised-period.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';
import {
  count,
  everythingTold,
  type Leads,
  promised,
  value,
  type Version,
  view,
} from '../../builders/marketing-promise.ts';

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

describe('a rate table that changes within the period', () => {
  it('values each lead by the table in force on the day it was handed over', () => {
    const versions = [value('2026-01-01', 1000, { Demo: 10 }), value('2026-10-16', 1000, { Demo: 30 })];
    const leads: Leads = { '2026-10-15': [['Demo', 4]], '2026-10-16': [['Demo', 4]] };
    expect(view(versions, leads, '2026-10-16T17:00').pace.actual).toBe(4 * 1000 + 4 * 3000);
    expect(view(versions, leads, '2026-10-16T17:00').period).toMatchObject({ from: '2026-10-01', until: '2026-11-01' });
  });
});

describe('a target that changes within the period', () => {
  // 11 days at 110 a month, 5 a day; then 11 days at 220 a month, 10 a day.
  const versions = [count('2026-01-01', 110), count('2026-10-16', 220)];

  it.each([
    ['2026-10-15T17:00', 55, 5],
    ['2026-10-16T13:00', 60, 10],
    ['2026-10-16T17:00', 65, 10],
    ['2026-10-30T17:00', 165, 10],
  ])('promises by %s %i leads, and %i that day', (at, expected, today) => {
    const found = view(versions, { '2026-10-01': [[null, expected]] }, at);
    expect(found.pace.target).toBeCloseTo(165, 9);
    expect(found.pace.expected).toBeCloseTo(expected, 9);
    expect(found.today.promised).toBe(today);
    expect(found.status).toBe('kept');
  });

  it('leaves every past day as it was before the newer version was added', () => {
    const leads: Leads = { '2026-10-01': [[null, 40]], '2026-10-13': [[null, 9]] };
    const closes = (all: Version[]) =>
      marketingCloses(promised(all, leads, '2026-10-15T17:00'), {
        bounds: aConfig().status,
        told: () => everythingTold,
        calendar,
      });
    expect(closes(versions).slice(0, 15)).toEqual(closes(versions.slice(0, 1)).slice(0, 15));
  });
});

describe('a period cut short', () => {
  // October has 22 working days; four of them are 0.18 of it, and more than a third of the eleven before the 16th.
  it('was judged on its days as the whole one it was meant to be', () => {
    const plain = [count('2026-01-01', 110)];
    const cut = [...plain, count('2026-10-16', 110, { trial: { owners: ['Ada'], until: '2026-12-31' } })];
    const closesOf = (versions: Version[]) =>
      marketingCloses(promised(versions, {}, '2026-10-15T17:00'), {
        bounds: aConfig().status,
        told: () => everythingTold,
        calendar,
      }).slice(0, 15);
    expect(closesOf(cut)).toEqual(closesOf(plain));
    expect(closesOf(cut)[5]).toBe('early');
    expect(closesOf(cut)[14]).toBe('broken');
  });

  it('by the end of a trial is judged as short as it was meant to be', () => {
    const trial = [count('2026-10-01', 110, { trial: { owners: ['Ada'], until: '2026-10-06' } })];
    const closes = marketingCloses(promised(trial, {}, '2026-10-06T17:00'), {
      bounds: aConfig().status,
      told: () => everythingTold,
      calendar,
    });
    // Four working days, the 1st, 2nd, 5th and 6th: after the first of them a quarter is over.
    expect(closes).toEqual(['broken', 'broken', 'broken', 'broken', 'broken', 'broken']);
  });

  it('promises its part, in a straight line, and is over when its last day is', () => {
    // The trial of other people begins on the 16th: 11 of 22 days are left of October.
    const trial = { owners: ['Ada'], until: '2026-12-31' };
    const versions = [count('2026-01-01', 110), count('2026-10-16', 110, { trial })];
    const found = view(versions, { '2026-10-01': [[null, 44]] }, '2026-10-15T13:00');
    expect(found.period).toMatchObject({ from: '2026-10-01', until: '2026-10-16' });
    expect(found.pace).toMatchObject({ target: 55, expected: 52.5, status: 'atRisk' });
    const ended = promised(versions, { '2026-10-01': [[null, 55]] }, '2026-10-15T17:00');
    expect(marketingCloses(ended, { bounds: aConfig().status, told: () => everythingTold, calendar }).at(-1)).toBe(
      'kept',
    );
  });

  it('promises a part that does not divide evenly exactly enough to be met', () => {
    // 10 of 22 days of 123: 55.909..., which 56 leads meet and 55 do not.
    const versions = [count('2026-10-19', 123)];
    const last = (leads: number) =>
      marketingCloses(promised(versions, { '2026-10-19': [[null, leads]] }, '2026-10-20T12:00'), {
        bounds: aConfig().status,
        told: () => everythingTold,
        calendar,
      }).at(-1);
    expect([last(56), last(55)]).toEqual(['kept', 'broken']);
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
