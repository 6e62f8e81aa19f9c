import type { KeyBinding } from './key-binding.ts';

/** While an announcement is typed. Every other key is the text's. */
export const announceKeys: readonly KeyBinding[] = [
  { keys: ['enter'], action: { kind: 'postAnnouncement' }, help: 'postAnnouncement', group: 'team' },
  { keys: ['escape'], action: { kind: 'close' }, help: 'keepDraft', group: 'team' },
];
