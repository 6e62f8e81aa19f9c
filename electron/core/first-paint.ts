/** The first board on a screen: while it is painted, it has the machine to itself. */
import type { Clock } from './clock.ts';
import type { Logger } from './logger.ts';

export type FirstPaint = {
  /** Resolves once a screen has painted, or it has taken too long, or nobody waits for it any more. */
  readonly wait: () => Promise<void>;
  /** A screen has painted what it was told: a board, or that there is none. */
  readonly painted: (isBoard: boolean) => void;
  readonly callOff: () => void;
};

/** It has the machine to itself for this long at most. */
const longestMs = 3_000;

export function createFirstPaint(clock: Clock, log: Logger): FirstPaint {
  let wasBoard = false;
  let goOn = (): void => {};
  const over = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  return {
    wait: async () => {
      const callOff = clock.after(longestMs, goOn);
      await over;
      callOff();
    },
    painted: (isBoard) => {
      if (isBoard && !wasBoard) log.info('The first board was painted.');
      wasBoard ||= isBoard;
      goOn();
    },
    callOff: () => goOn(),
  };
}
