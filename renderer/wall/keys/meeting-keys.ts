import type { KeyBinding } from './key-binding.ts';
import { backKeys, closeKeys } from './remote-keys.ts';

/** While a meeting is held from the wall. What they leave alone is the wall's. */
export const meetingKeys: readonly KeyBinding[] = [
  { keys: ['arrowdown'], action: { kind: 'meeting', act: 'down' }, help: 'meetingChoose', group: 'meeting' },
  { keys: ['arrowup'], action: { kind: 'meeting', act: 'up' }, help: 'meetingChoose', group: 'meeting' },
  { keys: ['enter'], action: { kind: 'meeting', act: 'write' }, help: 'meetingWrite', group: 'meeting' },
  { keys: ['n'], action: { kind: 'meeting', act: 'new' }, help: 'meetingNew', group: 'meeting' },
  { keys: ['d'], action: { kind: 'meeting', act: 'done' }, help: 'meetingDone', group: 'meeting' },
  { keys: ['x'], action: { kind: 'meeting', act: 'setAside' }, help: 'meetingAside', group: 'meeting' },
  { keys: ['arrowright'], action: { kind: 'meeting', act: 'next' }, help: 'meetingStep', group: 'meeting' },
  { keys: ['arrowleft'], action: { kind: 'meeting', act: 'previous' }, help: 'meetingStep', group: 'meeting' },
  { keys: ['m'], action: { kind: 'meeting', act: 'askEnd' }, help: 'meetingEnd', group: 'meeting' },
];

/** While a field of a promise is written. All other keys are the field's. */
export const writingKeys: readonly KeyBinding[] = [
  { keys: ['tab'], action: { kind: 'meeting', act: 'nextField' }, help: 'nextField', group: 'meeting' },
  { keys: ['shift+tab'], action: { kind: 'meeting', act: 'previousField' }, help: 'previousField', group: 'meeting' },
  { keys: ['enter'], action: { kind: 'meeting', act: 'confirmField' }, help: 'confirmField', group: 'meeting' },
  { keys: ['escape', ...backKeys], action: { kind: 'close' }, help: 'leaveField', group: 'meeting' },
];

/** While it is asked whether the meeting is over. */
export const endMeetingKeys: readonly KeyBinding[] = [
  { keys: ['m', 'enter'], action: { kind: 'meeting', act: 'end' }, help: 'meetingEnd', group: 'meeting' },
  { keys: closeKeys, action: { kind: 'close' }, help: 'close', group: 'meeting' },
];
