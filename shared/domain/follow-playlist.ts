import { boardKey } from './board-key.ts';
import type { Playlist } from './playlist.ts';
import type { Instant } from './records.ts';
import { type Rotation, show, step } from './rotation-state.ts';

/** The rotation under a playlist that has changed: on the same board where it is still there, wherever that is now. */
export function followPlaylist(rotation: Rotation, former: Playlist, playlist: Playlist, now: Instant): Rotation {
  if (former.boards === playlist.boards) return rotation;
  const moved = movedTo(former, playlist);
  const failed = rotation.failed.flatMap((board) => {
    const index = moved(board.index);
    return index === null ? [] : { ...board, index };
  });
  const index = rotation.index === null ? null : moved(rotation.index);
  if (rotation.index === null || index !== null) return { ...rotation, index, failed };
  // What stands at its place now is shown anew, if it may be.
  const before: Rotation = { ...rotation, index: rotation.index - 1, failed };
  return show(before, step(before, playlist, 1, now), now);
}

/** Where each board of the former playlist is now; null where it is no more. The first of several that are the same is the first. */
function movedTo(former: Playlist, playlist: Playlist): (index: number) => number | null {
  const names = (boards: Playlist['boards']): readonly string[] => {
    const seen = new Map<string, number>();
    return boards.map((board) => {
      const key = boardKey(board);
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      return `${nth} ${key}`;
    });
  };
  const [before, after] = [names(former.boards), names(playlist.boards)];
  return (index) => {
    const name = before[index];
    const place = name === undefined ? -1 : after.indexOf(name);
    return place === -1 ? null : place;
  };
}
