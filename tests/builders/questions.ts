import type { SnapshotQuestions } from '../../shared/domain/aggregates.ts';
import type { AgreementQuestion } from '../../shared/domain/agreement-answer.ts';
import type { GoalQuestion } from '../../shared/domain/goal-answer.ts';
import { measureQuestion } from '../../shared/domain/measure.ts';
import type { Day } from '../../shared/domain/records.ts';

const dayMs = 86_400_000;

/** Questions as of Friday, 16 January 2026, noon (UTC days), about January. */
export function questions(changes: Partial<SnapshotQuestions> = {}): SnapshotQuestions {
  const monday = Date.UTC(2026, 0, 12);
  return {
    now: Date.UTC(2026, 0, 16, 12),
    currency: 'EUR',
    exchange: [],
    joins: [],
    salesLeadSources: ['Outbound'],
    minGroup: 1,
    goals: [],
    agreement: null,
    waiting: { leadTypes: [] },
    wins: {
      recent: 10,
      thisWeek: { from: monday, until: monday + 7 * dayMs },
      lastWeek: { from: monday - 7 * dayMs, until: monday },
      lastWeekByNow: { from: monday - 7 * dayMs, until: monday - 2.5 * dayMs },
      quarter: { from: Date.UTC(2026, 0, 1), until: Date.UTC(2026, 3, 1) },
      firstBySourceSince: Date.UTC(2025, 11, 17),
    },
    funnel: null,
    chain: null,
    closedLoop: null,
    campaigns: [],
    pipeline: null,
    trends: null,
    ...changes,
  };
}

/** The first instants of the days of a span, in UTC. */
export function daysOf(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.round((until - from) / dayMs) }, (_, index) => from + index * dayMs);
}

/** The same days by name. */
export function dayNames(from: number, until: number): readonly Day[] {
  return daysOf(from, until).map((start) => new Date(start).toISOString().slice(0, 10));
}

/** A goal over the days of a span in UTC: the won value of January, unless told otherwise. */
export function goalOf(
  measure: Parameters<typeof measureQuestion>[0] = 'wonValue',
  changes: Partial<GoalQuestion> = {},
): GoalQuestion {
  const span = changes.span ?? { from: Date.UTC(2026, 0, 1), until: Date.UTC(2026, 1, 1) };
  return {
    id: typeof measure === 'string' ? measure : 'own',
    measure: measureQuestion(measure, 'EUR'),
    sourcedBy: 'leadSource',
    span,
    dayStarts: daysOf(span.from, span.until),
    days: dayNames(span.from, span.until),
    ...changes,
  };
}

/** One stretch of terms over the days of a span in UTC, which is the one period of sales' promise. */
export function agreementOf(
  span: { readonly from: number; readonly until: number },
  terms: AgreementQuestion['stretches'][number]['terms'] = { milestone: 'mql', groupBy: 'leadType' },
  changes: Partial<AgreementQuestion> = {},
): AgreementQuestion {
  return {
    dayStarts: daysOf(span.from, span.until),
    until: span.until,
    stretches: [{ from: span.from, terms, owners: null }],
    salesPeriods: [span],
    ...changes,
  };
}
