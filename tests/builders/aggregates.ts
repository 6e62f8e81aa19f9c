import type { Aggregates, ResponseCounts, WinRow } from '../../shared/domain/aggregates.ts';
import type { SourceStatus } from '../../shared/domain/source-status.ts';

/** What an empty ledger answers, unless told otherwise. */
export function someAggregates(overrides: Partial<Aggregates> = {}): Aggregates {
  const none = { count: 0, value: 0 };
  return {
    goals: [],
    promise: [],
    responses: { byLeadType: [], all: null },
    wins: {
      recent: [],
      thisWeek: none,
      lastWeek: none,
      lastWeekByNow: none,
      biggest: null,
      firstBySource: [],
      corrected: [],
    },
    funnel: [],
    records: someRecords(),
    ...overrides,
  };
}

export function someRecords(overrides: Partial<Aggregates['records']> = {}): Aggregates['records'] {
  return {
    leads: 0,
    leadsWon: 0,
    deals: 0,
    won: 0,
    lost: 0,
    open: 0,
    wonValue: 0,
    leadSources: [],
    dealStages: [],
    oddities: [],
    otherCurrencies: [],
    ...overrides,
  };
}

export function responseCounts(overrides: Partial<ResponseCounts> = {}): ResponseCounts {
  return {
    leadType: null,
    withinMs: 3_600_000,
    met: 0,
    late: 0,
    overdue: 0,
    running: 0,
    p50Ms: null,
    p95Ms: null,
    ...overrides,
  };
}

export function aWinRow(overrides: Partial<WinRow> = {}): WinRow {
  return {
    dealId: 'demo:1',
    name: 'Fleet contract',
    company: 'Alder & Sons',
    amount: 120_000,
    wonAt: 1_790_000_000_000,
    closedBy: 'Ida',
    campaign: null,
    leadSource: null,
    sourcedBy: null,
    ...overrides,
  };
}

/** A source that loaded a second before `now` and is polled every minute. */
export function aSource(now: number, overrides: Partial<SourceStatus> = {}): SourceStatus {
  return {
    id: 'demo',
    label: 'Demo',
    kind: 'demo',
    state: 'live',
    asOf: now - 1000,
    nextTryAt: now + 59_000,
    pollEveryMs: 60_000,
    problem: null,
    accepted: {},
    refusals: [],
    ...overrides,
  };
}
