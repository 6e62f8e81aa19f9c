/** What the config says of the wall: its boards, and how it celebrates. */
import type { BoardConfig } from '../../shared/config/boards.ts';
import { boardHasContent } from '../../shared/domain/board-content.ts';
import { lookSchema } from '../../shared/config/look.ts';
import { privacySchema } from '../../shared/config/privacy.ts';
import { winsSchema } from '../../shared/config/wins.ts';
import { soundAt } from '../../shared/domain/celebration-sound.ts';
import type { PrivacyTerms } from '../../shared/domain/privacy-mode.ts';
import type { Playlist } from '../../shared/domain/playlist.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { LoadedConfig } from './config-store.ts';
import type { CelebrationStyle, WallTerms } from './wall-keeper.ts';

/** @param added boards that are in no config, in the order that `Playlist` asks for. */
export function wallTermsOf(loaded: LoadedConfig, snapshot: Snapshot, added: readonly BoardConfig[] = []): WallTerms {
  const look = loaded.config?.look ?? lookSchema.parse({});
  return { playlist: playlistOf(loaded, snapshot, added), style: styleOf(loaded), look };
}

function playlistOf({ config }: LoadedConfig, snapshot: Snapshot, added: readonly BoardConfig[]): Playlist {
  const configured = config?.boards ?? [];
  const boards = added.length > 0 ? [...configured, ...added] : configured;
  return {
    boards,
    hasContent: (index) => {
      const board = boards[index];
      return board !== undefined && boardHasContent(board, snapshot);
    },
    zone: zoneOf(config),
    holdMs: holdMs(config),
  };
}

function styleOf({ config }: LoadedConfig): CelebrationStyle {
  const wins = config?.wins ?? winsSchema.parse({});
  return { overlayMs: wins.overlaySeconds * 1000, soundAt: (now) => soundAt(wins, zoneOf(config), now) };
}

/**
 * Who may see what. Without a config nobody has said so: numbers that an earlier one has left behind are then hidden as far as
 * can be, and where there are none there is nothing to hide.
 */
export function privacyOf({ config }: LoadedConfig, { sources }: Snapshot): PrivacyTerms {
  return {
    privacy: config?.privacy ?? privacySchema.parse({ mode: sources.length > 0 ? 'public' : 'team' }),
    zone: zoneOf(config),
    holdMs: holdMs(config),
  };
}

function zoneOf(config: LoadedConfig['config']): string {
  return config?.calendar.zone ?? 'UTC';
}

function holdMs(config: LoadedConfig['config']): number {
  return (config?.holdMinutes ?? 10) * 60_000;
}
