import type {
  AgreementDocument,
  AgreementView,
  DayVerdict,
  MarketingPromiseView,
  SalesPromiseView,
} from '../../shared/domain/agreement-view.ts';
import type { IncentiveView } from '../../shared/domain/goal-view.ts';
import type { PaceView } from '../../shared/domain/pace-view.ts';
import { buildPace, buildSeries, november } from './goal-view.ts';

const minute = 60_000;

type MarketingParts = Partial<Omit<MarketingPromiseView, 'pace'>> & { pace?: Partial<PaceView> };

export function buildMarketingPromise(promise: MarketingParts = {}): MarketingPromiseView {
  const pace = buildPace({ target: 240, actual: 188, elapsed: 0.76, remainingDays: 5, ...promise.pace });
  return {
    kind: 'count',
    of: 'mql',
    period: november,
    status: 'kept',
    leads: pace.actual,
    today: { promised: 12, delivered: 7 },
    byGroup: [
      { group: 'Demo request', leads: 120, value: 120 },
      { group: 'Event scan', leads: 50, value: 50 },
      { group: null, leads: 18, value: 18 },
    ],
    told: true,
    capacity: { leads: 280, used: 188 / 280, exceeded: false },
    series: buildSeries(november, pace.target, pace.actual, pace.elapsed),
    ...promise,
    pace,
  };
}

export function buildSalesPromise(promise: Partial<SalesPromiseView> = {}): SalesPromiseView {
  return {
    period: november,
    target: 0.9,
    met: 162,
    late: 9,
    overdue: 4,
    running: 13,
    compliance: 162 / 175,
    p50Ms: 52 * minute,
    p95Ms: 250 * minute,
    told: { responses: true, decisions: true },
    speedToLead: { p50Ms: 64 * minute, p95Ms: 300 * minute },
    status: 'kept',
    responseStatus: 'kept',
    byLeadType: [],
    attempts: { target: 0.9, kept: 128, missed: 8, open: 52, share: 128 / 136, status: 'kept' },
    disposition: { target: 0.85, kept: 121, missed: 13, open: 54, share: 121 / 134, status: 'kept' },
    handedOver: 188,
    worked: { count: 181, share: 181 / 188, target: 0.95, status: 'kept' },
    acceptance: { accepted: 98, rejected: 33, undecided: 57, share: 98 / 131 },
    ...promise,
  };
}

/** A collective reward whose second tier is within reach. */
export function buildIncentive(incentive: Partial<IncentiveView> = {}): IncentiveView {
  return {
    goal: 'revenue',
    goalLabel: 'New revenue',
    attainment: 1.04,
    floor: 1,
    tiers: [
      { label: 'Base', at: 1, reward: 'A day out together', reached: true },
      { label: 'Super', at: 1.1, reward: 'A weekend away', reached: false },
      { label: 'Mega', at: 1.25, reward: null, reached: false },
    ],
    gate: 'holds',
    gateByNumbers: 'holds',
    unlocked: 'Base',
    missing: null,
    ...incentive,
  };
}

export function buildDocument(document: Partial<AgreementDocument> = {}): AgreementDocument {
  return {
    summary: 'Marketing hands over 240 qualified leads a month; sales answers 90% of them in time.',
    goals: {
      marketing: 'Hand over 240 qualified leads a month, evenly over the working days.',
      sales: 'Answer 90% of the leads within 2 working hours.',
    },
    requirements: {
      marketing: ['A lead is handed over with a name, a company and what it asked for.'],
      sales: ['Every lead is accepted or rejected within 5 working days.'],
    },
    contacts: [
      { name: 'Mia Lindqvist', role: 'Head of marketing', side: 'marketing', contact: 'mia@example.com' },
      { name: 'Ben Okoro', role: 'Head of sales', side: 'sales', contact: null },
    ],
    whenMissed: 'Both heads meet within two working days and agree on what changes.',
    cancellation: 'Either side may end the agreement at the end of a quarter.',
    ...document,
  };
}

/** Working days before 23 November 2026 that all ended with both promises kept. */
export function buildVerdictDays(): readonly DayVerdict[] {
  const days = ['09', '10', '11', '12', '13', '16', '17', '18', '19', '20'];
  return days.map((day) => ({ day: `2026-11-${day}`, marketing: 'kept', sales: 'kept', verdict: 'kept' }));
}

/** Both promises kept, unless told otherwise. */
export function buildAgreement(agreement: Partial<AgreementView> = {}): AgreementView {
  return {
    versionFrom: '2026-10-01',
    versionNumber: 2,
    trial: null,
    verdict: 'kept',
    marketing: buildMarketingPromise(),
    sales: buildSalesPromise(),
    streak: { days: 10, since: '2026-11-09', openEnded: false },
    days: buildVerdictDays(),
    incentive: buildIncentive(),
    document: buildDocument(),
    ...agreement,
  };
}
