import type { BoardConfig } from '../../shared/config/boards.ts';
import { lookSchema } from '../../shared/config/look.ts';
import type { Playlist } from '../../shared/domain/playlist.ts';
import { rotate, type RotationEvent, startRotation } from '../../shared/domain/rotation.ts';
import type { Rotation } from '../../shared/domain/rotation-state.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import { wallState } from '../../shared/domain/wall-state.ts';

export const rotationStart = 1_000_000;

/** Three boards of 20, 30 and 10 seconds. */
export const threeBoards: readonly BoardConfig[] = [
  { kind: 'shared-goal', goal: 'revenue', seconds: 20 },
  { kind: 'agreement-status', seconds: 30 },
  { kind: 'wins', seconds: 10 },
];

export function buildPlaylist(playlist: Partial<Playlist> = {}): Playlist {
  return {
    boards: threeBoards,
    hasContent: () => true,
    isForThem: () => true,
    zone: 'UTC',
    holdMs: 600_000,
    ...playlist,
  };
}

export function playlistWithout(...empty: readonly number[]): Playlist {
  return buildPlaylist({ hasContent: (index) => !empty.includes(index) });
}

/** What has become of a rotation to which this happened, so many milliseconds after its start. */
export function play(
  events: readonly (readonly [afterMs: number, event: RotationEvent])[],
  playlist = buildPlaylist(),
): Rotation {
  return events.reduce(
    (state, [after, event]) => rotate(state, event, playlist, rotationStart + after),
    startRotation(playlist, rotationStart),
  );
}

/** What screens are told at a moment. */
export function wallOf(rotation: Rotation, playlist = buildPlaylist(), now = rotationStart): WallState {
  return wallState(rotation, playlist, { refreshing: false, look: lookSchema.parse({}), lock: 'none' }, now);
}
