/** What the config says of the wall: its boards, and how it celebrates. */
import type { BoardConfig } from '../../shared/config/boards.ts';
import { boardHasContent, isStillEmpty } from '../../shared/domain/board-content.ts';
import { lookSchema } from '../../shared/config/look.ts';
import { type PrivacyMode, privacySchema } from '../../shared/config/privacy.ts';
import { winsSchema } from '../../shared/config/wins.ts';
import { soundAt } from '../../shared/domain/celebration-sound.ts';
import { showsMeeting } from '../../shared/domain/meeting-view.ts';
import type { PrivacyTerms } from '../../shared/domain/privacy-mode.ts';
import type { Playlist } from '../../shared/domain/playlist.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { LoadedConfig } from './config-store.ts';
import type { CelebrationStyle, WallTerms } from './wall-keeper.ts';

/** What no config says. */
export type WallNow = {
  /** Boards of no config, in the order that `Playlist` asks for. */
  readonly added: readonly BoardConfig[];
  /** For whom the wall is whenever it is asked. */
  readonly mode: () => PrivacyMode;
};

export function wallTermsOf(loaded: LoadedConfig, snapshot: Snapshot, now: WallNow): WallTerms {
  const look = loaded.config?.look ?? lookSchema.parse({});
  return { playlist: playlistOf(loaded, snapshot, now), style: styleOf(loaded), look };
}

function playlistOf({ config }: LoadedConfig, snapshot: Snapshot, { added, mode }: WallNow): Playlist {
  const configured = config?.boards ?? [];
  const boards = added.length > 0 ? [...configured, ...added] : configured;
  return {
    boards,
    hasContent: (index) => {
      const board = boards[index];
      if (board === undefined) return false;
      // Whoever may see nothing of a meeting is not shown its board.
      const isToBeSeen = board.kind !== 'weekly-meeting' || (config !== null && showsMeeting(mode(), config.privacy));
      // While no number has ever come, the news is why; only what somebody types is said before that.
      if (index < configured.length && isStillEmpty(snapshot)) return false;
      return isToBeSeen && boardHasContent(board, snapshot);
    },
    isForThem: (index) => {
      const board = boards[index];
      return board?.kind !== 'announcement' || board.audience !== 'team' || mode() === 'team';
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
