import type { SnapshotQuestions } from '../../shared/domain/aggregates.ts';

const dayMs = 86_400_000;

/** Questions as of Friday, 16 January 2026, noon (UTC days), about January. */
export function questions(changes: Partial<SnapshotQuestions> = {}): SnapshotQuestions {
  const monday = Date.UTC(2026, 0, 12);
  return {
    now: Date.UTC(2026, 0, 16, 12),
    currency: 'EUR',
    salesLeadSources: ['Outbound'],
    goals: [],
    promise: null,
    responses: null,
    wins: {
      recent: 10,
      thisWeek: { from: monday, until: monday + 7 * dayMs },
      lastWeek: { from: monday - 7 * dayMs, until: monday },
      lastWeekByNow: { from: monday - 7 * dayMs, until: monday - 2.5 * dayMs },
      quarter: { from: Date.UTC(2026, 0, 1), until: Date.UTC(2026, 3, 1) },
      firstBySourceSince: Date.UTC(2025, 11, 17),
    },
    funnel: null,
    ...changes,
  };
}

/** The first instants of the days of a span, in UTC. */
export function daysOf(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.round((until - from) / dayMs) }, (_, index) => from + index * dayMs);
}
