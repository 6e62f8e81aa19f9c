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

/** Every period of the promise that ends within the goal's closed well, and the running one, where it touches it, stands. */
function isKept(side: Side, { from, until }: OraclePeriod, world: World, status: string | undefined): boolean {
  const today = world.calendar.dayOf(world.now);
  const closed = closes(world)[side];
  const running = promisePeriod(side, today, world);
  const lastDays = daysFrom(from, until < today ? until : today).filter(
    (day) => promisePeriod(side, day, world)?.until === plusDays(day, 1),
  );
  const isTouched = running !== undefined && running.until > from && running.from < until;
  return lastDays.every((day: Day) => isGood(closed(day))) && (!isTouched || isGood(status));
}

export function oracleIncentive(world: World) {
  const today = world.calendar.dayOf(world.now);
  const terms = versionOn(today, world)?.incentive;
  const goal = world.config.goals.find(({ id }) => id === terms?.goal);
  if (!terms || !goal) return null;
  const { period, pace } = oracleGoal(goal, world);
  const holds =
    isKept('marketing', period, world, oracleMarketing(today, world)?.status) &&
    isKept('sales', period, world, oracleSales(today, world)?.status);
  const has = (share: number): boolean => (pace.attainment ?? 0) >= share * (1 - 1e-9);
  const tiers = terms.tiers.map(({ label, at, reward = null }) => ({ label, at, reward, reached: has(at) }));
  const best = has(terms.floor) ? tiers.findLast(({ reached }) => reached) : undefined;
  const locked = holds ? 'floor' : best ? 'gate' : 'both';
  return {
    goal: goal.id,
    attainment: pace.attainment,
    floor: terms.floor,
    tiers,
    gate: holds ? 'holds' : 'broken',
    gateByNumbers: holds ? 'holds' : 'broken',
    unlocked: holds ? (best?.label ?? null) : null,
    missing: holds && best ? null : locked,
  };
}
