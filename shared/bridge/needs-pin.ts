/** Which requests need the PIN where there is one. */
import type { PrivacyMode } from '../config/privacy.ts';
import { hidesMore, nextMode } from '../domain/privacy-mode.ts';
import type { RequestArgs, WallCommand } from './contract.ts';
import type { RequestName } from './names.ts';

type Rules = { readonly [N in RequestName]: (args: RequestArgs[N], shown: PrivacyMode) => boolean };

const free = (): boolean => false;

/** One for each request, so that a new one is thought about. */
const rules: Rules = {
  'wall.command': commandNeedsPin,
  'wall.painted': free,
  'wall.boardFailed': free,
  'wall.unlock': free,
  'wall.lock': free,
  // Looking through it is steering; all else is kept for weeks.
  'meeting.command': ({ kind }) => kind !== 'go',
  'screen.command': ({ kind }) => kind === 'quit',
  'app.info': free,
};

/** @param shown for whom the wall is right now. */
export function needsPin<N extends RequestName>(name: N, args: RequestArgs[N], shown: PrivacyMode): boolean {
  return rules[name](args, shown);
}

/**
 * Whether a command changes what others see, or may see, for longer than it takes to look: then it needs the PIN where there is
 * one. `shown` is the mode of the moment: showing less is free, since nobody should have to look for a PIN to hide something.
 */
function commandNeedsPin(command: WallCommand, shown: PrivacyMode): boolean {
  switch (command.kind) {
    case 'next':
    case 'previous':
    case 'togglePause':
    case 'togglePin':
    case 'jump':
    case 'refresh':
    case 'testCelebration':
    case 'dismissCelebration':
      return false;
    case 'announce':
      return true;
    case 'setPrivacy':
      return hidesMore(shown, command.mode);
    case 'cyclePrivacy':
      return hidesMore(shown, nextMode(shown));
  }
}
