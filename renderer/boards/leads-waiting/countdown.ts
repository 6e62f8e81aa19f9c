/** Countdowns in working time, between the instants at which the main process works them out. */
import type { Instant } from '../../../shared/domain/records.ts';
import type { WaitingLead, WaitingView } from '../../../shared/domain/waiting-view.ts';

const minute = 60_000;
const hour = 60 * minute;

type Clock = WaitingView['clock'];

/** `asOf` is the snapshot's instant, `now` one at or after it. */
export type Moment = { readonly asOf: Instant; readonly now: Instant };

/** Working time of the lead's countdown: left, or by which it is overdue. In whole minutes but below one. */
export type Countdown = { readonly overdue: boolean; readonly ms: number };

/** Working time that has passed since the snapshot, as far as it tells when the clock starts and stands. */
export function workedSince({ runs, changesAt }: Clock, { asOf, now }: Moment): number {
  if (runs) return Math.max(0, Math.min(now, changesAt ?? now) - asOf);
  return changesAt === null ? 0 : Math.max(0, now - changesAt);
}

/** Whether the working clock stands, and until when; null: nobody knows, or for good. */
export function standing({ runs, changesAt }: Clock, { now }: Moment): { readonly until: Instant | null } | null {
  const changed = changesAt !== null && now >= changesAt;
  if (runs !== changed) return null;
  return { until: changed ? null : changesAt };
}

export function countdown({ leftMs, dueAt }: WaitingLead, clock: Clock, moment: Moment): Countdown {
  const left = leftMs - workedSince(clock, moment);
  const overdue = dueAt < moment.now;
  const ms = Math.max(0, overdue ? -left : left);
  return { overdue, ms: ms < minute ? ms : ms - (ms % minute) };
}

/** Those that fell due since the snapshot was made, among the leads it lists. */
export function fellDue(leads: readonly WaitingLead[], { asOf, now }: Moment): number {
  return leads.filter(({ dueAt }) => dueAt >= asOf && dueAt < now).length;
}

/** The next instant at which a countdown reads otherwise, or the clock starts or stands; null where neither comes. */
export function nextChange(leads: readonly WaitingLead[], clock: Clock, moment: Moment): Instant | null {
  const { now } = moment;
  const turn = clock.changesAt !== null && clock.changesAt > now ? clock.changesAt : Infinity;
  // A deadline in closed time is none of the clock's: it falls due all the same.
  const due = leads.map(({ dueAt }) => dueAt + 1).filter((at) => at > now);
  const ticks = standing(clock, moment) ? [] : leads.map((lead) => now + untilTick(lead, clock, moment));
  const next = Math.min(turn, ...due, ...ticks);
  return Number.isFinite(next) ? next : null;
}

/** From ten hours on minutes are not told. */
function untilTick({ leftMs, dueAt }: WaitingLead, clock: Clock, moment: Moment): number {
  const left = leftMs - workedSince(clock, moment);
  const step = Math.abs(left) >= 10 * hour ? hour : minute;
  if (dueAt < moment.now) return step - (Math.max(0, -left) % step);
  // Nothing is left, and the deadline is still to come: it reads the same until then, and ticks no faster than others.
  return left <= 0 ? step : (left % step) + 1;
}
