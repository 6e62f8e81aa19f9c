import { describe, expect, it } from 'vitest';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import type { SalesDay } from '../../../shared/domain/agreement-answer.ts';
import { type AgreementHistory, agreementHistory } from '../../../shared/domain/agreement-question.ts';
import type { DayVerdict, PromiseStatus } from '../../../shared/domain/agreement-view.ts';
import { told } from '../../../shared/domain/told.ts';
import { type Closes, salesClosesByDay, streak, verdictDays } from '../../../shared/domain/verdict-history.ts';
import { salesDay } from '../../builders/aggregates.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

type Version = NonNullable<ConfigDocument['agreement']>['versions'][number];

const calendar = aCalendar();
const version = (from: string, target = 0.9, more: Partial<Version> = {}): Version => ({
  from,
  marketing: { kind: 'count', target: 110 },
  sales: { respondWithinMinutes: { otherwise: 60 }, target },
  ...more,
});
const configOf = (...versions: Version[]) => aConfig({ agreement: { versions } });

function historyOf(config: ReturnType<typeof configOf>, at = '2026-10-15T12:00'): AgreementHistory {
  const history = agreementHistory(config.agreement, { calendar, now: instant(at) });
  if (!history) throw new Error('no history');
  return history;
}

describe("sales' promise at the end of each day", () => {
  const config = configOf(version('2026-09-01'));
  const history = historyOf(config);
  const on = (period: number, day: string, responseMet: number, responseMissed: number): SalesDay =>
    salesDay({ period, day: history.days.indexOf(day), responseMet, responseMissed });

  it('adds up what was decided by then, each period by itself', () => {
    const decided = [
      on(1, '2026-10-05', 2, 2),
      on(0, '2026-09-28', 9, 1),
      on(1, '2026-10-01', 4, 0),
      on(1, '2026-10-02', 5, 0),
      on(1, '2026-10-07', 7, 0),
      // A lead of September answered in October counts for neither month's close.
      on(0, '2026-10-02', 0, 50),
    ];
    const closes = salesClosesByDay(history, decided, { config, told: () => told(config.sources) });
    const seen = ['09-25', '09-28', '09-30', '10-01', '10-02', '10-05', '10-06', '10-07'];
    // 9 of 10; then 4 of 4 is too early, 9 of 9, 11 of 13 is 84.6 %, 18 of 20.
    expect(seen.map((day) => closes.get(`2026-${day}`))).toEqual([
      'early',
      'kept',
      'kept',
      'early',
      'kept',
      'broken',
      'broken',
      'kept',
    ]);
  });

  it('goes by the terms in force that day', () => {
    const strict = configOf(version('2026-09-01', 0.8), version('2026-10-06', 0.95));
    const closes = salesClosesByDay(history, [on(1, '2026-10-01', 17, 3)], {
      config: strict,
      told: () => told(strict.sources),
    });
    expect(closes.get('2026-10-05')).toBe('kept');
    expect(closes.get('2026-10-06')).toBe('broken');
  });
});

describe('the days that are over', () => {
  const all = (status: PromiseStatus, ...days: string[]): Closes => new Map(days.map((day) => [day, status]));
  const days = ['2026-10-09', '2026-10-10', '2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15'];
  const context = { calendar, today: '2026-10-15', untoldFrom: '2026-10-15' };

  it('are working days before today on which both promises had terms', () => {
    const closes = { marketing: all('kept', ...days), sales: all('broken', ...days.slice(0, 4)) };
    expect(verdictDays(days, closes, context)).toEqual([
      { day: '2026-10-09', marketing: 'kept', sales: 'broken', verdict: 'salesBehind' },
      { day: '2026-10-12', marketing: 'kept', sales: 'broken', verdict: 'salesBehind' },
      { day: '2026-10-13', marketing: 'kept', sales: 'broken', verdict: 'salesBehind' },
    ]);
  });

  it('are unknown from the day on that the data does not tell of, even where it was kept before', () => {
    const closes = { marketing: all('kept', ...days), sales: all('kept', ...days) };
    const seen = verdictDays(days, closes, { ...context, untoldFrom: '2026-10-13' });
    expect(seen.map(({ day, verdict }) => [day, verdict])).toEqual([
      ['2026-10-09', 'kept'],
      ['2026-10-12', 'kept'],
      ['2026-10-13', 'unknown'],
      ['2026-10-14', 'unknown'],
    ]);
  });

  it('include a half day, and not a closed one', () => {
    const half = aCalendar({
      closures: [
        { day: '2026-10-12', weight: 0.5 },
        { day: '2026-10-13', weight: 0 },
      ],
    });
    const closes = { marketing: all('kept', ...days), sales: all('early', ...days) };
    expect(verdictDays(days, closes, { ...context, calendar: half }).map(({ day }) => day)).toEqual([
      '2026-10-09',
      '2026-10-12',
      '2026-10-14',
    ]);
  });
});

describe('the streak', () => {
  // 2026-10-15 is a Thursday.
  const kept = (...days: string[]): DayVerdict[] =>
    days.map((day) => ({ day: `2026-10-${day}`, marketing: 'kept', sales: 'early', verdict: 'kept' }));
  const broken = (day: string): DayVerdict => ({
    day: `2026-10-${day}`,
    marketing: 'atRisk',
    sales: 'kept',
    verdict: 'marketingBehind',
  });
  const of = (days: DayVerdict[], lookedAtFrom: string, ...versions: Version[]) =>
    streak(days, { lookedAtFrom, config: configOf(...versions), calendar, untoldFrom: '2026-10-15' });
  const always = version('2026-01-01');

  it.each([
    ['yesterday broken', [...kept('12', '13'), broken('14')], { days: 0, since: null, openEnded: false }],
    ['over the weekend', [broken('08'), ...kept('09', '12', '13', '14')], { days: 4, since: '2026-10-09' }],
    ['since a breach', [...kept('08'), broken('09'), ...kept('12', '13', '14')], { days: 3, since: '2026-10-12' }],
  ])('counts full working days: %s', (_, days, expected) => {
    expect(of(days, '2026-10-01', always)).toEqual({ openEnded: false, ...expected });
  });

  it('is open ended when it reaches the first day looked at and the agreement is older', () => {
    const days = kept('12', '13', '14');
    expect(of(days, '2026-10-12', always)).toEqual({ days: 3, since: '2026-10-12', openEnded: true });
    expect(of(days, '2026-10-12', version('2026-10-12'))).toEqual({ days: 3, since: '2026-10-12', openEnded: false });
    // The agreement began on the Saturday before, and every day of it was looked at.
    expect(of(days, '2026-10-10', version('2026-10-10')).openEnded).toBe(false);
  });

  it('ends at a working day without an agreement', () => {
    expect(of(kept('08', '12', '13', '14'), '2026-10-01', always)).toMatchObject({ days: 3, since: '2026-10-12' });
  });

  it('is none on the first day of an agreement', () => {
    expect(of([], '2026-10-15', version('2026-10-15'))).toEqual({ days: 0, since: null, openEnded: false });
  });
});
