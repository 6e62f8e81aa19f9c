import type { BoardConfig } from '../../shared/config/boards.ts';
import { type Look, lookSchema } from '../../shared/config/look.ts';
import type { CelebrationOf, WallState } from '../../shared/domain/wall.ts';
import type { Win } from '../../shared/domain/wins-view.ts';
import { asOf, buildWin } from './wins-view.ts';

export const playlist: readonly BoardConfig[] = [
  { kind: 'shared-goal', goal: 'revenue', seconds: 20 },
  { kind: 'agreement-status', seconds: 20 },
  { kind: 'wins', seconds: 20 },
  { kind: 'funnel', seconds: 20 },
];

/** A look without drift: every picture of a scene is the same. */
export function buildLook(look: Partial<Look> = {}): Look {
  return { ...lookSchema.parse({}), drift: false, ...look };
}

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
    holdMs: 600_000,
    celebration: null,
    celebrationsWaiting: 0,
    refreshing: false,
    failed: [],
    look: buildLook(),
    lock: 'none',
    ...wall,
  };
}

const whileShown = { startedAt: asOf, endsAt: asOf + 12_000, sound: null };

/** A celebration of wins. */
export function buildCelebration(celebration: Partial<CelebrationOf<'wins'>> = {}): CelebrationOf<'wins'> {
  return { kind: 'wins', wins: [buildWin()], whileAway: false, ...whileShown, ...celebration };
}

export function buildTest(wins = [buildWin()]): CelebrationOf<'test'> {
  return { kind: 'test', wins, ...whileShown };
}

export function buildMilestone(milestone: Partial<CelebrationOf<'milestone'>> = {}): CelebrationOf<'milestone'> {
  return {
    kind: 'milestone',
    goal: 'revenue',
    label: 'Revenue',
    share: 0.75,
    actual: 45_360_000,
    target: 60_000_000,
    unit: 'money',
    ...whileShown,
    ...milestone,
  };
}

export function buildStreak(days = 10): CelebrationOf<'streak'> {
  return { kind: 'streak', days, ...whileShown };
}

/** The wins that a wall celebrates now. */
export function celebratedWins({ celebration }: Pick<WallState, 'celebration'>): readonly Win[] {
  return celebration && 'wins' in celebration ? celebration.wins : [];
}
