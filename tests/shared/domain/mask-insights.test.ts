import { describe, expect, it } from 'vitest';
import { privacySchema } from '../../../shared/config/privacy.ts';
import type { ChainView, ClosedLoopView, TrendsView } from '../../../shared/domain/insight-views.ts';
import { keepFunnel, maskChain, maskClosedLoop, maskTrends } from '../../../shared/domain/mask-insights.ts';
import { buildFunnel } from '../../builders/funnel-view.ts';
import { buildGoal, fourthQuarter } from '../../builders/goal-view.ts';

const { visitors, public: everybody } = privacySchema.parse({});

const chain: ChainView = {
  goal: 'revenue',
  period: fourthQuarter,
  window: { from: '2025-11-20', until: '2026-11-20' },
  averageDeal: 1_234_567,
  averageDealBase: 188,
  steps: [
    { id: 'deal', needed: 207.36, have: 101, toNext: { rate: 0.25, base: 400, thin: false } },
    { id: 'won', needed: 51.84, have: 31, toNext: null },
  ],
  capacity: { leads: 900, used: 1.0368, exceeded: true },
};

describe('the chain', () => {
  it('of a goal of money needs about so many, since exact counts give the average deal away', () => {
    expect(maskChain(chain, [buildGoal()], visitors)).toMatchObject({
      averageDeal: 1_200_000,
      steps: [
        { needed: 210, have: 101, toNext: { rate: 0.25, base: 400 } },
        { needed: 52, have: 31, toNext: null },
      ],
      capacity: { leads: 900, used: 1.04, exceeded: true },
    });
    expect(maskChain(chain, [buildGoal()], everybody)).toMatchObject({
      averageDeal: null,
      steps: [{ needed: 210 }, {}],
    });
  });

  it('of a goal of deals needs exactly so many, and hides the average deal alone', () => {
    const masked = maskChain(chain, [buildGoal({ unit: 'count' })], everybody);
    expect(masked).toEqual({ ...chain, averageDeal: null });
  });

  it('says so where nothing is known', () => {
    const unknown: ChainView = {
      ...chain,
      averageDeal: null,
      steps: [{ id: 'won', needed: null, have: 0, toNext: { rate: null, base: 0, thin: true } }],
      capacity: null,
    };
    expect(maskChain(unknown, [buildGoal()], visitors)).toEqual(unknown);
  });
});

const counts = {
  handedOver: 9,
  accepted: 5,
  rejected: 3,
  undecided: 1,
  acceptance: 0.625,
  won: 2,
  lost: 1,
  winRate: 2 / 3,
};
const reason = (text: string | null, agreed: boolean, event: number, search: number) => ({
  reason: text,
  agreed,
  count: event + search,
  bySource: [
    { leadSource: 'Event', count: event },
    { leadSource: null, count: search },
  ],
});
const loop: ClosedLoopView = {
  period: fourthQuarter,
  sources: [{ leadSource: 'Event', ...counts, revenue: 2_845_678 }],
  campaigns: [{ campaign: 'Autumn webinar', ...counts, revenue: 1_245_678 }],
  reasons: [
    reason('No budget', true, 4, 2),
    reason('Acme is a friend of Ida', false, 3, 0),
    reason('Ida knows', false, 1, 4),
    reason(null, false, 1, 0),
  ],
  answers: [{ on: '2026-11-02', reason: 'No budget', leadSource: null, changed: 'Ida calls Acme no more' }],
};

describe('the closed loop', () => {
  it('rounds or hides what was earned', () => {
    expect(maskClosedLoop(loop, visitors)).toMatchObject({
      sources: [{ leadSource: 'Event', ...counts, revenue: 2_800_000 }],
      campaigns: [{ campaign: 'Autumn webinar', ...counts, revenue: 1_200_000 }],
    });
    expect(maskClosedLoop(loop, everybody).sources).toEqual([{ leadSource: 'Event', ...counts, revenue: null }]);
  });

  it('makes one of the reasons that were typed in, and leaves out what was written for the team', () => {
    const { reasons, answers } = maskClosedLoop(loop, visitors);
    expect(reasons).toEqual([
      {
        reason: 'others',
        agreed: false,
        count: 8,
        bySource: [
          { leadSource: 'Event', count: 4 },
          { leadSource: null, count: 4 },
        ],
      },
      reason('No budget', true, 4, 2),
      reason(null, false, 1, 0),
    ]);
    expect(answers).toEqual([]);
  });

  it('keeps its reasons as they are where all were agreed on', () => {
    const agreed = { ...loop, reasons: [reason('No budget', true, 4, 2), reason(null, false, 1, 0)] };
    expect(maskClosedLoop(agreed, visitors).reasons).toEqual(agreed.reasons);
  });
});

describe('funnel and trends', () => {
  it('hold counts, and a share of amounts that is rounded', () => {
    const counts = { won: 3, lost: 1, timed: 3, responded: 4, sourced: 2, boughtBefore: 9 };
    const point = { ...counts, winRate: 0.75, cycleMs: 5, responseMs: 6, retention: 0.333_33 };
    const day = { from: '2026-11-16', running: true };
    const trends: TrendsView = {
      retentionMonths: 12,
      weeks: [{ ...day, ...point, sourcedShare: 0.123_456 }],
      months: [],
    };
    expect(maskTrends(trends, visitors)).toEqual({
      retentionMonths: 12,
      weeks: [{ ...day, ...point, sourcedShare: 0.12 }],
      months: [],
    });
    expect(keepFunnel(buildFunnel())).toEqual(buildFunnel());
  });
});
