/** The core's answers to what screens ask. */
import type { RequestHandlers, WallCommand } from '../../shared/bridge/contract.ts';
import type { Win } from '../../shared/domain/wins-view.ts';
import type { Audience } from './audience.ts';
import type { Lock } from './lock.ts';
import type { Logger } from './logger.ts';
import type { WallKeeper } from './wall-keeper.ts';
import type { WallMeeting } from './wall-meeting.ts';

export type CoreParts = {
  readonly wall: WallKeeper;
  readonly audience: Audience;
  readonly lock: Lock;
  readonly meeting: WallMeeting;
  /** Puts what somebody typed onto the wall. */
  readonly announce: (headline: string) => void;
  readonly log: Logger;
  readonly version: string;
  /** What a celebration is tried out with. */
  readonly sampleWin: () => Win;
  readonly refresh: () => void;
  /** A screen has painted what it was told. */
  readonly painted: () => void;
};

export function coreHandlers(core: CoreParts): RequestHandlers {
  const { wall, lock, meeting, log } = core;
  return {
    'wall.command': (command) => {
      commandWall(command, core);
      return null;
    },
    'wall.painted': () => {
      core.painted();
      return null;
    },
    'wall.boardFailed': ({ index, reason }) => {
      log.error('A board could not be drawn and is skipped for a while.', { board: index + 1, reason });
      wall.boardFailed(index, reason);
      return null;
    },
    'wall.unlock': ({ pin }) => lock.unlock(pin),
    'wall.lock': () => {
      lock.lock();
      return null;
    },
    'meeting.command': (command) => {
      meeting.command(command);
      return null;
    },
    'screen.command': () => null,
    'app.info': () => ({ version: core.version, host: 'browser' }),
  };
}

function commandWall(command: WallCommand, { wall, audience, sampleWin, refresh, announce }: CoreParts): void {
  if (command.kind === 'refresh') refresh();
  else if (command.kind === 'testCelebration') wall.celebrate({ kind: 'test', wins: [sampleWin()] });
  else if (command.kind === 'setPrivacy') audience.choosePrivacy(command.mode);
  else if (command.kind === 'cyclePrivacy') audience.choosePrivacy();
  else if (command.kind === 'announce') announce(command.headline);
  else wall.command(command);
}
