/** Sales' promise once more: what came of the leads whose clocks ran in its period. */
import type { AgreementVersion } from '../../shared/config/agreement.ts';
import type { Day, Instant } from '../../shared/domain/records.ts';
import { isAboutAnybody, promisePeriod, versionOn } from './oracle-agreement.ts';
import {
  attemptsBy,
  type Clocked,
  clocked,
  dispositionBy,
  type Outcome,
  responseBy,
  termsType,
} from './oracle-clocks.ts';
import { quantile } from './oracle-funnel.ts';
import type { OraclePeriod } from './oracle-period.ts';
import type { World } from './oracle-world.ts';

/** Leads that are there by an instant, with a clock that started in the period and by then. */
export function inPeriodBy(leads: readonly Clocked[], period: OraclePeriod, now: Instant, { calendar }: World) {
  const [from, until] = [calendar.startOf(period.from), calendar.startOf(period.until)];
  return leads.filter(({ start, lead }) => start >= from && start < until && start <= now && lead.createdAt <= now);
}

/** The parts of the promise as they stand at an instant, by a version's targets. */
export function partsBy(leads: readonly Clocked[], version: AgreementVersion, world: World) {
  const { sales } = version;
  const { now } = world;
  const shareStatus = isAboutAnybody(version, world) ? statusOfShare : () => 'unknown';
  const response = responses(leads, now);
  const attempts = sales.attempts
    ? part(
        leads.map((lead) => attemptsBy(lead, now)),
        sales.attempts.target,
        shareStatus,
      )
    : null;
  const disposition = sales.disposition
    ? part(
        leads.map((lead) => dispositionBy(lead, now)),
        sales.disposition.target,
        shareStatus,
      )
    : null;
  const worked = leads.filter(({ workedAt }) => workedAt !== undefined && workedAt <= now).length;
  const workedStatus =
    sales.workedTarget === undefined ? null : shareStatus(worked, leads.length - worked, sales.workedTarget);
  const responseStatus = shareStatus(response.met, response.late + response.overdue, sales.target);
  const statuses = new Set([responseStatus, attempts?.status, disposition?.status, workedStatus]);
  return {
    ...response,
    status: ['unknown', 'broken', 'atRisk', 'kept', 'early'].find((status) => statuses.has(status)) ?? 'early',
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
  };
}

/** How the promise stands at `world.now`, over the period that contains `day`, by the terms in force then. */
export function oracleSales(day: Day, world: World) {
  const { now } = world;
  const version = versionOn(day, world);
  const period = promisePeriod('sales', day, world);
  if (!version || !period) return undefined;
  const leads = inPeriodBy(clocked(world), period, now, world);
  const decided = (decision: string): number => leads.filter((lead) => lead.decision === decision).length;
  const [accepted, rejected] = [decided('accepted'), decided('rejected')];
  const speeds = leads.flatMap(({ speedMs }) => speedMs ?? []);
  const types = [...new Set(leads.map((lead) => termsType(lead, world)))];
  return {
    period,
    target: version.sales.target,
    ...partsBy(leads, version, world),
    speedToLead: { p50Ms: quantile(speeds, 0.5), p95Ms: quantile(speeds, 0.95) },
    acceptance: {
      accepted,
      rejected,
      undecided: decided('undecided'),
      share: accepted + rejected === 0 ? null : accepted / (accepted + rejected),
    },
    types: types.map((leadType) => {
      const own = leads.filter((lead) => termsType(lead, world) === leadType);
      const newest = Math.max(...own.map(({ from }) => from));
      const withinMs = own.find(({ from }) => from === newest)?.within;
      return Object.assign(responses(own, now), { leadType, withinMs });
    }),
  };
}

function responses(leads: readonly Clocked[], now: Instant) {
  const count = (response: string): number => leads.filter((lead) => responseBy(lead, now) === response).length;
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

function part(outcomes: readonly (Outcome | undefined)[], target: number, shareStatus: typeof statusOfShare) {
  const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
  const [done, missed] = [count('kept'), count('missed')];
  const share = done + missed === 0 ? null : done / (done + missed);
  return { target, kept: done, missed, open: count('open'), share, status: shareStatus(done, missed, target) };
}

function statusOfShare(done: number, missed: number, target: number): string {
  if (done + missed < 5) return 'early';
  const share = done / (done + missed);
  if (share >= target - 1e-9) return 'kept';
  return share >= target - 0.05 - 1e-9 ? 'atRisk' : 'broken';
}
