import { describe, expect, it } from 'vitest';
import type { Aggregates } from '../../../shared/domain/aggregates.ts';
import { boardExplanations } from '../../../shared/domain/board-explanations.ts';
import { computeSnapshot } from '../../../shared/domain/compute-snapshot.ts';
import type { TrendCounts } from '../../../shared/domain/insight-answers.ts';
import { snapshotQuestions } from '../../../shared/domain/snapshot-questions.ts';
import { trendLines } from '../../../shared/domain/trend-direction.ts';
import { aSource, someAggregates } from '../../builders/aggregates.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

/** Thursday. The last full week is Monday the 5th to Sunday the 11th of October. */
const now = instant('2026-10-15T17:00');
const day = 86_400_000;
const nothing: TrendCounts = {
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

/** The snapshot of a company whose weeks were these, the last of them running. */
function snapshotOf(...weeks: readonly Partial<TrendCounts>[]) {
  const counts = weeks.map((week): TrendCounts => Object.assign({}, nothing, week));
  const config = aConfig({ trends: { weeks: counts.length, months: 2 } });
  const calendar = aCalendar();
  const questions = snapshotQuestions(config, calendar, now);
  const answers: Partial<Aggregates> = { trends: { weeks: counts, months: [nothing, nothing] } };
  const context = { config, calendar, questions, aggregates: someAggregates(answers), now };
  return computeSnapshot({ ...context, sources: [aSource(now)] });
}

function winRateOf(...weeks: readonly Partial<TrendCounts>[]) {
  return snapshotOf(...weeks).explanations.find(({ id }) => id === 'trends.week.winRate');
}

describe('what explains a measure of the trends', () => {
  it('tells of the last full week, not of the running one', () => {
    expect(winRateOf({ won: 9, lost: 1 }, { won: 1, lost: 3 }, { won: 1, lost: 0 })).toMatchObject({
      value: 0.25,
      records: 4,
      filters: ['in the last full week (2026-10-05 to 2026-10-11)'],
    });
  });

  it('tells of the week before where that is the last with a number', () => {
    expect(winRateOf({ won: 9, lost: 1 }, {}, { won: 1, lost: 0 })).toMatchObject({
      value: 0.9,
      records: 10,
      filters: ['in the last full week with this number (2026-09-28 to 2026-10-04)'],
    });
  });

  it('has no number where no full week has one', () => {
    expect(winRateOf({}, {}, { won: 1, lost: 0 })).toMatchObject({ value: null, records: 0 });
  });

  it('is of the same number as its row on the board', () => {
    const snapshot = snapshotOf(
      { won: 3, lost: 1, cycleMs: 9 * day, timed: 3, responseMs: 60_000, responded: 5 },
      { won: 1, lost: 3, responseMs: 90_000, responded: 2, marketingValue: 1, salesValue: 3, sourced: 1 },
      { won: 1, lost: 0, cycleMs: 2 * day, timed: 1, responseMs: 30_000, responded: 1, marketingValue: 5 },
    );
    const shown = trendLines(snapshot.trends?.weeks ?? []).map(({ measure, latest }) => [measure, latest?.value]);
    const told = boardExplanations({ kind: 'trends', by: 'weeks', seconds: 20 }, snapshot);
    expect(shown).toEqual([
      ['winRate', 0.25],
      ['cycle', 9 * day],
      ['response', 90_000],
      ['sourcedShare', 0.25],
    ]);
    expect(told.map(({ id, value }) => [id.split('.')[2], value]).slice(0, 4)).toEqual(shown);
  });
});
