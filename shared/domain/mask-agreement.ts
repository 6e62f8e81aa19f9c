/** The agreement as an audience may see it. */
import type { MaskConfig } from '../config/privacy.ts';
import type { AgreementDocument, AgreementView, MarketingPromiseView } from './agreement-view.ts';
import type { GoalView } from './goal-view.ts';
import { maskTowards } from './mask-amounts.ts';
import { keepPeriod, maskIncentive, maskPace, maskPoint } from './mask-goals.ts';
import { initials } from './mask-names.ts';
import { keepSalesPromise } from './mask-sales-promise.ts';
import { isOfFew, withoutTheFew } from './mask-trial.ts';

/** @param goals as they are, unmasked. */
export function maskAgreement(
  shown: AgreementView,
  goals: readonly GoalView[],
  { mask, minGroup }: { readonly mask: MaskConfig; readonly minGroup: number },
): AgreementView {
  const agreement = isOfFew(shown, { minGroup }) ? withoutTheFew(shown) : shown;
  const { trial, streak } = agreement;
  return {
    versionFrom: agreement.versionFrom,
    versionNumber: agreement.versionNumber,
    trial: trial && { owners: trial.owners, known: trial.known, until: trial.until, hidden: trial.hidden },
    verdict: agreement.verdict,
    marketing: maskMarketingPromise(agreement.marketing, mask),
    sales: keepSalesPromise(agreement.sales),
    streak: { days: streak.days, since: streak.since, openEnded: streak.openEnded },
    days: agreement.days.map(({ day, marketing, sales, verdict }) => ({ day, marketing, sales, verdict })),
    incentive: agreement.incentive && maskIncentive(agreement.incentive, goals, mask),
    document: maskDocument(agreement.document, mask),
  };
}

/** What leads are worth is money; a number of leads is not. */
function maskMarketingPromise(promise: MarketingPromiseView, mask: MaskConfig): MarketingPromiseView {
  const amounts = promise.kind === 'value' ? mask.amounts : 'exact';
  const masked = (value: number): number => maskTowards(value, promise.pace.target, amounts);
  const { today, capacity } = promise;
  return {
    kind: amounts === 'shareOfGoal' ? 'share' : promise.kind,
    of: promise.of,
    period: keepPeriod(promise.period),
    pace: maskPace(promise.pace, amounts),
    status: promise.status,
    told: promise.told,
    leads: promise.leads,
    today: { promised: masked(today.promised), delivered: masked(today.delivered) },
    byGroup: promise.byGroup.map(({ group, leads, value }) => ({ group, leads, value: masked(value) })),
    capacity: capacity && { leads: capacity.leads, used: capacity.used, exceeded: capacity.exceeded },
    series: promise.series.map((point) => maskPoint(point, masked)),
  };
}

/**
 * The text is left out as a whole: promised amounts and lead values stand in it, and whoever wrote parts of it wrote them
 * for the team, with names and customers perhaps. That there is an agreement, and how it is kept, is told by the numbers.
 */
function maskDocument(document: AgreementDocument, { names }: MaskConfig): AgreementDocument {
  return {
    summary: '',
    goals: { marketing: '', sales: '' },
    requirements: { marketing: [], sales: [] },
    contacts: document.contacts.map(({ name, role, side }) => ({
      name: { full: name, initials: initials(name), team: role }[names],
      role,
      side,
      // An address or a number to call is for the team alone.
      contact: null,
    })),
    whenMissed: '',
    cancellation: '',
  };
}
