import type { KeyBinding } from './key-binding.ts';
import { backKeys } from './remote-keys.ts';

const digits = Array.from({ length: 10 }, (_, digit): KeyBinding => ({
  keys: [String(digit)],
  action: { kind: 'typePin', digit: String(digit) },
  help: 'typePin',
  group: 'wall',
}));

/** While the PIN is being given. A remote control's digits are digits. */
export const pinKeys: readonly KeyBinding[] = [
  ...digits,
  { keys: ['backspace', 'arrowleft'], action: { kind: 'erasePin' }, help: 'erasePin', group: 'wall' },
  { keys: ['enter'], action: { kind: 'checkPin' }, help: 'checkPin', group: 'wall' },
  { keys: ['escape', ...backKeys], action: { kind: 'close' }, help: 'close', group: 'wall' },
];
