import type { ClosedLoopView } from '../../shared/domain/insight-views.ts';
import { fourthQuarter } from './goal-view.ts';

type Source = ClosedLoopView['sources'][number];

/** Rates as the domain would work them out from the counts. */
export function buildSource(leadSource: string | null, counts: Partial<Source> = {}): Source {
  const { handedOver = 0, accepted = 0, rejected = 0, won = 0, lost = 0, revenue = 0 } = counts;
  return {
    leadSource,
    handedOver,
    accepted,
    rejected,
    undecided: handedOver - accepted - rejected,
    acceptance: accepted + rejected === 0 ? null : accepted / (accepted + rejected),
    won,
    lost,
    winRate: won + lost === 0 ? null : won / (won + lost),
    revenue,
  };
}

const sources = [
  buildSource('Partner', { handedOver: 96, accepted: 78, rejected: 9, won: 21, lost: 24, revenue: 14_820_000 }),
  buildSource('Organic search', {
    handedOver: 148,
    accepted: 98,
    rejected: 31,
    won: 24,
    lost: 38,
    revenue: 11_240_000,
  }),
  buildSource('Paid search', { handedOver: 204, accepted: 121, rejected: 52, won: 19, lost: 41, revenue: 7_310_000 }),
  buildSource('Trade fair', { handedOver: 112, accepted: 38, rejected: 61, won: 6, lost: 17, revenue: 2_480_000 }),
  buildSource('Podcast', { handedOver: 12, accepted: 9, rejected: 2, won: 3, lost: 2, revenue: 910_000 }),
  buildSource(null, { handedOver: 40, accepted: 22, rejected: 9, won: 4, lost: 9, revenue: 860_000 }),
];

/** A quarter in which the trade fair's leads are what sales turns away. */
export function buildClosedLoop(loop: Partial<ClosedLoopView> = {}): ClosedLoopView {
  return {
    period: fourthQuarter,
    sources,
    campaigns: sources
      .filter(({ leadSource }) => leadSource !== null)
      .map(({ leadSource, ...counts }) => Object.assign({ campaign: `${leadSource} in autumn` }, counts)),
    reasons: [
      {
        reason: 'No fit',
        agreed: true,
        count: 71,
        bySource: [
          { leadSource: 'Trade fair', count: 44 },
          { leadSource: 'Paid search', count: 27 },
        ],
      },
      { reason: 'Unable to reach', agreed: true, count: 48, bySource: [{ leadSource: 'Paid search', count: 22 }] },
      { reason: 'Student', agreed: false, count: 29, bySource: [{ leadSource: 'Organic search', count: 21 }] },
      { reason: null, agreed: false, count: 16, bySource: [{ leadSource: null, count: 9 }] },
    ],
    answers: [
      {
        on: '2026-11-03',
        reason: 'No fit',
        leadSource: 'Trade fair',
        changed: 'The scan sheet asks for the size of the fleet; below ten trucks no lead is handed over.',
      },
      { on: '2026-10-12', reason: null, leadSource: null, changed: 'Every lead is called before it is handed over.' },
    ],
    ...loop,
  };
}
