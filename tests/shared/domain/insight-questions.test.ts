import { describe, expect, it } from 'vitest';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { trendsSchema } from '../../../shared/config/insights.ts';
import { chainQuestion, trendsQuestion } from '../../../shared/domain/insight-questions.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const calendar = aCalendar();
const now = instant('2026-11-06T12:00');

describe('the question of the chain', () => {
  const asked = (period: NonNullable<ConfigDocument['goals']>[number]['period'], windowDays = 30) => {
    const goals = [{ id: 'revenue', label: 'Revenue', measure: 'wonValue', period, target: 1000 } as const];
    return chainQuestion(aConfig({ goals, chain: { goal: 'revenue', windowDays } }), { calendar, now });
  };

  it('measures over full days before today, across a change of the clock too', () => {
    // Summer time ends in Berlin on 25 October 2026.
    expect(asked('month')?.window).toEqual({
      fromDay: '2026-10-07',
      untilDay: '2026-11-06',
      from: instant('2026-10-07T00:00'),
      until: instant('2026-11-06T00:00'),
    });
  });

  it("asks for what there is in the goal's period up to and including today", () => {
    expect(asked('quarter')?.period).toEqual({
      fromDay: '2026-10-01',
      untilDay: '2026-11-07',
      from: instant('2026-10-01T00:00'),
      until: instant('2026-11-07T00:00'),
    });
    expect(asked({ from: '2026-02-01', to: '2026-02-14' })?.period).toMatchObject({
      fromDay: '2026-02-01',
      untilDay: '2026-02-15',
    });
  });

  it('is not asked without a chain', () => {
    expect(chainQuestion(aConfig(), { calendar, now })).toBeNull();
  });
});

describe('the question of the trends', () => {
  const asked = (at: string, overrides: Parameters<typeof trendsSchema.parse>[0] = {}, its = calendar) =>
    trendsQuestion(trendsSchema.parse(overrides), { calendar: its, now: instant(at) });

  it('asks for 13 weeks and 12 months without gaps, the running ones last', () => {
    const { weeks, months } = asked('2026-11-06T12:00');
    expect([weeks.length, months.length]).toEqual([13, 12]);
    expect(weeks.at(-1)).toEqual({ from: instant('2026-11-02T00:00'), until: instant('2026-11-09T00:00') });
    expect(months[0]).toEqual({ from: instant('2025-12-01T00:00'), until: instant('2026-01-01T00:00') });
    expect(months.at(-1)).toEqual({ from: instant('2026-11-01T00:00'), until: instant('2026-12-01T00:00') });
    for (const spans of [weeks, months]) {
      expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ until }) => until));
    }
  });

  it('looks for customers as many calendar months back from the end of each, and as many before them', () => {
    const { retention } = asked('2026-11-06T12:00', { weeks: 2, months: 2, retentionMonths: 3 });
    expect(retention.months).toEqual([
      { again: instant('2026-08-01T00:00'), before: instant('2026-05-01T00:00') },
      { again: instant('2026-09-01T00:00'), before: instant('2026-06-01T00:00') },
    ]);
    expect(retention.weeks).toEqual([
      { again: instant('2026-08-02T00:00'), before: instant('2026-05-02T00:00') },
      { again: instant('2026-08-09T00:00'), before: instant('2026-05-09T00:00') },
    ]);
  });

  it('looks back to the last day of a month that is too short', () => {
    // The week ends with Monday, 31 August 2026, where the next begins.
    const { retention } = asked('2026-08-26T12:00', { weeks: 2, months: 2, retentionMonths: 6 });
    expect(retention.weeks[1]).toEqual({ again: instant('2026-02-28T00:00'), before: instant('2025-08-31T00:00') });
  });

  it('asks for fiscal months of whole weeks where the calendar has them', () => {
    // The fiscal year ends with the last Sunday of December: it begins on Monday, 29 December 2025, and has 52 weeks.
    const inWeeks = aCalendar({ fiscalWeeks: { pattern: '4-4-5', yearEnds: 'lastInMonth' } });
    const { months } = asked('2026-02-10T12:00', { months: 4 }, inWeeks);
    expect(months.map(({ from }) => inWeeks.dayOf(from))).toEqual([
      '2025-10-27',
      '2025-11-24',
      '2025-12-29',
      '2026-01-26',
    ]);
  });
});
