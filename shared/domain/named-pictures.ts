/** The pictures that a wall names: those of its announcements, and of the people whose wins it shows. */
import type { BoardConfig } from '../config/boards.ts';
import type { Snapshot } from './snapshot.ts';
import type { WallState } from './wall.ts';

type Named = {
  readonly boards: readonly BoardConfig[];
  /** As their audience may see them: who may not see a name gets no picture either. */
  readonly snapshot: Pick<Snapshot, 'wins'>;
  readonly wall: Pick<WallState, 'celebration'>;
};

export function namedPictures({ boards, snapshot, wall }: Named): ReadonlySet<string> {
  const { recent, biggestThisQuarter, firstBySource } = snapshot.wins;
  const celebrated = wall.celebration && 'wins' in wall.celebration ? wall.celebration.wins : [];
  const wins = [...recent, biggestThisQuarter, ...firstBySource.map(({ win }) => win), ...celebrated];
  const photos = wins.flatMap((win) => [win?.closedByPhoto, win?.sourcedByPhoto]);
  return new Set([...imagesOf(boards), ...photos].filter((name) => typeof name === 'string'));
}

/** The pictures of announcements. */
export function imagesOf(boards: readonly BoardConfig[]): readonly string[] {
  return boards.flatMap((board) => (board.kind === 'announcement' && board.image !== undefined ? [board.image] : []));
}
