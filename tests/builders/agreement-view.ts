import type { AgreementView, MarketingPromiseView, SalesPromiseView } from '../../shared/domain/agreement-view.ts';
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
    status: 'kept',
    byLeadType: [],
    ...promise,
  };
}

/** Both promises kept, unless told otherwise. */
export function buildAgreement(agreement: Partial<AgreementView> = {}): AgreementView {
  return {
    versionFrom: '2026-10-01',
    verdict: 'kept',
    marketing: buildMarketingPromise(),
    sales: buildSalesPromise(),
    ...agreement,
  };
}
