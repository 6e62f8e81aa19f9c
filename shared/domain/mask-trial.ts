/**
 * The agreement of a trial run on fewer people than a group needs: its numbers are theirs, so they are taken out. What was
 * promised stays, and so do the statuses, which were decided by the numbers as they are.
 */
import type { PrivacyConfig } from '../config/privacy.ts';
import type { AgreementView, KeptView, MarketingPromiseView, SalesPromiseView } from './agreement-view.ts';

type MinGroup = Pick<PrivacyConfig, 'minGroup'>;

/** Whether the agreement counts so few people that its numbers would give them away. */
export function isOfFew(agreement: AgreementView | null, { minGroup }: MinGroup): boolean {
  return agreement !== null && agreement.trial !== null && agreement.trial.known < minGroup;
}

/** The agreement without any number of what its people did. */
export function withoutTheFew(agreement: AgreementView): AgreementView {
  return {
    ...agreement,
    trial: agreement.trial && { ...agreement.trial, hidden: true },
    marketing: withoutDeliveries(agreement.marketing),
    sales: withoutAnswers(agreement.sales),
  };
}

/** Whether an explanation is of such a number. */
export function isOfPromise(id: string): boolean {
  return id.startsWith('promise.') || id.startsWith('waiting.');
}

function withoutDeliveries(promise: MarketingPromiseView): MarketingPromiseView {
  const { pace, today, capacity } = promise;
  return {
    ...promise,
    told: false,
    pace: {
      ...pace,
      actual: 0,
      pace: null,
      attainment: null,
      gap: 0,
      neededPerDay: null,
      projection: null,
      trend: 'steady',
    },
    leads: 0,
    today: { promised: today.promised, delivered: 0 },
    byGroup: [],
    capacity: capacity && { leads: capacity.leads, used: 0, exceeded: false },
    series: promise.series.map(({ day, expected }) => ({ day, actual: null, expected })),
  };
}

function withoutAnswers(promise: SalesPromiseView): SalesPromiseView {
  return {
    ...promise,
    ...nothingDue,
    told: { responses: false, decisions: false },
    speedToLead: { p50Ms: null, p95Ms: null },
    byLeadType: [],
    attempts: promise.attempts && withoutCounts(promise.attempts),
    disposition: promise.disposition && withoutCounts(promise.disposition),
    handedOver: 0,
    worked: { ...promise.worked, count: 0, share: null },
    acceptance: { accepted: 0, rejected: 0, undecided: 0, share: null },
  };
}

const nothingDue = { met: 0, late: 0, overdue: 0, running: 0, compliance: null, p50Ms: null, p95Ms: null } as const;

function withoutCounts({ target, status }: KeptView): KeptView {
  return { target, kept: 0, missed: 0, open: 0, share: null, status };
}
