/**
 * The rotation of a wall as a pure state machine: `rotate` takes the former state, what happened, and the moment; the main
 * process keeps the state and a clock, screens draw `wallState`. Dwell is counted as time spent showing: it stands still
 * while held or while a celebration has the wall, and goes on where it was.
 */
import { celebrated, nextCelebrated, nothingCelebrated, withdrawn } from './celebration-queue.ts';
import { type Playlist, positionsInTurn } from './playlist.ts';
import type { Instant } from './records.ts';
import {
  endOfDwell,
  type FailedBoard,
  failedOnes,
  type HoldKind,
  resumeOrFreeze,
  type Rotation,
  show,
  step,
} from './rotation-state.ts';
import type { Celebration } from './wall.ts';

export type RotationEvent =
  | { readonly kind: 'tick' }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'jump'; readonly index: number }
  | { readonly kind: 'togglePause' }
  | { readonly kind: 'togglePin' }
  | { readonly kind: 'stay'; readonly index: number; readonly holdKind: 'meeting'; readonly untilMs: Instant }
  | { readonly kind: 'release' }
  | { readonly kind: 'boardFailed'; readonly index: number; readonly reason: string }
  | { readonly kind: 'celebrate'; readonly celebration: Celebration }
  /** Wins that are none any more, by their keys. */
  | { readonly kind: 'withdraw'; readonly keys: readonly string[] }
  | { readonly kind: 'dismissCelebration' };

/** A board that failed to draw is tried again after this. */
const failedBoardRestMs = 5 * 60_000;

export function startRotation(playlist: Playlist, now: Instant): Rotation {
  const empty: Rotation = {
    ...nothingCelebrated,
    turn: 0,
    index: null,
    askedFor: false,
    startedAt: now,
    shownMs: 0,
    runningSince: now,
    hold: null,
    failed: [],
  };
  return show(empty, step(empty, playlist, 1, now), now);
}

/** The next state. `now` may jump either way (sleep, a clock set right): a board then just begins its dwell anew. */
export function rotate(rotation: Rotation, event: RotationEvent, playlist: Playlist, now: Instant): Rotation {
  const settled = settle(rotation, playlist, now);
  switch (event.kind) {
    case 'tick':
      return settled;
    case 'next':
      return show(released(settled, 'pinned'), step(settled, playlist, 1, now), now);
    case 'previous':
      return show(released(settled, 'pinned'), step(settled, playlist, -1, now), now);
    case 'jump':
      return event.index < playlist.boards.length && playlist.isForThem(event.index)
        ? jump(released(settled, 'pinned'), event.index, now)
        : settled;
    case 'togglePause':
      return toggleHold(settled, 'paused', playlist, now);
    case 'togglePin':
      return toggleHold(settled, 'pinned', playlist, now);
    case 'stay': {
      const hold = { kind: event.holdKind, since: now, until: event.untilMs };
      return event.index < playlist.boards.length ? jump({ ...settled, hold }, event.index, now) : settled;
    }
    case 'release':
      return settle(released(settled, 'meeting'), playlist, now);
    case 'boardFailed':
      return fail(settled, event, playlist, now);
    case 'celebrate':
      return resumeOrFreeze({ ...settled, ...celebrated(settled, event.celebration) }, now);
    case 'withdraw':
      return resumeOrFreeze({ ...settled, ...withdrawn(settled, new Set(event.keys), now) }, now);
    case 'dismissCelebration':
      return resumeOrFreeze({ ...settled, ...nextCelebrated(settled, now) }, now);
  }
}

/** Applies what has ended by itself since the last event: celebration, hold, rest of failed boards, dwell. */
function settle(rotation: Rotation, playlist: Playlist, now: Instant): Rotation {
  const { celebration, hold, failed } = rotation;
  const isOver = celebration !== null && !withinSpan(celebration.startedAt, celebration.endsAt, now);
  const current = resumeOrFreeze(
    {
      ...rotation,
      ...(isOver ? nextCelebrated(rotation, now) : {}),
      hold: hold && withinSpan(hold.since, hold.until, now) ? hold : null,
      failed: failed.every((board) => isResting(board, now)) ? failed : failed.filter((board) => isResting(board, now)),
    },
    now,
  );
  if (current.index === null) {
    const first = step(current, playlist, 1, now);
    return first === null ? current : show(current, first, now);
  }
  if (!playlist.isForThem(current.index)) {
    const allowed = released(current, 'pinned');
    return show(allowed, step(allowed, playlist, 1, now), now);
  }
  const endsAt = endOfDwell(current, playlist);
  if (endsAt === null || (now < endsAt && !hasToMakeWay(current, playlist, now))) return current;
  return show(current, step(current, playlist, 1, now), now);
}

/** Whether others have a higher priority now, or the board's time is over. One without content ends its dwell. */
function hasToMakeWay({ index, askedFor, failed }: Rotation, playlist: Playlist, now: Instant): boolean {
  if (index === null || askedFor) return false;
  const withIt = { ...playlist, hasContent: (at: number) => at === index || playlist.hasContent(at) };
  return !positionsInTurn(withIt, failedOnes(failed), now).includes(index);
}

function isResting({ tryAgainAt }: FailedBoard, now: Instant): boolean {
  return withinSpan(tryAgainAt - failedBoardRestMs, tryAgainAt, now);
}

/** False also before its start: the clock was set back, and nothing may last longer than it was meant to. */
function withinSpan(from: Instant, until: Instant, now: Instant): boolean {
  return now >= from && now < until;
}

/** A meeting stands still by itself and ends by itself. */
function toggleHold(rotation: Rotation, kind: HoldKind, playlist: Playlist, now: Instant): Rotation {
  if (rotation.hold?.kind === 'meeting') return rotation;
  const hold = rotation.hold?.kind === kind ? null : { kind, since: now, until: now + playlist.holdMs };
  return resumeOrFreeze({ ...rotation, hold }, now);
}

/** Moving on by hand ends a pin; a pause and a meeting hold whatever is shown. */
function released(rotation: Rotation, kind: HoldKind): Rotation {
  return rotation.hold?.kind === kind ? { ...rotation, hold: null } : rotation;
}

/** A board that somebody asks for is tried again, even while it rests. */
function jump(rotation: Rotation, index: number, now: Instant): Rotation {
  const failed = rotation.failed.filter((board) => board.index !== index);
  return { ...show({ ...rotation, failed }, index, now), askedFor: true };
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
  return rotation.index === event.index ? show(without, step(without, playlist, 1, now), now) : without;
}
