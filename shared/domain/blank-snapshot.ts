import type { Problem } from './problem.ts';
import type { Instant } from './records.ts';
import type { Snapshot } from './snapshot.ts';

/** What a wall shows when there is neither a config that can be used nor a cached snapshot: what is wrong, and no number. */
export function blankSnapshot(problems: readonly Problem[], now: Instant): Snapshot {
  const tally = { count: 0, value: 0 };
  return {
    format: 3,
    asOf: now,
    privacy: 'team',
    company: 'Tandem',
    currency: 'EUR',
    locale: 'en',
    zone: 'UTC',
    freshness: { state: 'neverLoaded', asOf: null, problem: null },
    problems,
    sources: [],
    joins: [],
    closures: [],
    goals: [],
    agreement: null,
    wins: {
      recent: [],
      thisWeek: tally,
      lastWeek: tally,
      lastWeekByNow: tally,
      biggestThisQuarter: null,
      firstBySource: [],
      corrected: [],
    },
    funnel: null,
    chain: null,
    closedLoop: null,
    trends: null,
    waiting: [],
    campaigns: [],
    pipelines: [],
    definitions: [],
    records: {
      leads: 0,
      deals: 0,
      won: 0,
      lost: 0,
      open: 0,
      wonValue: 0,
      leadToCustomer: null,
      leadSources: [],
      dealStages: [],
      oddities: [],
    },
    explanations: [],
  };
}
