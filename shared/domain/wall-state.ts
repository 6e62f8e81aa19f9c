/** What screens are told of a rotation. */
import type { Playlist } from './playlist.ts';
import type { Instant } from './records.ts';
import { endOfDwell, type Rotation, step } from './rotation-state.ts';
import type { WallState } from './wall.ts';

/** What is true of a wall whatever it shows. */
export type WallManner = Pick<WallState, 'refreshing' | 'look' | 'lock'>;

/** What screens draw. */
export function wallState(rotation: Rotation, playlist: Playlist, manner: WallManner, now: Instant): WallState {
  const { hold } = rotation;
  const nextIndex = step(rotation, playlist, 1, now);
  const onWall = (index: number | null): WallState['current'] => {
    const board = index === null ? undefined : playlist.boards[index];
    return board && index !== null ? { index, board } : null;
  };
  return {
    turn: rotation.turn,
    current: onWall(rotation.index),
    next: nextIndex === rotation.index ? null : onWall(nextIndex),
    count: playlist.boards.length,
    startedAt: rotation.startedAt,
    endsAt: endOfDwell(rotation, playlist),
    hold: hold && { kind: hold.kind, until: hold.until },
    holdMs: playlist.holdMs,
    celebration: rotation.celebration,
    celebrationsWaiting: rotation.waiting.length,
    refreshing: manner.refreshing,
    failed: rotation.failed.flatMap((failed) => {
      const board = playlist.boards[failed.index];
      return board ? { ...failed, kind: board.kind } : [];
    }),
    look: manner.look,
    lock: manner.lock,
  };
}

/**
 * The next instant at which something ends by itself; null when nothing will. A board's hours and days are not among them: they
 * are noticed at the next tick.
 */
export function nextChangeAt(rotation: Rotation, playlist: Playlist): Instant | null {
  const moments = [
    endOfDwell(rotation, playlist),
    rotation.hold?.until ?? null,
    rotation.celebration?.endsAt ?? null,
    ...rotation.failed.map((board) => board.tryAgainAt),
  ].filter((moment) => moment !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}
