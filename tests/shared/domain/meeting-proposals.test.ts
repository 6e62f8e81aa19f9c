import { describe, expect, it } from 'vitest';
import type { ClosedLoopView } from '../../../shared/domain/insight-views.ts';
import { meetingProposals } from '../../../shared/domain/meeting-proposals.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { buildAgreement, buildMarketingPromise, buildSalesPromise } from '../../builders/agreement-view.ts';
import { buildFunnel } from '../../builders/funnel-view.ts';
import { buildGoal, fourthQuarter } from '../../builders/goal-view.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';

const kept = buildAgreement({ sales: buildSalesPromise({ overdue: 0 }) });
/** A company without a problem. */
const fine = buildSnapshot({ agreement: kept, funnel: buildFunnel({ worstStage: null }) });

const proposed = (snapshot: Partial<Snapshot>) => meetingProposals({ ...fine, ...snapshot });

const marketing = (parts: Parameters<typeof buildMarketingPromise>[0]): Partial<Snapshot> => ({
  agreement: { ...kept, marketing: buildMarketingPromise(parts) },
});
const sales = (parts: Parameters<typeof buildSalesPromise>[0]): Partial<Snapshot> => ({
  agreement: { ...kept, sales: buildSalesPromise({ overdue: 0, ...parts }) },
});

const rejections: ClosedLoopView = {
  period: fourthQuarter,
  sources: [],
  campaigns: [],
  reasons: [
    {
      reason: 'Wrong data',
      agreed: true,
      count: 31,
      bySource: [
        { leadSource: 'Webinar', count: 12 },
        { leadSource: 'Trade fair', count: 19 },
      ],
    },
    { reason: 'No budget', agreed: true, count: 18, bySource: [{ leadSource: null, count: 18 }] },
  ],
  answers: [],
};

describe('the problems that the data proposes', () => {
  it('are none where all is well', () => {
    expect(meetingProposals(fine)).toEqual([]);
  });

  it('are none without an agreement, funnel, goals or rejections', () => {
    expect(proposed({ agreement: null, funnel: null, goals: [], closedLoop: null })).toEqual([]);
  });

  it.each<[string, Partial<Snapshot>, string, string]>([
    [
      'marketing behind',
      marketing({ status: 'broken', pace: { pace: 0.71, status: 'behind' } }),
      'promise:marketing',
      'Marketing’s promise is not kept: 71% of what is due by now',
    ],
    [
      'marketing at risk, rounded but not up to all of it',
      marketing({ status: 'atRisk', pace: { pace: 0.998, status: 'atRisk' } }),
      'promise:marketing',
      'Marketing’s promise is at risk: 99% of what is due by now',
    ],
    [
      'a flood',
      marketing({ status: 'atRisk', pace: { pace: 1.4, status: 'tooFast' } }),
      'promise:marketing',
      'More leads come than sales can work: 140% of what is due by now',
    ],
    [
      'marketing where there is no pace',
      marketing({ status: 'broken', pace: { pace: null, status: 'missed' } }),
      'promise:marketing',
      'Marketing’s promise is not kept',
    ],
    [
      'answers too late',
      sales({ status: 'broken', responseStatus: 'broken', compliance: 0.714 }),
      'promise:sales',
      'Sales’ promise is not kept: 71% answered in time, 90% promised',
    ],
    [
      'decisions missing while answers are in time',
      sales({
        status: 'broken',
        disposition: { target: 0.85, kept: 60, missed: 40, open: 0, share: 0.6, status: 'broken' },
      }),
      'promise:sales',
      'Sales’ promise is not kept: decisions',
    ],
    ['one lead overdue', sales({ overdue: 1 }), 'overdue', '1 lead is overdue for its first answer'],
    ['leads overdue', sales({ overdue: 27 }), 'overdue', '27 leads are overdue for their first answer'],
    [
      'the worst stage',
      { funnel: buildFunnel() },
      'stage:sql',
      'Most is lost after SQL: 35% go on, 50% promised; sales owns it',
    ],
    [
      'a goal behind',
      { goals: [buildGoal({ pace: { pace: 0.62, status: 'behind' } })] },
      'goal:revenue',
      'New revenue is behind: 62% of the plan by now',
    ],
    [
      'a goal that slips, however good it still is',
      { goals: [buildGoal({ pace: { pace: 0.97, status: 'onTrack', trend: 'slipping' } })] },
      'goal:revenue',
      'New revenue is slipping: 97% of the plan by now',
    ],
    [
      'the reason given most often, with its source',
      { closedLoop: rejections },
      'rejected:wrong data:trade fair',
      'Most leads are rejected for “Wrong data”: 31, of them 19 from Trade fair',
    ],
  ])('name %s', (_, snapshot, key, problem) => {
    expect(proposed(snapshot)).toEqual([{ key, problem }]);
  });

  it('say of a rejection what nobody has recorded', () => {
    const reasons = [{ reason: null, agreed: false, count: 3, bySource: [{ leadSource: null, count: 3 }] }];
    expect(proposed({ closedLoop: { ...rejections, reasons } })).toEqual([
      {
        key: 'rejected::',
        problem: 'Most leads are rejected for “no reason given”: 3, of them 3 from an unknown source',
      },
    ]);
  });

  it('keep their keys when the numbers change', () => {
    const [before, after] = [27, 4].map((overdue) => proposed(sales({ overdue }))[0]);
    expect(before?.key).toBe(after?.key);
    expect(before?.problem).not.toBe(after?.problem);
  });

  it('come with the agreement first, then funnel, goals and rejections', () => {
    const all = proposed({
      agreement: {
        ...kept,
        marketing: buildMarketingPromise({ status: 'broken' }),
        sales: buildSalesPromise({ status: 'atRisk', responseStatus: 'atRisk', overdue: 4 }),
      },
      funnel: buildFunnel(),
      goals: [buildGoal({ pace: { status: 'behind' } })],
      closedLoop: rejections,
    });
    expect(all.map(({ key }) => key.split(':')[0])).toEqual([
      'promise',
      'promise',
      'overdue',
      'stage',
      'goal',
      'rejected',
    ]);
  });

  it('are in the language of the wall', () => {
    expect(proposed({ locale: 'de', ...sales({ overdue: 2 }) })).toMatchObject([
      { problem: '2 Leads warten überfällig auf die erste Antwort' },
    ]);
  });
});
