/**
 * Sales' promise holds counts, shares of counts and durations: nothing in it has to be hidden. It is said field by field all
 * the same, so that what is added to it has to be decided on.
 */
import type { KeptView, ResponseTermsView, SalesPromiseView } from './agreement-view.ts';
import { keepPeriod } from './mask-goals.ts';

export function keepSalesPromise(promise: SalesPromiseView): SalesPromiseView {
  const { speedToLead, told, worked, acceptance } = promise;
  return {
    period: keepPeriod(promise.period),
    target: promise.target,
    met: promise.met,
    late: promise.late,
    overdue: promise.overdue,
    running: promise.running,
    compliance: promise.compliance,
    p50Ms: promise.p50Ms,
    p95Ms: promise.p95Ms,
    speedToLead: { p50Ms: speedToLead.p50Ms, p95Ms: speedToLead.p95Ms },
    told: { responses: told.responses, decisions: told.decisions },
    status: promise.status,
    responseStatus: promise.responseStatus,
    byLeadType: promise.byLeadType.map(keepTerms),
    attempts: promise.attempts && keepKept(promise.attempts),
    disposition: promise.disposition && keepKept(promise.disposition),
    handedOver: promise.handedOver,
    worked: { count: worked.count, share: worked.share, target: worked.target, status: worked.status },
    acceptance: {
      accepted: acceptance.accepted,
      rejected: acceptance.rejected,
      undecided: acceptance.undecided,
      share: acceptance.share,
    },
  };
}

function keepTerms(terms: ResponseTermsView): ResponseTermsView {
  return {
    leadType: terms.leadType,
    withinMs: terms.withinMs,
    met: terms.met,
    late: terms.late,
    overdue: terms.overdue,
    running: terms.running,
    compliance: terms.compliance,
    p50Ms: terms.p50Ms,
    p95Ms: terms.p95Ms,
  };
}

function keepKept({ target, kept, missed, open, share, status }: KeptView): KeptView {
  return { target, kept, missed, open, share, status };
}
