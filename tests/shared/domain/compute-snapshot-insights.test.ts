import { describe, expect, it } from 'vitest';
import type { Config } from '../../../shared/config/config.ts';
import type { Aggregates } from '../../../shared/domain/aggregates.ts';
import { computeSnapshot } from '../../../shared/domain/compute-snapshot.ts';
import { snapshotQuestions } from '../../../shared/domain/snapshot-questions.ts';
import { type Snapshot, snapshotSchema } from '../../../shared/domain/snapshot.ts';
import { aSource, someAggregates } from '../../builders/aggregates.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const now = instant('2026-10-15T17:00');
const calendar = aCalendar();

function snapshotOf(config: Config, aggregates: Partial<Aggregates>): Snapshot {
  const questions = snapshotQuestions(config, calendar, now);
  const sources = [aSource(now)];
  return computeSnapshot({ config, calendar, questions, aggregates: someAggregates(aggregates), sources, now });
}

const times = { cycleMs: 5, timed: 1, responseMs: 7, responded: 2 };
const values = { marketingValue: 3, salesValue: 1, sourced: 1, customers: null };
const quality = { handedOver: 8, accepted: 3, rejected: 1, won: 1, lost: 3, revenue: 500_00 };
const counted = { won: 1, lost: 3, ...times, ...values };
const answers: Partial<Aggregates> = {
  chain: {
    visits: 1000,
    steps: [{ milestone: 'created', entered: 50, reachedNext: 10 }],
    won: { count: 4, value: 1000_00 },
    have: { visits: 1, created: 2, mql: 3, sql: 4, deal: 5, won: 6 },
    trafficRecords: { window: 30, period: 2 },
  },
  closedLoop: { sources: [{ leadSource: 'Web', ...quality, valued: 1 }], campaigns: [], reasons: [] },
  trends: { weeks: [counted, counted], months: [counted, counted, counted] },
};

describe('the snapshot', () => {
  it('carries chain, closed loop and trends where the config asks for them', () => {
    const config = aConfig({ chain: { goal: 'revenue' }, closedLoop: {}, trends: { weeks: 2, months: 3 } });
    const snapshot = snapshotOf(config, answers);
    // The goal is 1,000.00 this month at 250.00 a deal.
    expect(snapshot.chain).toMatchObject({ goal: 'revenue', averageDeal: 250_00, period: { label: 'October 2026' } });
    expect(snapshot.chain?.steps.at(-1)).toMatchObject({ id: 'won', needed: 4, have: 6 });
    expect(snapshot.closedLoop?.sources).toEqual([
      { leadSource: 'Web', ...quality, undecided: 4, acceptance: 0.75, winRate: 0.25 },
    ]);
    expect(snapshot.trends?.months.at(-1)).toMatchObject({ from: '2026-10-01', running: true, sourcedShare: 0.75 });
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot);
  });

  it('has none of them where it does not', () => {
    expect(snapshotOf(aConfig(), answers)).toMatchObject({ chain: null, closedLoop: null, trends: null });
  });
});
