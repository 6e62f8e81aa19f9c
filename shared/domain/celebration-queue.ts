/**
 * What is celebrated now and what waits for it: nothing is shown over another, nothing is lost, and a test never hides
 * anything real.
 */
import type { Instant } from './records.ts';
import type { Celebration, CelebrationOf } from './wall.ts';

export type CelebrationQueue = {
  readonly celebration: Celebration | null;
  /** In the order in which they are shown. Their times say how long they last, not when they begin. */
  readonly waiting: readonly Celebration[];
};

export const nothingCelebrated: CelebrationQueue = { celebration: null, waiting: [] };

/**
 * The queue with one more. Wins join those that are being shown, or that wait; everything else waits its turn. A test waits for
 * nothing: it is shown at once or not at all.
 */
export function celebrated(queue: CelebrationQueue, added: Celebration): CelebrationQueue {
  const { celebration: running, waiting } = queue;
  if (running === null || running.kind === 'test') return { celebration: added, waiting };
  if (added.kind === 'test') return queue;
  if (added.kind !== 'wins') return { celebration: running, waiting: [...waiting, added] };
  // All of them stay for a whole turn from now on.
  if (running.kind === 'wins') return { celebration: joined(running, added), waiting };
  if (!waiting.some(({ kind }) => kind === 'wins')) return { celebration: running, waiting: [...waiting, added] };
  return { celebration: running, waiting: waiting.map((one) => (one.kind === 'wins' ? joined(one, added) : one)) };
}

/** The running one is over, by time or by hand: the first of those that wait begins. */
export function nextCelebrated({ waiting }: CelebrationQueue, now: Instant): CelebrationQueue {
  const [first, ...rest] = waiting;
  if (!first) return nothingCelebrated;
  const lasts = first.endsAt - first.startedAt;
  return { celebration: { ...first, startedAt: now, endsAt: now + lasts }, waiting: rest };
}

/** Without the wins of these keys, which are none any more. A celebration of nothing else is over. */
export function withdrawn(queue: CelebrationQueue, keys: ReadonlySet<string>, now: Instant): CelebrationQueue {
  const waiting = queue.waiting.flatMap((one) => without(one, keys) ?? []);
  const celebration = queue.celebration && without(queue.celebration, keys);
  const isOver = queue.celebration !== null && celebration === null;
  return isOver ? nextCelebrated({ celebration, waiting }, now) : { celebration, waiting };
}

/** The wins that are being celebrated or wait to be. */
export function celebratedKeys({ celebration, waiting }: CelebrationQueue): readonly string[] {
  const all = celebration ? [celebration, ...waiting] : waiting;
  return all.flatMap((one) => ('wins' in one ? one.wins.map(({ key }) => key) : []));
}

function joined(shown: CelebrationOf<'wins'>, added: CelebrationOf<'wins'>): CelebrationOf<'wins'> {
  const known = new Set(shown.wins.map(({ key }) => key));
  return {
    ...added,
    wins: [...shown.wins, ...added.wins.filter(({ key }) => !known.has(key))],
    // Said of all of them, so true only where it is of each.
    whileAway: shown.whileAway && added.whileAway,
  };
}

function without(celebration: Celebration, keys: ReadonlySet<string>): Celebration | null {
  if (!('wins' in celebration) || !celebration.wins.some(({ key }) => keys.has(key))) return celebration;
  const wins = celebration.wins.filter(({ key }) => !keys.has(key));
  return wins.length === 0 ? null : { ...celebration, wins };
}
