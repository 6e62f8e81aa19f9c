/** The boards of a wall, and which of them take their turn at a moment. */
import type { BoardConfig } from '../config/boards.ts';
import type { Instant } from './records.ts';
import { isShowtime } from './showtime.ts';

/**
 * What was added on the wall comes after the boards of the config, so that the number keys keep their boards: first a running
 * meeting, then what was typed. Whoever adds a board puts it into `boards`, and then
 * - `stay` takes the wall to it and holds it there until `untilMs` or until `release`, whatever its hours and priority; moving
 *   on by hand goes on working and does not end the hold;
 * - `jump` shows it for one dwell, after which it takes its turn like the others. With a `priority` it is shown before those of
 *   a lower one, and without asking.
 * A board that is taken out of `boards` leaves the wall by itself; `follow` keeps the wall on its board when others before it
 * come or go.
 */
export type Playlist = {
  readonly boards: readonly BoardConfig[];
  /** Whether the board at this position has anything to show now, whatever the time. */
  readonly hasContent: (index: number) => boolean;
  /** Whether those who look now may see it. One that they may not leaves the wall at once, whatever holds it. */
  readonly isForThem: (index: number) => boolean;
  /** In which the boards' hours and days are told. */
  readonly zone: string;
  /** How long a hold by hand lasts before it ends by itself. */
  readonly holdMs: number;
};

/**
 * The positions that take their turn now, in order: boards that may be seen, have something to show, are in their time and have
 * not failed; of these, those of the highest priority.
 */
export function positionsInTurn(playlist: Playlist, failed: ReadonlySet<number>, now: Instant): readonly number[] {
  const able = [...playlist.boards.entries()].filter(
    ([index, { when }]) =>
      !failed.has(index) &&
      playlist.isForThem(index) &&
      playlist.hasContent(index) &&
      isShowtime(when, playlist.zone, now),
  );
  const highest = Math.max(...able.map(([, board]) => priorityOf(board)));
  return able.flatMap(([index, board]) => (priorityOf(board) === highest ? [index] : []));
}

function priorityOf({ priority = 0 }: BoardConfig): number {
  return priority;
}
