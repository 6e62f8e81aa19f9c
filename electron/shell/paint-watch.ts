import type { Clock } from '../core/clock.ts';

/** Long enough for a slow machine that has just started, short enough that nobody walks over to look. */
const longestPaintMs = 30_000;

export type PaintWatch = {
  /** The page has to paint this turn of the wall. */
  readonly told: (turn: number) => void;
  /** The page has painted this turn. */
  readonly painted: (turn: number) => void;
  readonly stop: () => void;
};

/**
 * Notices a page that has stopped painting. Electron's own `unresponsive` comes only where somebody clicks or types, and
 * nobody does on a wall.
 */
export function createPaintWatch(clock: Clock, onOverdue: () => void): PaintWatch {
  let wanted = -Infinity;
  let callOff: (() => void) | undefined;
  const stop = (): void => {
    callOff?.();
    callOff = undefined;
  };
  const wait = (): void => {
    callOff ??= clock.after(longestPaintMs, () => {
      callOff = undefined;
      onOverdue();
    });
  };
  return {
    told: (turn) => {
      wanted = turn;
      wait();
    },
    painted: (turn) => {
      stop();
      // It paints, if not the latest yet.
      if (turn < wanted) wait();
    },
    stop,
  };
}
