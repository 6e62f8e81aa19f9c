/** Sales' promise once more: every lead with its clock, its terms, and what came of it. */
import type { AgreementVersion } from '../../shared/config/agreement.ts';
import type { Day, Instant, Lead } from '../../shared/domain/records.ts';
import { isInSample, promisePeriod, versionOn } from './oracle-agreement.ts';
import { type OracleCalendar, plusDays } from './oracle-calendar.ts';
import { quantile } from './oracle-funnel.ts';
import { earliest, sameText, textKey, type World } from './oracle-world.ts';

type Term<T> = { readonly otherwise: T; readonly byLeadType: Readonly<Record<string, T>> };
type Stretch = { readonly from: Instant; readonly version: AgreementVersion | undefined };

/** From when on which version holds, newest first. */
function stretches(world: World): readonly Stretch[] {
  const { config, calendar } = world;
  const versions = config.agreement?.versions ?? [];
  const turns = versions.flatMap(({ from, trial }) => (trial ? [from, plusDays(trial.until, 1)] : [from]));
  return [...new Set(turns)]
    .sort()
    .toReversed()
    .map((day) => ({ from: calendar.startOf(day), version: versionOn(day, world) }));
}

const clockField = { assigned: 'assignedAt', mql: 'mqlAt', created: 'createdAt' } as const;

function clockStart(lead: Lead, { sales }: AgreementVersion): Instant | undefined {
  return sales.clockStart.map((name) => lead[clockField[name]]).find((instant) => instant !== undefined);
}

function termOf<T>(term: Term<T>, leadType: string | undefined): T {
  const own = Object.entries(term.byLeadType).find(([name]) => sameText(name, leadType));
  return textKey(leadType) !== '' && own ? own[1] : term.otherwise;
}

/** The end of the N-th working day after the one the clock starts on, or would have, had it not been closed. */
function endOfWorkingDay(start: Instant, count: number, calendar: OracleCalendar): Instant {
  let day = calendar.dayOf(start);
  let left = count;
  while (calendar.windows(day).length === 0) day = plusDays(day, 1);
  while (left > 0) {
    day = plusDays(day, 1);
    if (calendar.windows(day).length > 0) left -= 1;
  }
  return calendar.endOf(day);
}

/** The instants at which something was tried. */
function attemptsOf(lead: Lead, { told }: World): readonly Instant[] {
  const tried = told.activity.filter(({ leadId, outbound, automated }) => leadId === lead.id && outbound && !automated);
  return tried.map(({ at }) => at).sort((a, b) => a - b);
}

export type Clocked = ReturnType<typeof clocked>[number];

/** The leads whose clock runs by some terms. */
export function clocked(world: World) {
  const { calendar, now } = world;
  const all = stretches(world);
  const happened = (instant: Instant | undefined): Instant | undefined =>
    instant !== undefined && instant <= now ? instant : undefined;
  return world.told.lead.flatMap((lead) => {
    const stretch = all.find(({ from, version }, index) => {
      // Where no version is in force, the clock of the one before tells which leads those are.
      const telling = version ?? all.slice(index).find((former) => former.version)?.version;
      const start = telling && clockStart(lead, telling);
      return start !== undefined && start >= from;
    });
    const version = stretch?.version;
    const start = version && clockStart(lead, version);
    if (!version || start === undefined || !isInSample(lead, version, world)) return [];
    const { sales } = version;
    const within = termOf(sales.respondWithinMinutes, lead.leadType) * 60_000;
    const due = calendar.addWorkingTime(start, within);
    if (due === null) return [];
    const tried = attemptsOf(lead, world);
    const firstTry = tried.find((at) => at >= lead.createdAt);
    const answeredAt = lead.firstResponseAt ?? firstTry;
    const respondedAt = happened(answeredAt);
    // A counter tells no instants: it counts from the first response on, or as soon as the clock runs.
    const counted = Array.from({ length: lead.attempts }, () => answeredAt ?? start);
    const attempts = tried.length > 0 ? tried : counted;
    const decidedAt = earliest([lead.acceptedAt, lead.sqlAt, lead.rejectedAt].map(happened));
    const resolvedAt = earliest([lead.rejectedAt, lead.sqlAt].map(happened));
    const promised = sales.attempts && termOf(sales.attempts, lead.leadType);
    const days = sales.disposition && termOf(sales.disposition, lead.leadType);
    const agreedAt = Math.max(happened(lead.acceptedAt) ?? -Infinity, happened(lead.sqlAt) ?? -Infinity);
    const attemptsKept = (done: readonly (Instant | undefined)[], withinDays: number): Outcome => {
      const end = endOfWorkingDay(start, withinDays, calendar);
      return now < end - 1 ? 'open' : kept(earliest(done), end, now);
    };
    return [
      {
        lead,
        version,
        start,
        within,
        due,
        respondedAt,
        response: responseOf(respondedAt, due, now),
        slaMs: respondedAt === undefined ? undefined : calendar.workingTime(start, respondedAt),
        speedMs: respondedAt === undefined ? undefined : calendar.workingTime(lead.createdAt, respondedAt),
        // Counted of leads that are old enough, however early the last attempt was made.
        attempts: promised && attemptsKept([attempts[promised.count - 1], resolvedAt], promised.withinDays),
        disposition: days === undefined ? undefined : kept(decidedAt, endOfWorkingDay(start, days, calendar), now),
        isWorked: happened(firstTry ?? answeredAt ?? counted[0]) !== undefined,
        decision:
          decidedAt === undefined
            ? 'undecided'
            : agreedAt >= (happened(lead.rejectedAt) ?? -Infinity)
              ? 'accepted'
              : 'rejected',
      },
    ];
  });
}

function responseOf(
  respondedAt: Instant | undefined,
  due: Instant,
  now: Instant,
): 'met' | 'late' | 'overdue' | 'running' {
  if (respondedAt !== undefined) return respondedAt <= due ? 'met' : 'late';
  return now > due ? 'overdue' : 'running';
}

type Outcome = 'kept' | 'missed' | 'open';

/** Nothing can be done by the end of a day after its last millisecond. */
function kept(doneAt: Instant | undefined, end: Instant, now: Instant): Outcome {
  if (doneAt !== undefined && doneAt < end) return 'kept';
  return now >= end - 1 ? 'missed' : 'open';
}

/** How the promise stands at `world.now`, over the period that contains `day`, by the terms in force then. */
export function oracleSales(day: Day, world: World) {
  const { calendar, now } = world;
  const version = versionOn(day, world);
  const period = promisePeriod('sales', day, world);
  if (!version || !period) return undefined;
  const [from, until] = [calendar.startOf(period.from), calendar.startOf(period.until)];
  const leads = clocked(world).filter(
    ({ start, lead }) => start >= from && start < until && start <= now && lead.createdAt <= now,
  );
  const { sales } = version;
  const response = responses(leads);
  const attempts = sales.attempts
    ? part(
        leads.map((lead) => lead.attempts),
        sales.attempts.target,
      )
    : null;
  const disposition = sales.disposition
    ? part(
        leads.map((lead) => lead.disposition),
        sales.disposition.target,
      )
    : null;
  const worked = leads.filter(({ isWorked }) => isWorked).length;
  const workedStatus =
    sales.workedTarget === undefined ? null : shareStatus(worked, leads.length - worked, sales.workedTarget);
  const responseStatus = shareStatus(response.met, response.late + response.overdue, sales.target);
  const statuses = new Set([responseStatus, attempts?.status, disposition?.status, workedStatus]);
  const decided = (decision: string): number => leads.filter((lead) => lead.decision === decision).length;
  const [accepted, rejected] = [decided('accepted'), decided('rejected')];
  const speeds = leads.flatMap(({ speedMs }) => speedMs ?? []);
  return {
    period,
    target: sales.target,
    ...response,
    speedToLead: { p50Ms: quantile(speeds, 0.5), p95Ms: quantile(speeds, 0.95) },
    status: ['broken', 'atRisk', 'kept', 'early'].find((status) => statuses.has(status)),
    responseStatus,
    attempts,
    disposition,
    handedOver: leads.length,
    worked: {
      count: worked,
      share: leads.length === 0 ? null : worked / leads.length,
      target: sales.workedTarget ?? null,
      status: workedStatus,
    },
    acceptance: {
      accepted,
      rejected,
      undecided: decided('undecided'),
      share: accepted + rejected === 0 ? null : accepted / (accepted + rejected),
    },
  };
}

function responses(leads: readonly Clocked[]) {
  const count = (response: string): number => leads.filter((lead) => lead.response === response).length;
  const [met, late, overdue] = [count('met'), count('late'), count('overdue')];
  const due = met + late + overdue;
  const times = leads.flatMap(({ slaMs }) => slaMs ?? []);
  return {
    met,
    late,
    overdue,
    running: count('running'),
    compliance: due === 0 ? null : met / due,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  };
}

function part(outcomes: readonly (string | undefined)[], target: number) {
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
  const [done, missed] = [count('kept'), count('missed')];
  const share = done + missed === 0 ? null : done / (done + missed);
  return { target, kept: done, missed, open: count('open'), share, status: shareStatus(done, missed, target) };
}

function shareStatus(done: number, missed: number, target: number): string {
  if (done + missed < 5) return 'early';
  const share = done / (done + missed);
  if (share >= target - 1e-9) return 'kept';
  return share >= target - 0.05 - 1e-9 ? 'atRisk' : 'broken';
}
