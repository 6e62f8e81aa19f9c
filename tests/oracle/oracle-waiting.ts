/** Who waits for a first answer once more: lead by lead. */
import type { Instant, Lead } from '../../shared/domain/records.ts';
import { isAboutAnybody, promisePeriod, versionOn } from './oracle-agreement.ts';
import { clocked } from './oracle-clocks.ts';
import { plusDays } from './oracle-calendar.ts';
import { sameText, type World } from './oracle-world.ts';

/** How many leads a view lists. */
const listed = 20;

/** One view; undefined where no agreement is in force. Who owns a lead is not looked at. */
export function oracleWaiting(leadType: string | null, world: World) {
  const { calendar, now } = world;
  const today = calendar.dayOf(now);
  const [version, period] = [versionOn(today, world), promisePeriod('sales', today, world)];
  if (!version || !period) return undefined;
  const common = { leadType, clock: clockAt(now, world) };
  if (!isAboutAnybody(version, world)) {
    return { ...common, told: false, overdue: 0, running: 0, longestMs: null, leads: [] };
  }
  const begins = calendar.startOf(period.from);
  const leads = clocked(world)
    .filter(({ lead, start, due, respondedAt }) => {
      const isOfNow = start <= now && (start >= begins || due >= begins);
      const isOfType = leadType === null || sameText(lead.leadType, leadType);
      return isOfNow && isOfType && respondedAt === undefined && !isDecided(lead);
    })
    .sort((a, b) => a.due - b.due || (a.lead.id < b.lead.id ? -1 : 1));
  const waits = leads.map(({ start }) => calendar.workingTime(start, now));
  return {
    ...common,
    told: true,
    overdue: leads.filter(({ due }) => due < now).length,
    running: leads.filter(({ due }) => due >= now).length,
    longestMs: waits.length === 0 ? null : Math.max(...waits),
    leads: leads.slice(0, listed).map(({ lead, start, due }, index) => ({
      key: lead.id,
      since: start,
      dueAt: due,
      waitedMs: waits[index],
      leftMs: due < now ? 0 - calendar.workingTime(due, now) : calendar.workingTime(now, due),
    })),
  };
}

/** Qualified, or rejected and not accepted since. */
function isDecided({ sqlAt, acceptedAt, rejectedAt }: Lead): boolean {
  return sqlAt !== undefined || (rejectedAt !== undefined && rejectedAt > (acceptedAt ?? -Infinity));
}

/** By going through the days of a year; a day's last window may go on in the first of the next, unknown of the very last. */
function clockAt(now: Instant, { calendar }: World) {
  const today = calendar.dayOf(now);
  const days = Array.from({ length: 371 }, (_, ahead) => plusDays(today, ahead));
  const windows = days.flatMap((day) => calendar.windows(day)).sort((a, b) => a.from - b.from);
  const isOpen = (at: Instant): boolean => windows.some(({ from, until }) => from <= at && at < until);
  const turns = windows.flatMap(({ from, until }) => [from, until]).sort((a, b) => a - b);
  const runs = isOpen(now);
  const horizon = calendar.startOf(plusDays(today, 370));
  return { runs, changesAt: turns.find((turn) => turn > now && turn < horizon && isOpen(turn) !== runs) ?? null };
}
