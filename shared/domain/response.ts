/** Sales' promise to marketing: every lead gets its first response within the promised working time. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { agreementStretches, versionsByDay } from './agreement.ts';
import type { LeadTypeTerms, ResponseRule, SalesAnswer, SalesCounts } from './agreement-answer.ts';
import type { KeptView, PromiseStatus, ResponseTermsView, SalesPromiseView } from './agreement-view.ts';
import type { Calendar } from './calendar.ts';
import { groupKey } from './lead-value.ts';
import { periodContaining } from './period.ts';
import { ratio, reaches } from './ratio.ts';
import type { Instant } from './records.ts';

const minuteMs = 60_000;
/** Below this many leads due a share says too little. */
const fewestDue = 5;
/** The share of leads below the target that is still at risk and not yet broken. */
const riskMargin = 0.05;

type Counts = Pick<SalesCounts, 'met' | 'late' | 'overdue' | 'running'>;

/**
 * The rule over all versions of the agreement, null without one. Every stretch states its terms for each lead type that any
 * version names, so that a type's own terms end with the version they stand in.
 */
export function responseRule(config: Config, calendar: Calendar): ResponseRule | null {
  const versions = versionsByDay(config.agreement);
  if (versions.length === 0) return null;
  const named = new Map(
    versions.flatMap(({ sales }) =>
      [sales.respondWithinMinutes, sales.attempts, sales.disposition].flatMap((terms) =>
        Object.keys(terms?.byLeadType ?? {}).map((name) => [groupKey(name), name] as const),
      ),
    ),
  );
  const leadTypes = [null, ...named.values()];
  let clockStart: AgreementVersion['sales']['clockStart'] = ['assigned', 'mql', 'created'];
  return {
    stretches: agreementStretches(config.agreement).map(({ from, version }) => {
      clockStart = version?.sales.clockStart ?? clockStart;
      return {
        from: calendar.startOf(from),
        clockStart,
        owners: version?.trial?.owners ?? null,
        terms: version && leadTypes.map((leadType) => termsOf(version.sales, leadType)),
      };
    }),
  };
}

function termsOf(sales: AgreementVersion['sales'], leadType: string | null): LeadTypeTerms {
  return {
    leadType,
    withinMs: own(sales.respondWithinMinutes, leadType) * minuteMs,
    attempts: sales.attempts ? own(sales.attempts, leadType) : null,
    dispositionWithinDays: sales.disposition ? own(sales.disposition, leadType) : null,
  };
}

/** The term of a lead type, else that of all others. Names are compared without case and surrounding blanks. */
function own<T>(
  terms: { readonly otherwise: T; readonly byLeadType: Readonly<Record<string, T>> },
  leadType: string | null,
): T {
  const key = leadType === null ? null : groupKey(leadType);
  return Object.entries(terms.byLeadType).find(([name]) => groupKey(name) === key)?.[1] ?? terms.otherwise;
}
/** The promise over its period containing `now`, from counts the ledger made with the terms of each lead's own version. */
export function salesPromise(
  terms: AgreementVersion['sales'],
  answer: SalesAnswer,
  context: { readonly calendar: Calendar; readonly now: Instant },
): SalesPromiseView {
  const all = answer.all ?? noLeads;
  const decided = all.accepted + all.rejected;
  return {
    period: periodContaining(terms.period, context.now, context.calendar),
    target: terms.target,
    met: all.met,
    late: all.late,
    overdue: all.overdue,
    running: all.running,
    compliance: compliance(all),
    p50Ms: all.p50Ms,
    p95Ms: all.p95Ms,
    speedToLead: all.speedToLead,
    status: salesStatus(all, terms.target),
    responseStatus: salesStatus(all, terms.target),
    byLeadType: answer.byLeadType.map(
      ({ leadType, withinMs, met, late, overdue, running, p50Ms, p95Ms }): ResponseTermsView => ({
        leadType,
        withinMs,
        met,
        late,
        overdue,
        running,
        p50Ms,
        p95Ms,
        compliance: compliance({ met, late, overdue }),
      }),
    ),
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
  };
}

const nothing = { kept: 0, missed: 0, open: 0 };
const noLeads: SalesCounts = {
  leadType: null,
  withinMs: 0,
  met: 0,
  late: 0,
  overdue: 0,
  running: 0,
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

function keptView(
  counts: { readonly kept: number; readonly missed: number; readonly open: number },
  target: number,
): KeptView {
  const tally = { met: counts.kept, late: counts.missed, overdue: 0 };
  return {
    target,
    ...counts,
    share: ratio(counts.kept, counts.kept + counts.missed),
    status: salesStatus(tally, target),
  };
}

/** compliance = met / (met + late + overdue), 0..1; leads still running stay out. Null: no leads due, which is not 100 %. */
export function compliance(counts: Omit<Counts, 'running'>): number | null {
  return ratio(counts.met, counts.met + counts.late + counts.overdue);
}

/** The promise by its compliance: `early` under five leads due, `atRisk` within five points below the target. */
export function salesStatus(counts: Omit<Counts, 'running'>, target: number): PromiseStatus {
  const share = compliance(counts);
  if (share === null || counts.met + counts.late + counts.overdue < fewestDue) return 'early';
  if (reaches(share, target)) return 'kept';
  return reaches(share, target - riskMargin) ? 'atRisk' : 'broken';
}
