/** What the config says of the wall: its boards, and how it celebrates. */
import { boardHasContent } from '../../shared/domain/board-content.ts';
import type { Playlist } from '../../shared/domain/rotation.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { LoadedConfig } from './config-store.ts';
import type { CelebrationStyle } from './wall-keeper.ts';

export function playlistOf({ config }: LoadedConfig, snapshot: Snapshot): Playlist {
  const boards = config?.boards ?? [];
  return {
    boards,
    hasContent: (index) => {
      const board = boards[index];
      return board !== undefined && boardHasContent(board, snapshot);
    },
    holdMs: (config?.holdMinutes ?? 10) * 60_000,
  };
}

export function styleOf({ config }: LoadedConfig): CelebrationStyle {
  const wins = config?.wins;
  return { overlayMs: (wins?.overlaySeconds ?? 12) * 1000, sound: wins?.sound === true ? wins.volume : null };
}
