import type { BoardConfig } from '../../shared/config/boards.ts';
import type { Celebration, WallState } from '../../shared/domain/wall.ts';
import { asOf, buildWin } from './wins-view.ts';

export const playlist: readonly BoardConfig[] = [
  { kind: 'shared-goal', goal: 'revenue', seconds: 20 },
  { kind: 'agreement-status', seconds: 20 },
  { kind: 'wins', seconds: 20 },
  { kind: 'funnel', seconds: 20 },
];

/** The wall on one place of the playlist, rotating. */
export function buildWall(index = 0, wall: Partial<WallState> = {}): WallState {
  const at = (place: number) => {
    const board = playlist[place % playlist.length];
    return board ? { index: place % playlist.length, board } : null;
  };
  return {
    turn: index + 1,
    current: at(index),
    next: at(index + 1),
    count: playlist.length,
    startedAt: asOf,
    endsAt: asOf + 20_000,
    hold: null,
    celebration: null,
    refreshing: false,
    failed: [],
    ...wall,
  };
}

export function buildCelebration(celebration: Partial<Celebration> = {}): Celebration {
  return {
    kind: 'win',
    wins: [buildWin()],
    whileAway: false,
    startedAt: asOf,
    endsAt: asOf + 12_000,
    sound: null,
    ...celebration,
  };
}
