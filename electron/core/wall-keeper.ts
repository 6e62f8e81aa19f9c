/** Keeps a wall's rotation and the clock that moves it on. What the wall shows is decided in shared/domain. */
import { celebratedKeys } from '../../shared/domain/celebration-queue.ts';
import { followPlaylist } from '../../shared/domain/follow-playlist.ts';
import type { Playlist } from '../../shared/domain/playlist.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { rotate, type RotationEvent, startRotation } from '../../shared/domain/rotation.ts';
import { nextChangeAt, wallState } from '../../shared/domain/wall-state.ts';
import type { Look } from '../../shared/config/look.ts';
import type { Occasion, WallState } from '../../shared/domain/wall.ts';
import type { Clock } from './clock.ts';

export type WallKeeper = {
  readonly state: () => WallState;
  readonly command: (command: RotationEvent) => void;
  readonly boardFailed: (index: number, reason: string) => void;
  readonly celebrate: (occasion: Occasion) => void;
  /** The wins that are being celebrated or wait to be, by their keys. */
  readonly celebrated: () => readonly string[];
  /** Wins that are none any more, by their keys. */
  readonly withdraw: (keys: readonly string[]) => void;
  /** The playlist, or what its boards have to show, may have changed. */
  readonly use: (terms: WallTerms) => void;
  readonly setRefreshing: (refreshing: boolean) => void;
  readonly setLock: (lock: WallState['lock']) => void;
  readonly stop: () => void;
};

export type WallTerms = { readonly playlist: Playlist; readonly style: CelebrationStyle; readonly look: Look };

export type CelebrationStyle = {
  readonly overlayMs: number;
  /** Volume 0..1 at a moment; null is silence. */
  readonly soundAt: (now: Instant) => number | null;
};

/** Long sleeps are cut, so that a clock set forward is noticed. */
const longestWaitMs = 5_000;

export function createWallKeeper(first: WallTerms, clock: Clock, onChange: (state: WallState) => void): WallKeeper {
  let terms = first;
  let rotation = startRotation(terms.playlist, clock.now());
  let refreshing = false;
  let lock: WallState['lock'] = 'none';
  let stopped = false;
  let cancelTimer = (): void => {};
  const draw = (): WallState =>
    wallState(rotation, terms.playlist, { refreshing, look: terms.look, lock }, clock.now());
  let shown = draw();

  const publish = (): void => {
    const state = draw();
    const changed = JSON.stringify(state) !== JSON.stringify(shown);
    shown = state;
    if (changed) onChange(state);
  };
  const schedule = (): void => {
    cancelTimer();
    const at = nextChangeAt(rotation, terms.playlist) ?? Infinity;
    const wait = Math.min(Math.max(at - clock.now(), 0), longestWaitMs);
    cancelTimer = clock.after(wait, () => happen({ kind: 'tick' }));
  };
  const happen = (event: RotationEvent): void => {
    if (stopped) return;
    rotation = rotate(rotation, event, terms.playlist, clock.now());
    publish();
    schedule();
  };
  schedule();

  return {
    state: () => shown,
    command: happen,
    boardFailed: (index, reason) => happen({ kind: 'boardFailed', index, reason }),
    celebrate: (occasion) => {
      const startedAt = clock.now();
      const { overlayMs, soundAt } = terms.style;
      const shown = { startedAt, endsAt: startedAt + overlayMs, sound: soundAt(startedAt) };
      happen({ kind: 'celebrate', celebration: { ...occasion, ...shown } });
    },
    celebrated: () => celebratedKeys(rotation),
    withdraw: (keys) => happen({ kind: 'withdraw', keys }),
    use: (newTerms) => {
      rotation = followPlaylist(rotation, terms.playlist, newTerms.playlist, clock.now());
      terms = newTerms;
      happen({ kind: 'tick' });
    },
    setRefreshing: (value) => {
      refreshing = value;
      publish();
    },
    setLock: (value) => {
      lock = value;
      publish();
    },
    stop: () => {
      stopped = true;
      cancelTimer();
    },
  };
}
