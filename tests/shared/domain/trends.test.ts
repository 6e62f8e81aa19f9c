import { describe, expect, it } from 'vitest';
import { trendsSchema } from '../../../shared/config/insights.ts';
import type { TrendCounts } from '../../../shared/domain/insight-answers.ts';
import type { TrendPoint } from '../../../shared/domain/insight-views.ts';
import { trendsQuestion } from '../../../shared/domain/insight-questions.ts';
import { trends } from '../../../shared/domain/trends.ts';
import { aCalendar } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const context = { calendar: aCalendar(), now: instant('2026-11-06T12:00') };
const config = trendsSchema.parse({ weeks: 2, months: 3, retentionMonths: 6 });

function counts(part: Partial<TrendCounts> = {}): TrendCounts {
  const none = {
    won: 0,
    lost: 0,
    cycleMs: null,
    timed: 0,
    responseMs: null,
    responded: 0,
    marketingValue: 0,
    salesValue: 0,
    sourced: 0,
    customers: null,
  };
  return { ...none, ...part };
}

function viewOf(weeks: readonly TrendCounts[], months: readonly TrendCounts[] = [counts(), counts(), counts()]) {
  return trends(config, { question: trendsQuestion(config, context), answer: { weeks, months } }, context);
}

describe('the trends', () => {
  it('name every week and month by its first day, and the last as running', () => {
    const view = viewOf([counts(), counts()]);
    const named = (points: readonly TrendPoint[]) => points.map(({ from, running }) => [from, running]);
    expect(view.retentionMonths).toBe(6);
    expect(named(view.weeks)).toEqual([
      ['2026-10-26', false],
      ['2026-11-02', true],
    ]);
    expect(named(view.months)).toEqual([
      ['2026-09-01', false],
      ['2026-10-01', false],
      ['2026-11-01', true],
    ]);
  });

  it.each<[string, Partial<TrendCounts>, Partial<TrendPoint>]>([
    ['win rate of what was decided', { won: 3, lost: 9 }, { won: 3, lost: 9, winRate: 0.25 }],
    ['no win rate where nothing was decided', {}, { winRate: null }],
    ['a win rate of 0 where all was lost', { lost: 2 }, { winRate: 0 }],
    ['share of the value whose source is known', { marketingValue: 300, salesValue: 100 }, { sourcedShare: 0.75 }],
    ['no share without value', {}, { sourcedShare: null }],
    ['customers that bought again', { customers: { before: 8, again: 2 } }, { retention: 0.25 }],
    ['no retention where nobody had bought', { customers: { before: 0, again: 0 } }, { retention: null }],
    ['no retention where records do not reach back', { customers: null }, { retention: null }],
    [
      'the records behind each',
      { timed: 4, responded: 7, sourced: 2, customers: { before: 8, again: 2 } },
      { timed: 4, responded: 7, sourced: 2, boughtBefore: 8 },
    ],
    ['medians as they are', { cycleMs: 86_400_000, responseMs: 0 }, { cycleMs: 86_400_000, responseMs: 0 }],
  ])('give %s', (_, part, expected) => {
    expect(viewOf([counts(part), counts()]).weeks[0]).toMatchObject(expected);
    expect(viewOf([counts(), counts()], [counts(part), counts(), counts()]).months[0]).toMatchObject(expected);
  });
});
