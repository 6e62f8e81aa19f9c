/** Sales' promise to marketing: every lead is answered, followed up and decided on in the promised time. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Kept, SalesAnswer, SalesCounts } from './agreement-answer.ts';
import type { KeptView, PromiseStatus, ResponseTermsView, SalesPromiseView } from './agreement-view.ts';
import { type Decided, keptShare, keptStatus, worstStatus } from './kept-share.ts';
import type { PeriodView } from './pace-view.ts';
import { ratio } from './ratio.ts';
import type { SalesTally } from './sales-tally.ts';
import type { Told } from './told.ts';

type SalesTerms = AgreementVersion['sales'];
/** Whether any source tells of what sales promises. */
type SalesTold = Pick<Told, 'responses' | 'decisions'>;
type Responses = Pick<SalesCounts, 'met' | 'late' | 'overdue'>;

/** The promise over `period`, from counts the ledger made with the terms of each lead's own version. */
export function salesPromise(
  terms: SalesTerms,
  answer: SalesAnswer,
  period: PeriodView,
  told: SalesTold,
): SalesPromiseView {
  const all = answer.all ?? noLeads;
  const decided = all.accepted + all.rejected;
  return judgedSalesPromise({
    period,
    target: terms.target,
    met: all.met,
    late: all.late,
    overdue: all.overdue,
    running: all.running,
    compliance: compliance(all),
    p50Ms: all.p50Ms,
    p95Ms: all.p95Ms,
    speedToLead: all.speedToLead,
    told: { responses: told.responses, decisions: told.decisions },
    status: 'unknown',
    responseStatus: 'unknown',
    byLeadType: answer.byLeadType.map(termsView),
    attempts: terms.attempts ? keptView(all.attempts, terms.attempts.target) : null,
    disposition: terms.disposition ? keptView(all.disposition, terms.disposition.target) : null,
    handedOver: all.handedOver,
    worked: {
      count: all.worked,
      share: ratio(all.worked, all.handedOver),
      target: terms.workedTarget ?? null,
      status: null,
    },
    acceptance: {
      accepted: all.accepted,
      rejected: all.rejected,
      undecided: all.handedOver - decided,
      share: ratio(all.accepted, decided),
    },
  });
}

/** The same numbers with the status of every promised part, and of the whole, told anew. */
export function judgedSalesPromise(view: SalesPromiseView): SalesPromiseView {
  const { target, attempts, disposition, worked, told } = view;
  const responseStatus = toldStatus(told.responses, keptStatus(responsesOf(view), target));
  const judged = {
    responseStatus,
    attempts: attempts && { ...attempts, status: toldStatus(told.responses, keptStatus(attempts, attempts.target)) },
    disposition: disposition && {
      ...disposition,
      status: toldStatus(told.decisions, keptStatus(disposition, disposition.target)),
    },
    worked: {
      ...worked,
      status:
        worked.target === null
          ? null
          : toldStatus(told.responses, keptStatus(workedOf(worked.count, view.handedOver), worked.target)),
    },
  };
  const parts = [judged.attempts?.status, judged.disposition?.status, judged.worked.status];
  const promised = parts.flatMap((status) => status ?? []);
  return { ...view, ...judged, status: worstStatus([responseStatus, ...promised]) };
}

/** The same numbers with every status withdrawn: nobody can tell from data this old. */
export function unjudgedSalesPromise(view: SalesPromiseView): SalesPromiseView {
  const status = 'unknown';
  return {
    ...view,
    status,
    responseStatus: status,
    attempts: view.attempts && { ...view.attempts, status },
    disposition: view.disposition && { ...view.disposition, status },
    worked: { ...view.worked, status: view.worked.status && status },
  };
}

/** How the promise stood at a moment, from what had been decided by then: as `salesPromise` said at that moment. */
export function salesStatusOf(tally: SalesTally, terms: SalesTerms, told: SalesTold): PromiseStatus {
  const { attempts, disposition, workedTarget } = terms;
  const parts: readonly (PromiseStatus | undefined)[] = [
    toldStatus(told.responses, keptStatus({ kept: tally.responseMet, missed: tally.responseMissed }, terms.target)),
    attempts &&
      toldStatus(
        told.responses,
        keptStatus({ kept: tally.attemptsKept, missed: tally.attemptsMissed }, attempts.target),
      ),
    disposition &&
      toldStatus(
        told.decisions,
        keptStatus({ kept: tally.dispositionKept, missed: tally.dispositionMissed }, disposition.target),
      ),
    workedTarget === undefined
      ? undefined
      : toldStatus(told.responses, keptStatus(workedOf(tally.worked, tally.handedOver), workedTarget)),
  ];
  return worstStatus(parts.flatMap((status) => status ?? []));
}

/** Never kept and never broken where the data is missing. */
function toldStatus(isTold: boolean, status: PromiseStatus): PromiseStatus {
  return isTold ? status : 'unknown';
}

/** compliance = met / (met + late + overdue), 0..1; leads still running stay out. Null: no leads due, which is not 100 %. */
export function compliance(counts: Responses): number | null {
  return keptShare(responsesOf(counts));
}

function responsesOf({ met, late, overdue }: Responses): Decided {
  return { kept: met, missed: late + overdue };
}

/** worked = leads with any attempt / leads handed over. */
function workedOf(worked: number, handedOver: number): Decided {
  return { kept: worked, missed: handedOver - worked };
}

function termsView(counts: SalesCounts): ResponseTermsView {
  const { leadType, withinMs, met, late, overdue, running, p50Ms, p95Ms } = counts;
  return { leadType, withinMs, met, late, overdue, running, p50Ms, p95Ms, compliance: compliance(counts) };
}

function keptView(counts: Kept, target: number): KeptView {
  return { target, ...counts, share: keptShare(counts), status: 'unknown' };
}

const nothing: Kept = { kept: 0, missed: 0, open: 0 };
const noLeads: SalesCounts = {
  leadType: null,
  withinMs: 0,
  met: 0,
  late: 0,
  overdue: 0,
  running: 0,
  answered: 0,
  p50Ms: null,
  p95Ms: null,
  speedToLead: { p50Ms: null, p95Ms: null },
  attempts: nothing,
  disposition: nothing,
  handedOver: 0,
  worked: 0,
  accepted: 0,
  rejected: 0,
};
