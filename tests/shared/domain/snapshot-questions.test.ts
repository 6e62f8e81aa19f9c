import { describe, expect, it } from 'vitest';
import { snapshotQuestions } from '../../../shared/domain/snapshot-questions.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const calendar = aCalendar();
const version = (from: string, groupBy: 'leadType' | 'leadSource', period: 'month' | 'quarter') => ({
  from,
  marketing: {
    kind: 'value' as const,
    of: 'sql' as const,
    period,
    target: 10,
    valueBy: groupBy,
    leadValues: { Webinar: 1 },
  },
  sales: { period, respondWithinMinutes: { otherwise: 60 } },
});

describe('the questions', () => {
  it('ask each goal for its period, day by day', () => {
    const questions = snapshotQuestions(aConfig(), calendar, instant('2026-10-15T17:00'));
    const [revenue] = questions.goals;
    expect(revenue).toMatchObject({
      id: 'revenue',
      measure: { of: 'deal', at: 'wonAt', value: 'amount' },
      span: { from: instant('2026-10-01T00:00'), until: instant('2026-11-01T00:00') },
    });
    expect(revenue?.dayStarts).toHaveLength(31);
    expect(revenue?.dayStarts[30]).toBe(instant('2026-10-31T00:00'));
    expect(questions).toMatchObject({ now: instant('2026-10-15T17:00'), currency: 'EUR' });
  });

  it('ask for both promises over the running periods and a year before, each stretch by its version', () => {
    const config = aConfig({
      agreement: {
        versions: [version('2025-01-01', 'leadType', 'month'), version('2026-11-10', 'leadSource', 'quarter')],
      },
    });
    const asked = snapshotQuestions(config, calendar, instant('2026-11-09T23:59')).agreement;
    // The 370th day before lies in November 2025; what begins tomorrow is no matter of today.
    expect(asked).toMatchObject({
      stretches: [
        { from: instant('2025-01-01T00:00'), terms: { milestone: 'sql', groupBy: 'leadType' }, owners: null },
      ],
      until: instant('2026-12-01T00:00'),
    });
    expect(asked?.dayStarts[0]).toBe(instant('2025-11-01T00:00'));
    expect(asked?.dayStarts).toHaveLength(395);
    expect(asked?.dayStarts.at(-1)).toBe(instant('2026-11-30T00:00'));
    expect(asked?.salesPeriods).toHaveLength(13);
    // From tomorrow on the month is one that the quarter cut short.
    const next = snapshotQuestions(config, calendar, instant('2026-11-10T00:00')).agreement;
    expect(next?.stretches).toMatchObject([
      {},
      { from: instant('2026-11-10T00:00'), terms: { groupBy: 'leadSource' } },
    ]);
    expect(next?.salesPeriods.at(-2)).toEqual({
      from: instant('2026-11-01T00:00'),
      until: instant('2026-11-10T00:00'),
    });
    expect(next?.salesPeriods.at(-1)).toEqual({
      from: instant('2026-11-10T00:00'),
      until: instant('2027-01-01T00:00'),
    });
    expect(next?.until).toBe(instant('2027-01-01T00:00'));
  });

  it('ask for the owners of a trial alone, and for nobody after it', () => {
    const trial = { ...version('2026-11-01', 'leadType', 'month'), trial: { owners: ['Ada'], until: '2026-11-20' } };
    const config = aConfig({ agreement: { versions: [trial] } });
    expect(snapshotQuestions(config, calendar, instant('2026-11-20T23:59')).agreement).toMatchObject({
      stretches: [{ owners: ['Ada'] }, { from: instant('2026-11-21T00:00'), terms: null, owners: null }],
      until: instant('2026-11-21T00:00'),
    });
    expect(snapshotQuestions(config, calendar, instant('2026-11-21T00:00')).agreement).toBeNull();
    expect(snapshotQuestions(config, calendar, instant('2026-10-31T23:59')).agreement).toBeNull();
  });

  it('ask for the stages of the funnel, if there is one', () => {
    const now = instant('2026-11-06T12:00');
    expect(snapshotQuestions(aConfig(), calendar, now).funnel).toEqual({
      span: { from: instant('2026-10-01T00:00'), until: instant('2027-01-01T00:00') },
      stages: ['mql', 'sql', 'won'],
    });
    expect(snapshotQuestions(aConfig({ funnel: undefined }), calendar, now).funnel).toBeNull();
  });

  it('ask for first wins of the last 30 days', () => {
    const { wins } = snapshotQuestions(aConfig(), calendar, instant('2026-11-06T12:00'));
    expect(wins.firstBySourceSince).toBe(instant('2026-10-07T00:00'));
  });
});

describe('last week up to now', () => {
  // This week starts on Monday, 2 November 2026; last week on 26 October.
  it.each([
    ['Tuesday noon', '2026-11-03T12:00', '2026-10-27T12:00'],
    ['Monday before opening', '2026-11-02T07:00', '2026-10-26T09:00'],
    ['Tuesday evening', '2026-11-03T20:00', '2026-10-28T09:00'],
    ['Saturday', '2026-11-07T11:00', '2026-11-02T00:00'],
  ])('on %s, %s, goes to %s', (_, now, until) => {
    const { wins } = snapshotQuestions(aConfig(), calendar, instant(now));
    expect(wins.lastWeekByNow).toEqual({ from: instant('2026-10-26T00:00'), until: instant(until) });
    expect(wins.thisWeek.from).toBe(wins.lastWeek.until);
  });

  it('counts working time, so a holiday last week moves it on', () => {
    const holiday = aCalendar({ closures: [{ day: '2026-10-26' }] });
    const { wins } = snapshotQuestions(aConfig(), holiday, instant('2026-11-03T12:00'));
    expect(wins.lastWeekByNow.until).toBe(instant('2026-10-28T12:00'));
  });

  it('is all of last week when that had less working time than this one has had', () => {
    const short = aCalendar({ closures: ['2026-10-27', '2026-10-28', '2026-10-29'].map((day) => ({ day })) });
    const { wins } = snapshotQuestions(aConfig(), short, instant('2026-11-05T12:00'));
    expect(wins.lastWeekByNow).toEqual(wins.lastWeek);
  });

  it('is all of last week in a calendar that never opens', () => {
    const { wins } = snapshotQuestions(aConfig(), aCalendar({ week: {} }), instant('2026-11-05T12:00'));
    expect(wins.lastWeekByNow).toEqual(wins.lastWeek);
  });
});
