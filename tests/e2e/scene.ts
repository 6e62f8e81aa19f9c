import type { Result } from '../../shared/bridge/result.ts';
import type { BoardConfig } from '../../shared/config/boards.ts';
import type { MeetingView } from '../../shared/domain/meeting-view.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import { buildWall } from '../builders/wall-state.ts';

/** One picture: what the screen is sent, and how it is called. */
export type Scene = {
  readonly name: string;
  readonly snapshot: Snapshot | null;
  readonly wall: WallState | null;
  readonly meeting?: MeetingView;
  /** Keys pressed before the picture is taken. */
  readonly keys?: readonly string[];
  /** What requests are answered with, by their names; the others with nothing. */
  readonly answers?: Readonly<Record<string, Result<unknown>>>;
};

/** In the order of the builders' playlist. */
const boards = ['shared-goal', 'agreement-status', 'wins', 'funnel'] as const;

/** The same snapshot on one board. */
export function onBoard(board: (typeof boards)[number], state: string, snapshot: Snapshot): Scene {
  return { name: `${board}.${state}`, snapshot, wall: buildWall(boards.indexOf(board)) };
}

/** A snapshot on a board with settings of its own, alone on its wall. */
export function onOwnBoard(name: string, board: BoardConfig, snapshot: Snapshot): Scene {
  return { name, snapshot, wall: buildWall(0, { current: { index: 0, board }, next: null, count: 1 }) };
}

/** The same snapshot on each board. */
export function onEveryBoard(state: string, snapshot: Snapshot): readonly Scene[] {
  return boards.map((board) => onBoard(board, state, snapshot));
}

/** Each of a list with some of its values changed. */
export function changed<T>(list: readonly T[], change: (item: T, index: number) => Partial<T>): T[] {
  return list.map((item, index) => Object.assign({}, item, change(item, index)));
}
