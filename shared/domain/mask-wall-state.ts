/** What is on a wall as its audience may see it: celebrations carry wins. Boards are what the config says of them. */
import type { PrivacyConfig, PrivacyMode } from '../config/privacy.ts';
import { hidden } from './mask-names.ts';
import { hidesAnything } from './mask-snapshot.ts';
import { winMask } from './mask-wins.ts';
import type { WallState } from './wall.ts';

export function maskWallState(wall: WallState, mode: PrivacyMode, privacy: PrivacyConfig): WallState {
  const mask = privacy[mode];
  if (!hidesAnything(mask)) return wall;
  const { celebration } = wall;
  return {
    turn: wall.turn,
    current: wall.current,
    next: wall.next,
    count: wall.count,
    startedAt: wall.startedAt,
    endsAt: wall.endsAt,
    hold: wall.hold,
    celebration: celebration && {
      kind: celebration.kind,
      wins: celebration.wins.map(winMask(celebration.wins, mask)),
      whileAway: celebration.whileAway,
      startedAt: celebration.startedAt,
      endsAt: celebration.endsAt,
      sound: celebration.sound,
    },
    refreshing: wall.refreshing,
    // The words of an error may quote what it stumbled over.
    failed: wall.failed.map(({ index, tryAgainAt }) => ({ index, reason: hidden, tryAgainAt })),
  };
}
