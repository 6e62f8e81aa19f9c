import { describe, expect, it } from 'vitest';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { agreementHistory } from '../../../shared/domain/agreement-question.ts';
import { agreementStatus } from '../../../shared/domain/agreement-status.ts';
import type { AgreementView } from '../../../shared/domain/agreement-view.ts';
import { salesCounts, salesDay, someAggregates } from '../../builders/aggregates.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { buildGoal, fourthQuarter } from '../../builders/goal-view.ts';
import { instant } from '../../builders/instant.ts';

type Version = NonNullable<ConfigDocument['agreement']>['versions'][number];

const calendar = aCalendar();
const version = (from: string, target = 110, more: Partial<Version> = {}): Version => ({
  from,
  marketing: { kind: 'count', target },
  sales: { respondWithinMinutes: { otherwise: 60 } },
  ...more,
});

type Given = {
  readonly versions: Version[];
  /** Leads handed over on a day, and first responses that were too late on it, in the period of that day. */
  readonly leads?: Readonly<Record<string, number>>;
  readonly late?: Readonly<Record<string, number>>;
  readonly at?: string;
  readonly untoldFrom?: string;
  /** Whom a trial run names and somebody knows: the id by the name. */
  readonly known?: Readonly<Record<string, string>>;
};

function statusOf({
  versions,
  leads = {},
  late = {},
  at = '2026-10-15T17:00',
  untoldFrom,
  known = { Ada: 'crm:7', Ben: 'crm:8' },
}: Given): AgreementView | null {
  const config = aConfig({ agreement: { versions } });
  const now = instant(at);
  const history = agreementHistory(config.agreement, { calendar, now });
  const indexOf = (day: string): number => history?.days.indexOf(day) ?? -1;
  const aggregates = someAggregates({
    trialOwners: Object.entries(known).map(([owner, id]) => ({ owner, id })),
    promise: Object.entries(leads).map(([day, count]) => ({ day: indexOf(day), group: null, count })),
    sales: {
      byLeadType: [],
      all: salesCounts({ met: 9, late: 1 }),
      history: Object.entries(late).map(([day, responseMissed]) =>
        salesDay({
          period: history?.sales.findIndex(({ from, until }) => from <= day && day < until) ?? -1,
          day: indexOf(day),
          responseMissed,
        }),
      ),
    },
  });
  const goals = [buildGoal({ id: 'revenue', period: fourthQuarter, pace: { attainment: 1.1 } })];
  return agreementStatus({
    config,
    calendar,
    aggregates,
    now,
    untoldFrom: untoldFrom ?? calendar.dayOf(now),
    goals,
  });
}

/** As many on every day of these months, so that a target of a tenth more is missed by a tenth. */
function everyDay(from: string, until: string, count: number): Record<string, number> {
  const leads: Record<string, number> = {};
  for (let day = from; day < until; day = calendar.addDays(day, 1)) {
    if (calendar.weight(day) > 0) leads[day] = count;
  }
  return leads;
}

it('there is none while no version is in force', () => {
  expect(statusOf({ versions: [version('2026-10-16')] })).toBeNull();
});

describe('the view', () => {
  it('names the version in force and both promises', () => {
    const leads = everyDay('2026-10-01', '2026-10-16', 5);
    expect(statusOf({ versions: [version('2026-10-01'), version('2026-02-01')], leads })).toMatchObject({
      versionFrom: '2026-10-01',
      versionNumber: 2,
      trial: null,
      verdict: 'kept',
      marketing: { status: 'kept', leads: 55, period: { from: '2026-10-01' } },
      sales: { status: 'kept', period: { from: '2026-10-01' } },
      incentive: null,
    });
  });

  it('says that it is a trial, of how many and until when', () => {
    const trial = { owners: ['Ada', 'Ben'], until: '2026-12-31' };
    const found = statusOf({ versions: [version('2026-02-01'), version('2026-10-12', 110, { trial })] });
    expect(found).toMatchObject({
      versionNumber: 2,
      trial: { owners: 2, known: 2, until: '2026-12-31', hidden: false },
      marketing: { period: { from: '2026-10-12', until: '2026-11-01' } },
      sales: { period: { from: '2026-10-12', until: '2026-11-01' } },
    });
    expect(found?.document.summary).toContain('trial run');
  });
});

describe('a trial run of people whom nobody knows', () => {
  const trial = { owners: ['Ada', 'Ben'], until: '2026-12-31' };
  const versions = [version('2026-09-01'), version('2026-10-12', 110, { trial })];
  const leads = everyDay('2026-09-01', '2026-10-10', 5);

  it('is unknown, and so is every day of it', () => {
    const found = statusOf({ versions, leads, known: { Cleo: 'crm:9' } });
    expect(found).toMatchObject({
      verdict: 'unknown',
      trial: { owners: 2, known: 0 },
      marketing: { status: 'unknown', told: false },
      sales: { status: 'unknown', told: { responses: false, decisions: false } },
      streak: { days: 0 },
    });
    expect(found?.days.slice(-4)).toMatchObject([
      { day: '2026-10-09', marketing: 'kept', sales: 'early', verdict: 'kept' },
      { day: '2026-10-12', marketing: 'unknown', sales: 'unknown', verdict: 'unknown' },
      { day: '2026-10-13', marketing: 'unknown', sales: 'unknown', verdict: 'unknown' },
      { day: '2026-10-14', marketing: 'unknown', sales: 'unknown', verdict: 'unknown' },
    ]);
  });

  it('is missed all the same where one of them is known', () => {
    const found = statusOf({ versions, leads, known: { Ben: 'crm:8' } });
    expect(found).toMatchObject({ trial: { known: 1 }, marketing: { status: 'broken', told: true } });
  });
});

it('the streak ends with the last day that the data tells of', () => {
  const versions = [version('2026-10-01')];
  // Six days at a fifth over the target and then nothing: ahead enough to be kept without a word from the source.
  const leads = everyDay('2026-10-01', '2026-10-09', 20);
  expect(statusOf({ versions, leads })?.streak).toMatchObject({ days: 10, since: '2026-10-01' });
  const stale = statusOf({ versions, leads, untoldFrom: '2026-10-12' });
  expect(stale?.streak).toMatchObject({ days: 7, since: '2026-10-01' });
  expect(stale?.days.slice(-4).map(({ verdict }) => verdict)).toEqual(['kept', 'unknown', 'unknown', 'unknown']);
});

describe('how every day ended', () => {
  it('is told of the last twenty working days, oldest first', () => {
    const days = statusOf({ versions: [version('2026-01-01')] })?.days ?? [];
    expect(days).toHaveLength(20);
    expect([days[0]?.day, days.at(-1)?.day]).toEqual(['2026-09-17', '2026-10-14']);
  });

  it('goes by what had come by the end of that day, and at the end of a period by attainment', () => {
    // 110 in 22 days. By the fifth day, 22.7 % of October, 25 are due.
    const leads = { '2026-09-01': 110, '2026-10-01': 20, '2026-10-09': 10 };
    const days = statusOf({ versions: [version('2026-09-01')], leads })?.days ?? [];
    const seen = days.slice(-11).map(({ day, marketing }) => [day.slice(5), marketing]);
    expect(seen).toEqual([
      ['09-30', 'kept'],
      ['10-01', 'early'],
      ['10-02', 'early'],
      ['10-05', 'early'],
      ['10-06', 'early'],
      // 20 of 25, 20 of 30, 30 of 35, 30 of 40 and on.
      ['10-07', 'atRisk'],
      ['10-08', 'broken'],
      ['10-09', 'atRisk'],
      ['10-12', 'broken'],
      ['10-13', 'broken'],
      ['10-14', 'broken'],
    ]);
  });

  it('stays as it was when a newer version is added', () => {
    const leads = everyDay('2026-09-01', '2026-10-15', 5);
    const late = { '2026-09-10': 8 };
    const before = statusOf({ versions: [version('2026-09-01')], leads, late })?.days;
    const stricter = version('2026-10-15', 900, { sales: { respondWithinMinutes: { otherwise: 1 }, target: 1 } });
    expect(statusOf({ versions: [version('2026-09-01'), stricter], leads, late })?.days).toEqual(before);
  });
});

describe('the streak', () => {
  const leads = everyDay('2026-09-01', '2026-10-16', 5);

  it('counts the days since the agreement began', () => {
    // 22 working days of September, and 10 of October before the 15th.
    expect(statusOf({ versions: [version('2026-09-01')], leads })?.streak).toEqual({
      days: 32,
      since: '2026-09-01',
      openEnded: false,
    });
  });

  it('begins again after the last day on which one side was behind', () => {
    // Broken until the end of September, whose leads stay late; October starts anew.
    expect(statusOf({ versions: [version('2026-09-01')], leads, late: { '2026-09-10': 8 } })?.streak).toEqual({
      days: 10,
      since: '2026-10-01',
      openEnded: false,
    });
  });

  it('of an agreement older than a year is at least so long', () => {
    const always = everyDay('2025-01-01', '2026-10-16', 6);
    // Looked back to 1 October 2025, in whose month the 370th day lies.
    const found = statusOf({ versions: [version('2024-01-01', 60)], leads: always })?.streak;
    expect(found).toMatchObject({ since: '2025-10-01', openEnded: true });
  });
});

describe('the incentive', () => {
  const incentive = { goal: 'revenue', tiers: [{ label: 'Base', at: 1 }] };
  const versions = [version('2026-09-01', 110, { incentive })];
  const leads = everyDay('2026-09-01', '2026-12-31', 5.5);

  it.each([
    ['is unlocked while both promises are kept', {}, 'Base', null],
    ['does not mind a breach before its goal began', { '2026-09-10': 8 }, 'Base', null],
    ['stays locked after a period that closed broken', { '2026-10-20': 8 }, null, 'gate'],
    ['does not mind a breach in the running period that is mended by now', { '2026-11-02': 8 }, 'Base', null],
  ])('%s', (_, late, unlocked, missing) => {
    const found = statusOf({ versions, leads, late, at: '2026-11-20T17:00' });
    expect(found?.incentive).toMatchObject({ goal: 'revenue', unlocked, missing });
  });
});

it('a promise by week is judged anew each week', () => {
  const leads = { ...everyDay('2026-09-28', '2026-10-05', 4), ...everyDay('2026-10-05', '2026-10-16', 5) };
  const weekly = version('2026-09-28', 25, { marketing: { kind: 'count', period: 'week', target: 25 } });
  const days = statusOf({ versions: [weekly], leads })?.days ?? [];
  // Four a day where five are due is 0.8, at the week's end 20 of 25.
  const statuses = days.map(({ marketing }) => marketing).join(' ');
  expect(statuses).toBe('atRisk atRisk atRisk atRisk broken kept kept kept kept kept kept kept kept');
});
