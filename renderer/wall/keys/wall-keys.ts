import type { KeyBinding } from './key-binding.ts';
import { nextKeys, pauseKeys, previousKeys } from './remote-keys.ts';

const jumps = Array.from({ length: 9 }, (_, index): KeyBinding => ({
  keys: [String(index + 1)],
  when: ({ boards }) => index < boards,
  action: { kind: 'wall', command: { kind: 'jump', index } },
  help: 'jump',
  group: 'boards',
}));

/** With nothing on top. A remote control without letters has all it needs: arrows, Enter, and what up and down open. */
export const wallKeys: readonly KeyBinding[] = [
  { keys: nextKeys, action: { kind: 'wall', command: { kind: 'next' } }, help: 'next', group: 'boards' },
  { keys: previousKeys, action: { kind: 'wall', command: { kind: 'previous' } }, help: 'previous', group: 'boards' },
  ...jumps,
  { keys: pauseKeys, action: { kind: 'wall', command: { kind: 'togglePause' } }, help: 'pause', group: 'boards' },
  { keys: ['l', 'enter'], action: { kind: 'wall', command: { kind: 'togglePin' } }, help: 'pin', group: 'boards' },
  { keys: ['e', 'arrowup'], action: { kind: 'explain' }, help: 'explain', group: 'numbers' },
  { keys: ['s'], action: { kind: 'showSources' }, help: 'sources', group: 'numbers' },
  { keys: ['r'], action: { kind: 'wall', command: { kind: 'refresh' } }, help: 'refresh', group: 'numbers' },
  { keys: ['c'], action: { kind: 'wall', command: { kind: 'testCelebration' } }, help: 'celebrate', group: 'team' },
  { keys: ['m'], action: { kind: 'meeting', act: 'start' }, help: 'meetingStart', group: 'team' },
  { keys: ['a'], action: { kind: 'announce' }, help: 'announce', group: 'team' },
  { keys: ['v'], action: { kind: 'wall', command: { kind: 'cyclePrivacy' } }, help: 'privacy', group: 'wall' },
  { keys: ['u'], when: ({ lock }) => lock === 'locked', action: { kind: 'givePin' }, help: 'givePin', group: 'wall' },
  { keys: ['u'], when: ({ lock }) => lock === 'open', action: { kind: 'lockAgain' }, help: 'lockAgain', group: 'wall' },
  { keys: ['f', 'f11'], action: { kind: 'toggleFullScreen' }, help: 'fullScreen', group: 'wall' },
  { keys: ['h', '?', 'arrowdown'], action: { kind: 'toggleHelp' }, help: 'help', group: 'wall' },
  {
    keys: ['q'],
    chord: true,
    when: ({ host }) => host === 'desktop',
    action: { kind: 'quit' },
    help: 'quit',
    group: 'wall',
  },
];
