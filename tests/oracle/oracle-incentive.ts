/** The shared reward once more: the goal's attainment, and both promises kept over the goal's period. */
import type { Day } from '../../shared/domain/records.ts';
import { promisePeriod, type Side, versionOn } from './oracle-agreement.ts';
import { daysFrom, plusDays } from './oracle-calendar.ts';
import { oracleGoal } from './oracle-goals.ts';
import { closes, isGood } from './oracle-history.ts';
import { oracleMarketing } from './oracle-marketing.ts';
import type { OraclePeriod } from './oracle-period.ts';
import { oracleSales } from './oracle-sales.ts';
import type { World } from './oracle-world.ts';

/** How every period of the promise closed that ends within the goal's; and the running one, where it touches it, stands. */
function ends(side: Side, { from, until }: OraclePeriod, world: World, status: string | undefined) {
  const today = world.calendar.dayOf(world.now);
  const closed = closes(world)[side];
  const running = promisePeriod(side, today, world);
  const lastDays = daysFrom(from, until < today ? until : today).filter(
    (day) => promisePeriod(side, day, world)?.until === plusDays(day, 1),
  );
  const isTouched = running !== undefined && running.until > from && running.from < until;
  return [...lastDays.map((day: Day) => closed(day)), ...(isTouched ? [status] : [])];
}

export function oracleIncentive(world: World) {
  const today = world.calendar.dayOf(world.now);
  const terms = versionOn(today, world)?.incentive;
  const goal = world.config.goals.find(({ id }) => id === terms?.goal);
  if (!terms || !goal) return null;
  const { period, pace } = oracleGoal(goal, world);
  const all = [
    ...ends('marketing', period, world, oracleMarketing(today, world)?.status),
    ...ends('sales', period, world, oracleSales(today, world)?.status),
  ];
  const isBroken = all.some((status) => !isGood(status) && status !== 'unknown');
  // Of a trial that is about nobody nobody can say how it ended.
  const isUnknown = !isBroken && all.includes('unknown');
  const holds = all.every(isGood);
  const gate = holds ? 'holds' : isBroken ? 'broken' : 'unknown';
  const has = (share: number): boolean => (pace.attainment ?? 0) >= share * (1 - 1e-9);
  const tiers = terms.tiers.map(({ label, at, reward = null }) => ({ label, at, reward, reached: has(at) }));
  const best = has(terms.floor) ? tiers.findLast(({ reached }) => reached) : undefined;
  const locked = holds ? 'floor' : best ? 'gate' : 'both';
  return {
    goal: goal.id,
    attainment: pace.attainment,
    floor: terms.floor,
    tiers,
    gate,
    gateByNumbers: gate,
    unlocked: holds ? (best?.label ?? null) : null,
    missing: isUnknown ? 'unknown' : holds && best ? null : locked,
  };
}
