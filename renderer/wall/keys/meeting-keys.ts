import type { KeyBinding } from './key-binding.ts';

/** While a meeting is held from the wall. What they leave alone is the wall's. */
export const meetingKeys: readonly KeyBinding[] = [];
