/** Where a wall stands in its rotation, and the steps that every event is made of. */
import type { CelebrationQueue } from './celebration-queue.ts';
import { type Playlist, positionsInTurn } from './playlist.ts';
import type { Instant } from './records.ts';
import type { WallState } from './wall.ts';

export type HoldKind = NonNullable<WallState['hold']>['kind'];
type Hold = { readonly kind: HoldKind; readonly since: Instant; readonly until: Instant };
export type FailedBoard = { readonly index: number; readonly reason: string; readonly tryAgainAt: Instant };

export type Rotation = CelebrationQueue & {
  readonly turn: number;
  readonly index: number | null;
  /** Somebody asked for this very board: it stays for its dwell, in its hours or not, whatever its priority. */
  readonly askedFor: boolean;
  readonly startedAt: Instant;
  /** Dwell used up before `runningSince`. */
  readonly shownMs: number;
  /** Null while the dwell stands still. */
  readonly runningSince: Instant | null;
  readonly hold: Hold | null;
  readonly failed: readonly FailedBoard[];
};

/** The wall on this board from now on; on none where it is null. */
export function show(rotation: Rotation, index: number | null, now: Instant): Rotation {
  return {
    ...rotation,
    turn: rotation.turn + 1,
    index,
    askedFor: false,
    startedAt: now,
    shownMs: 0,
    runningSince: standsStill(rotation) ? null : now,
  };
}

/** The nearest board in this direction of those that take their turn now; the same one if it is alone. */
export function step(rotation: Rotation, playlist: Playlist, direction: 1 | -1, now: Instant): number | null {
  const inTurn = positionsInTurn(playlist, failedOnes(rotation.failed), now);
  const { index } = rotation;
  if (direction === 1) return inTurn.find((at) => index === null || at > index) ?? inTurn[0] ?? null;
  return inTurn.findLast((at) => index === null || at < index) ?? inTurn.at(-1) ?? null;
}

/** When the board's turn is over; null while it stands still. */
export function endOfDwell(rotation: Rotation, playlist: Playlist): Instant | null {
  const board = rotation.index === null ? undefined : playlist.boards[rotation.index];
  if (!board || rotation.runningSince === null) return null;
  return rotation.runningSince + board.seconds * 1000 - rotation.shownMs;
}

/** With its dwell standing still while it is held or something is celebrated, and going on otherwise. */
export function resumeOrFreeze(rotation: Rotation, now: Instant): Rotation {
  const { runningSince } = rotation;
  const still = standsStill(rotation);
  if (still && runningSince !== null) {
    return { ...rotation, shownMs: rotation.shownMs + Math.max(0, now - runningSince), runningSince: null };
  }
  if (!still && (runningSince === null || now < runningSince)) return { ...rotation, runningSince: now };
  return rotation;
}

function standsStill({ hold, celebration }: Rotation): boolean {
  return hold !== null || celebration !== null;
}

export function failedOnes(failed: readonly FailedBoard[]): ReadonlySet<number> {
  return new Set(failed.map(({ index }) => index));
}
