/** What the config says of the wall: its boards, and how it celebrates. */
import { boardHasContent } from '../../shared/domain/board-content.ts';
import { lookSchema } from '../../shared/config/look.ts';
import { privacySchema } from '../../shared/config/privacy.ts';
import type { PrivacyTerms } from '../../shared/domain/privacy-mode.ts';
import type { Playlist } from '../../shared/domain/rotation.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { LoadedConfig } from './config-store.ts';
import type { CelebrationStyle, WallTerms } from './wall-keeper.ts';

export function wallTermsOf(loaded: LoadedConfig, snapshot: Snapshot): WallTerms {
  const look = loaded.config?.look ?? lookSchema.parse({});
  return { playlist: playlistOf(loaded, snapshot), style: styleOf(loaded), look };
}

function playlistOf({ config }: LoadedConfig, snapshot: Snapshot): Playlist {
  const boards = config?.boards ?? [];
  return {
    boards,
    hasContent: (index) => {
      const board = boards[index];
      return board !== undefined && boardHasContent(board, snapshot);
    },
    holdMs: holdMs(config),
  };
}

function styleOf({ config }: LoadedConfig): CelebrationStyle {
  const wins = config?.wins;
  return { overlayMs: (wins?.overlaySeconds ?? 12) * 1000, sound: wins?.sound === true ? wins.volume : null };
}

/**
 * Who may see what. Without a config nobody has said so: numbers that an earlier one has left behind are then hidden as far as
 * can be, and where there are none there is nothing to hide.
 */
export function privacyOf({ config }: LoadedConfig, { sources }: Snapshot): PrivacyTerms {
  return {
    privacy: config?.privacy ?? privacySchema.parse({ mode: sources.length > 0 ? 'public' : 'team' }),
    zone: config?.calendar.zone ?? 'UTC',
    holdMs: holdMs(config),
  };
}

function holdMs(config: LoadedConfig['config']): number {
  return (config?.holdMinutes ?? 10) * 60_000;
}
