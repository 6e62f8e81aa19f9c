/** Sales' promise to marketing: every lead gets its first response within the promised working time. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import type { Aggregates, ResponseCounts, ResponseRule } from './aggregates.ts';
import { versionsByDay } from './agreement.ts';
import type { Calendar } from './calendar.ts';
import { groupKey } from './lead-value.ts';
import { periodContaining } from './period.ts';
import { ratio, reaches } from './ratio.ts';
import type { Instant } from './records.ts';
import type { PromiseStatus, ResponseTermsView, SalesPromiseView } from './snapshot.ts';

const minuteMs = 60_000;
/** Below this many leads due a share says too little. */
const fewestDue = 5;
/** The share of leads below the target that is still at risk and not yet broken. */
const riskMargin = 0.05;

type Counts = Pick<ResponseCounts, 'met' | 'late' | 'overdue' | 'running'>;

/**
 * The rule over all versions of the agreement, null without one. Every version states its terms for each lead type that any
 * version names, so that a type's own terms end with the version they stand in. Which start of the clock counts is the
 * newest version's word.
 */
export function responseRule(config: Config, calendar: Calendar): ResponseRule | null {
  const versions = versionsByDay(config.agreement);
  const newest = versions.at(-1);
  if (!newest) return null;
  const named = new Map(
    versions.flatMap((v) => Object.keys(v.sales.respondWithinMinutes.byLeadType)).map((name) => [groupKey(name), name]),
  );
  const leadTypes = [null, ...named.values()];
  const terms = versions.flatMap((version) => {
    const { otherwise, byLeadType } = version.sales.respondWithinMinutes;
    const minutes = new Map(Object.entries(byLeadType).map(([name, value]) => [groupKey(name), value]));
    const from = calendar.startOf(version.from);
    return leadTypes.map((leadType) => {
      const own = leadType === null ? undefined : minutes.get(groupKey(leadType));
      return { from, leadType, withinMs: (own ?? otherwise) * minuteMs };
    });
  });
  return { clockStart: newest.sales.clockStart, terms };
}

/** The promise over its period containing `now`, from counts the ledger made with the terms of each lead's own version. */
export function salesPromise(
  terms: AgreementVersion['sales'],
  responses: Aggregates['responses'],
  context: { readonly calendar: Calendar; readonly now: Instant },
): SalesPromiseView {
  const all = responses.all ?? { met: 0, late: 0, overdue: 0, running: 0, p50Ms: null, p95Ms: null };
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
    status: salesStatus(all, terms.target),
    byLeadType: responses.byLeadType.map((counts): ResponseTermsView => ({
      ...counts,
      compliance: compliance(counts),
    })),
  };
}

/** compliance = met / (met + late + overdue), 0..1; leads still running stay out. Null: no leads due, which is not 100 %. */
export function compliance(counts: Counts): number | null {
  return ratio(counts.met, counts.met + counts.late + counts.overdue);
}

/** The promise by its compliance: `early` under five leads due, `atRisk` within five points below the target. */
export function salesStatus(counts: Counts, target: number): PromiseStatus {
  const share = compliance(counts);
  if (share === null || counts.met + counts.late + counts.overdue < fewestDue) return 'early';
  if (reaches(share, target)) return 'kept';
  return reaches(share, target - riskMargin) ? 'atRisk' : 'broken';
}
