/**
 * The rotation of a wall as a pure state machine: `rotate` takes the former state, what happened, and the moment; the main
 * process keeps the state and a clock, screens draw `wallState`. Dwell is counted as time spent showing: it stands still
 * while held or while a celebration has the wall, and goes on where it was.
 */
import type { BoardConfig } from '../config/boards.ts';
import type { Instant } from './records.ts';
import type { BoardOnWall, Celebration, WallState } from './wall.ts';

export type Playlist = {
  readonly boards: readonly BoardConfig[];
  /** Whether the board at this position has anything to show now. */
  readonly hasContent: (index: number) => boolean;
  /** How long a hold lasts before it ends by itself. */
  readonly holdMs: number;
};

type Hold = NonNullable<WallState['hold']>;
type FailedBoard = { readonly index: number; readonly reason: string; readonly tryAgainAt: Instant };

export type Rotation = {
  readonly turn: number;
  readonly index: number | null;
  readonly startedAt: Instant;
  /** Dwell used up before `runningSince`. */
  readonly shownMs: number;
  /** Null while the dwell stands still. */
  readonly runningSince: Instant | null;
  readonly hold: Hold | null;
  readonly celebration: Celebration | null;
  readonly failed: readonly FailedBoard[];
};

export type RotationEvent =
  | { readonly kind: 'tick' }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'jump'; readonly index: number }
  | { readonly kind: 'togglePause' }
  | { readonly kind: 'togglePin' }
  | { readonly kind: 'boardFailed'; readonly index: number; readonly reason: string }
  | { readonly kind: 'celebrate'; readonly celebration: Celebration }
  | { readonly kind: 'dismissCelebration' };

/** A board that failed to draw is tried again after this. */
const failedBoardRestMs = 5 * 60_000;

export function startRotation(playlist: Playlist, now: Instant): Rotation {
  const empty: Rotation = {
    turn: 0,
    index: null,
    startedAt: now,
    shownMs: 0,
    runningSince: now,
    hold: null,
    celebration: null,
    failed: [],
  };
  return show(empty, step(empty, playlist, 1), now);
}

/** The next state. `now` may jump either way (sleep, a clock set right): a board then just begins its dwell anew. */
export function rotate(rotation: Rotation, event: RotationEvent, playlist: Playlist, now: Instant): Rotation {
  const settled = settle(rotation, playlist, now);
  switch (event.kind) {
    case 'tick':
      return settled;
    case 'next':
      return show(released(settled), step(settled, playlist, 1), now);
    case 'previous':
      return show(released(settled), step(settled, playlist, -1), now);
    case 'jump':
      return event.index < playlist.boards.length ? jump(settled, event.index, now) : settled;
    case 'togglePause':
      return toggleHold(settled, 'paused', playlist, now);
    case 'togglePin':
      return toggleHold(settled, 'pinned', playlist, now);
    case 'boardFailed':
      return fail(settled, event, playlist, now);
    case 'celebrate':
      return resumeOrFreeze({ ...settled, celebration: merge(settled.celebration, event.celebration) }, now);
    case 'dismissCelebration':
      return resumeOrFreeze({ ...settled, celebration: null }, now);
  }
}

/** What is true of a wall whatever it shows. */
export type WallManner = Pick<WallState, 'refreshing' | 'look' | 'lock'>;

/** What screens draw. */
export function wallState(rotation: Rotation, playlist: Playlist, manner: WallManner): WallState {
  const nextIndex = step(rotation, playlist, 1);
  return {
    turn: rotation.turn,
    current: boardOnWall(playlist, rotation.index),
    next: nextIndex === rotation.index ? null : boardOnWall(playlist, nextIndex),
    count: playlist.boards.length,
    startedAt: rotation.startedAt,
    endsAt: endOfDwell(rotation, playlist),
    hold: rotation.hold,
    celebration: rotation.celebration,
    celebrationsWaiting: 0,
    refreshing: manner.refreshing,
    failed: rotation.failed,
    look: manner.look,
    lock: manner.lock,
  };
}

/** The next instant at which something changes by itself; null when nothing will. */
export function nextChangeAt(rotation: Rotation, playlist: Playlist): Instant | null {
  const moments = [
    endOfDwell(rotation, playlist),
    rotation.hold?.until ?? null,
    rotation.celebration?.endsAt ?? null,
    ...rotation.failed.map((board) => board.tryAgainAt),
  ].filter((moment) => moment !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** Applies what has ended by itself since the last event: celebration, hold, rest of failed boards, dwell. */
function settle(rotation: Rotation, playlist: Playlist, now: Instant): Rotation {
  const { celebration, hold, failed } = rotation;
  const current = resumeOrFreeze(
    {
      ...rotation,
      celebration: celebration && withinSpan(celebration.startedAt, celebration.endsAt, now) ? celebration : null,
      hold: hold && withinSpan(hold.until - playlist.holdMs, hold.until, now) ? hold : null,
      failed: failed.every((board) => isResting(board, now)) ? failed : failed.filter((board) => isResting(board, now)),
    },
    now,
  );
  // A config that was read again may have fewer boards than the one before.
  const isGone = current.index !== null && current.index >= playlist.boards.length;
  if (current.index === null || isGone) {
    const first = step({ ...current, index: null }, playlist, 1);
    return first === null && !isGone ? current : show(current, first, now);
  }
  const endsAt = endOfDwell(current, playlist);
  if (endsAt === null || now < endsAt) return current;
  return show(current, step(current, playlist, 1), now);
}

function isResting({ tryAgainAt }: FailedBoard, now: Instant): boolean {
  return withinSpan(tryAgainAt - failedBoardRestMs, tryAgainAt, now);
}

/** False also before its start: the clock was set back, and nothing may last longer than it was meant to. */
function withinSpan(from: Instant, until: Instant, now: Instant): boolean {
  return now >= from && now < until;
}

function endOfDwell(rotation: Rotation, playlist: Playlist): Instant | null {
  const board = rotation.index === null ? undefined : playlist.boards[rotation.index];
  if (!board || rotation.runningSince === null) return null;
  return rotation.runningSince + board.seconds * 1000 - rotation.shownMs;
}

function resumeOrFreeze(rotation: Rotation, now: Instant): Rotation {
  const standsStill = rotation.hold !== null || rotation.celebration !== null;
  const { runningSince } = rotation;
  if (standsStill && runningSince !== null) {
    return { ...rotation, shownMs: rotation.shownMs + Math.max(0, now - runningSince), runningSince: null };
  }
  if (!standsStill && (runningSince === null || now < runningSince)) return { ...rotation, runningSince: now };
  return rotation;
}

function toggleHold(rotation: Rotation, kind: Hold['kind'], playlist: Playlist, now: Instant): Rotation {
  const hold = rotation.hold?.kind === kind ? null : { kind, until: now + playlist.holdMs };
  return resumeOrFreeze({ ...rotation, hold }, now);
}

/** Moving on by hand ends a pin; a pause holds whatever is shown. */
function released(rotation: Rotation): Rotation {
  return rotation.hold?.kind === 'pinned' ? { ...rotation, hold: null } : rotation;
}

/** A board that somebody asks for by its number is tried again, even while it rests. */
function jump(rotation: Rotation, index: number, now: Instant): Rotation {
  const failed = rotation.failed.filter((board) => board.index !== index);
  return show({ ...released(rotation), failed }, index, now);
}

function fail(
  rotation: Rotation,
  event: { readonly index: number; readonly reason: string },
  playlist: Playlist,
  now: Instant,
): Rotation {
  // A screen may still draw what a config that is gone had there.
  if (event.index >= playlist.boards.length) return rotation;
  const failed = [
    ...rotation.failed.filter((board) => board.index !== event.index),
    { index: event.index, reason: event.reason, tryAgainAt: now + failedBoardRestMs },
  ];
  const without = { ...rotation, failed };
  if (rotation.index !== event.index) return without;
  const next = step(without, playlist, 1);
  return show(without, next === event.index ? null : next, now);
}

function show(rotation: Rotation, index: number | null, now: Instant): Rotation {
  const standsStill = rotation.hold !== null || rotation.celebration !== null;
  return {
    ...rotation,
    turn: rotation.turn + 1,
    index,
    startedAt: now,
    shownMs: 0,
    runningSince: standsStill ? null : now,
  };
}

/** The nearest board in this direction that has something to show and has not failed; the same one if it is alone. */
function step(rotation: Rotation, playlist: Playlist, direction: 1 | -1): number | null {
  const count = playlist.boards.length;
  const start = rotation.index ?? (direction === 1 ? -1 : count);
  for (let distance = 1; distance <= count; distance += 1) {
    const index = (((start + direction * distance) % count) + count) % count;
    if (playlist.hasContent(index) && !rotation.failed.some((board) => board.index === index)) return index;
  }
  return null;
}

/** Wins that come while others are being celebrated join them; a test never hides a real win. */
function merge(running: Celebration | null, added: Celebration): Celebration {
  if (running === null || running.kind === 'test') return added;
  if (added.kind !== 'wins' || running.kind !== 'wins') return added.kind === 'test' ? running : added;
  const known = new Set(running.wins.map((win) => win.key));
  return { ...added, wins: [...running.wins, ...added.wins.filter((win) => !known.has(win.key))] };
}

function boardOnWall(playlist: Playlist, index: number | null): BoardOnWall | null {
  const board = index === null ? undefined : playlist.boards[index];
  return board && index !== null ? { index, board } : null;
}
