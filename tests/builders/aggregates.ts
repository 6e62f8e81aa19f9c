import type { Aggregates, WinRow } from '../../shared/domain/aggregates.ts';
import type { SalesCounts, SalesDay } from '../../shared/domain/agreement-answer.ts';
import type { GoalDay } from '../../shared/domain/goal-answer.ts';
import type { SourceStatus } from '../../shared/domain/source-status.ts';

/** What an empty ledger answers, unless told otherwise. */
export function someAggregates(overrides: Partial<Aggregates> = {}): Aggregates {
  const none = { count: 0, value: 0, valued: 0 };
  return {
    goals: [],
    promise: [],
    sales: { byLeadType: [], all: null, history: [] },
    trialOwners: [],
    waiting: [],
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
    chain: null,
    closedLoop: null,
    campaigns: [],
    pipeline: null,
    trends: null,
    joins: [],
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
    wonValued: 0,
    leadSources: [],
    dealStages: [],
    oddities: [],
    otherCurrencies: [],
    ...overrides,
  };
}

/** An addition to a goal's first day by one record of marketing's, unless told otherwise. */
export function goalDay(overrides: Partial<GoalDay> = {}): GoalDay {
  return { day: 0, side: 'marketing', value: 1, records: 1, ...overrides };
}

/** Counts of sales' promise: no leads under terms of one hour, unless told otherwise. */
export function salesCounts(overrides: Partial<SalesCounts> = {}): SalesCounts {
  const none = { kept: 0, missed: 0, open: 0 };
  return {
    leadType: null,
    withinMs: 3_600_000,
    met: 0,
    late: 0,
    overdue: 0,
    running: 0,
    answered: 0,
    p50Ms: null,
    p95Ms: null,
    speedToLead: { p50Ms: null, p95Ms: null },
    attempts: none,
    disposition: none,
    handedOver: 0,
    worked: 0,
    accepted: 0,
    rejected: 0,
    ...overrides,
  };
}

/** A day on which nothing was decided about the leads of the first period, unless told otherwise. */
export function salesDay(overrides: Partial<SalesDay> = {}): SalesDay {
  return {
    period: 0,
    day: 0,
    responseMet: 0,
    responseMissed: 0,
    attemptsKept: 0,
    attemptsMissed: 0,
    dispositionKept: 0,
    dispositionMissed: 0,
    handedOver: 0,
    worked: 0,
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
    closedByGroup: null,
    closedByPhoto: null,
    campaign: null,
    leadSource: null,
    sourcedBy: null,
    sourcedByGroup: null,
    sourcedByPhoto: null,
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
