/** Keeps a wall's rotation and the clock that moves it on. What the wall shows is decided in shared/domain. */
import {
  nextChangeAt,
  type Playlist,
  rotate,
  type RotationEvent,
  startRotation,
  wallState,
} from '../../shared/domain/rotation.ts';
import type { Win } from '../../shared/domain/wins-view.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import type { Clock } from './clock.ts';

export type WallKeeper = {
  readonly state: () => WallState;
  readonly command: (command: RotationEvent) => void;
  readonly boardFailed: (index: number, reason: string) => void;
  readonly celebrate: (kind: 'win' | 'test', wins: readonly Win[], whileAway: boolean) => void;
  /** The playlist, or what its boards have to show, may have changed. */
  readonly use: (playlist: Playlist, celebration: CelebrationStyle) => void;
  readonly setRefreshing: (refreshing: boolean) => void;
  readonly stop: () => void;
};

export type CelebrationStyle = {
  readonly overlayMs: number;
  /** Volume 0..1; null is silence. */
  readonly sound: number | null;
};

/** Long sleeps are cut, so that a clock set forward is noticed. */
const longestWaitMs = 5_000;

export function createWallKeeper(
  first: { readonly playlist: Playlist; readonly style: CelebrationStyle },
  clock: Clock,
  onChange: (state: WallState) => void,
): WallKeeper {
  let { playlist, style } = first;
  let rotation = startRotation(playlist, clock.now());
  let refreshing = false;
  let stopped = false;
  let cancelTimer = (): void => {};
  let shown = wallState(rotation, playlist, refreshing);

  const publish = (): void => {
    const state = wallState(rotation, playlist, refreshing);
    const changed = JSON.stringify(state) !== JSON.stringify(shown);
    shown = state;
    if (changed) onChange(state);
  };
  const schedule = (): void => {
    cancelTimer();
    const at = nextChangeAt(rotation, playlist) ?? Infinity;
    const wait = Math.min(Math.max(at - clock.now(), 0), longestWaitMs);
    cancelTimer = clock.after(wait, () => happen({ kind: 'tick' }));
  };
  const happen = (event: RotationEvent): void => {
    if (stopped) return;
    rotation = rotate(rotation, event, playlist, clock.now());
    publish();
    schedule();
  };
  schedule();

  return {
    state: () => shown,
    command: happen,
    boardFailed: (index, reason) => happen({ kind: 'boardFailed', index, reason }),
    celebrate: (kind, wins, whileAway) => {
      const startedAt = clock.now();
      const endsAt = startedAt + style.overlayMs;
      happen({
        kind: 'celebrate',
        celebration: { kind, wins, whileAway, startedAt, endsAt, sound: style.sound },
      });
    },
    use: (newPlaylist, newStyle) => {
      playlist = newPlaylist;
      style = newStyle;
      happen({ kind: 'tick' });
    },
    setRefreshing: (value) => {
      refreshing = value;
      publish();
    },
    stop: () => {
      stopped = true;
      cancelTimer();
    },
  };
}
