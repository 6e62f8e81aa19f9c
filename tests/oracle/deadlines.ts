/** Instants at which a deadline falls due, and those just after it. */
import type { Instant } from '../../shared/domain/records.ts';
import type { Company } from './company.ts';
import { clocked } from './oracle-clocks.ts';
import type { World } from './oracle-world.ts';

/** Some of the leads are answered on the very millisecond their time is up, or one after it. */
export function answeredAtDeadline(world: World): Company {
  const due = new Map(clocked(world).map((clock) => [clock.lead.id, clock.due]));
  const lead = world.told.lead.map((one, index) => {
    const at = index % 3 === 0 && one.firstResponseAt !== undefined ? due.get(one.id) : undefined;
    return at === undefined ? one : Object.assign({}, one, { firstResponseAt: at + ((index / 3) % 2) });
  });
  return { ...world.told, lead };
}

/** When the deadline nearest to now falls due that nobody keeps, and the first instant after it. */
export function dueMoments(world: World): readonly Instant[] {
  const { now } = world;
  const open = clocked(world)
    .filter(({ respondedAt, due }) => respondedAt === undefined || respondedAt > due)
    .map(({ due }) => due)
    .sort((a, b) => Math.abs(a - now) - Math.abs(b - now));
  return open.slice(0, 1).flatMap((due) => [due, due + 1]);
}
