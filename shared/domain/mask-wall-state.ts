/** What is on a wall as its audience may see it: celebrations carry wins. Boards are what the config says of them. */
import type { MaskConfig, PrivacyConfig, PrivacyMode } from '../config/privacy.ts';
import { maskTowards } from './mask-amounts.ts';
import { maskUnit } from './mask-goals.ts';
import { hidden } from './mask-names.ts';
import { hidesAnything } from './mask-snapshot.ts';
import { winMask } from './mask-wins.ts';
import type { BoardOnWall, Celebration, WallState } from './wall.ts';

export function maskWallState(state: WallState, mode: PrivacyMode, privacy: PrivacyConfig): WallState {
  const wall = mode === 'team' ? state : withoutTeamsOwn(state);
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
    holdMs: wall.holdMs,
    celebration: celebration && maskCelebration(celebration, mask),
    celebrationsWaiting: wall.celebrationsWaiting,
    refreshing: wall.refreshing,
    // The words of an error may quote what it stumbled over.
    failed: wall.failed.map(({ index, kind, tryAgainAt }) => ({ index, kind, reason: hidden, tryAgainAt })),
    look: wall.look,
    lock: wall.lock,
  };
}

/** What was said to the team alone is not said to others, nor made ready on their screens. */
function withoutTeamsOwn(wall: WallState): WallState {
  const shown = (place: BoardOnWall | null): BoardOnWall | null =>
    place?.board.kind === 'announcement' && place.board.audience === 'team' ? null : place;
  return { ...wall, current: shown(wall.current), next: shown(wall.next) };
}

function maskCelebration(celebration: Celebration, mask: MaskConfig): Celebration {
  const { startedAt, endsAt, sound } = celebration;
  const shown = { startedAt, endsAt, sound };
  switch (celebration.kind) {
    case 'wins': {
      const { kind, wins, whileAway } = celebration;
      return { kind, wins: wins.map(winMask(wins, mask)), whileAway, ...shown };
    }
    case 'test': {
      const { kind, wins } = celebration;
      return { kind, wins: wins.map(winMask(wins, mask)), ...shown };
    }
    case 'milestone': {
      const { kind, goal, label, share, actual, target, unit } = celebration;
      const masked = (amount: number): number => maskTowards(amount, target, unit === 'money' ? mask.amounts : 'exact');
      return {
        kind,
        goal,
        label,
        share,
        actual: masked(actual),
        target: masked(target),
        unit: maskUnit(unit, mask),
        ...shown,
      };
    }
    case 'streak':
      return { kind: 'streak', days: celebration.days, ...shown };
  }
}
