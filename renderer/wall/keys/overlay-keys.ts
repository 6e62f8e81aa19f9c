/** What is listened to while something lies on the wall: help, a celebration, an explanation, the sources. */
import type { KeyBinding, Place } from './key-binding.ts';
import { closeKeys, nextKeys, previousKeys } from './remote-keys.ts';

/** The rest of what the help shows works while it is open, and closes it. */
export const helpKeys: readonly KeyBinding[] = [
  { keys: ['h', '?', 'arrowdown', ...closeKeys], action: { kind: 'toggleHelp' }, help: 'closeHelp', group: 'wall' },
];

export const celebrationKeys: readonly KeyBinding[] = [
  {
    keys: closeKeys,
    action: { kind: 'wall', command: { kind: 'dismissCelebration' } },
    help: 'endCelebration',
    group: 'team',
  },
];

const hasMore = ({ numbers }: Place): boolean => numbers > 1;

export const explainKeys: readonly KeyBinding[] = [
  {
    keys: [...nextKeys, 'arrowdown'],
    when: hasMore,
    action: { kind: 'stepExplanation', by: 1 },
    help: 'nextNumber',
    group: 'numbers',
  },
  {
    keys: [...previousKeys, 'arrowup'],
    when: hasMore,
    action: { kind: 'stepExplanation', by: -1 },
    help: 'previousNumber',
    group: 'numbers',
  },
  { keys: ['e', 'enter', ...closeKeys], action: { kind: 'close' }, help: 'close', group: 'numbers' },
];

export const sourcesKeys: readonly KeyBinding[] = [
  { keys: ['r'], action: { kind: 'wall', command: { kind: 'refresh' } }, help: 'refresh', group: 'numbers' },
  { keys: ['s', 'enter', ...closeKeys], action: { kind: 'close' }, help: 'close', group: 'numbers' },
];
