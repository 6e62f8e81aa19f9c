import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { FreshnessState } from '../../shared/domain/source-status.ts';
import type { StoredProblem } from '../../shared/domain/problem.ts';
import { buildAgreement } from './agreement-view.ts';
import { buildFunnel } from './funnel-view.ts';
import { buildGoal } from './goal-view.ts';
import { asOf, buildWins } from './wins-view.ts';

/** A company in the middle of a good quarter, its one source live. */
export function buildSnapshot(snapshot: Partial<Snapshot> = {}): Snapshot {
  return {
    format: 3,
    asOf,
    privacy: 'team',
    company: 'Alder & Finch',
    currency: 'EUR',
    locale: 'en',
    zone: 'Europe/Berlin',
    freshness: { state: 'live', asOf: asOf - 20_000, problem: null },
    problems: [],
    sources: [
      {
        id: 'crm',
        label: 'CRM export',
        kind: 'csv',
        state: 'live',
        asOf: asOf - 20_000,
        nextTryAt: asOf + 40_000,
        pollEveryMs: 60_000,
        problem: null,
        accepted: { lead: 2140, deal: 412 },
        refusals: [],
      },
    ],
    joins: [],
    closures: [],
    goals: [buildGoal()],
    agreement: buildAgreement(),
    wins: buildWins(),
    funnel: buildFunnel(),
    chain: null,
    closedLoop: null,
    trends: null,
    waiting: [],
    campaigns: [],
    pipelines: [],
    definitions: [],
    records: {
      leads: 2140,
      deals: 412,
      won: 188,
      lost: 97,
      open: 127,
      wonValue: 41_238_000,
      leadToCustomer: 0.0145,
      leadSources: [],
      dealStages: [],
      oddities: [],
    },
    explanations: [],
    ...snapshot,
  };
}

/** The same numbers, `ageMs` old and in this state, over the board and its one source alike. */
export function aged(
  snapshot: Snapshot,
  state: FreshnessState,
  ageMs: number,
  problem: StoredProblem | null = null,
): Snapshot {
  const loadedAt = state === 'neverLoaded' ? null : snapshot.asOf - ageMs;
  return {
    ...snapshot,
    freshness: { state, asOf: loadedAt, problem },
    sources: snapshot.sources.map((source) => ({ ...source, state, asOf: loadedAt, problem })),
  };
}
