/** What a line of the key map is made of. */
import type { WallCommand } from '../../../shared/bridge/contract.ts';
import type { WallState } from '../../../shared/domain/wall.ts';
import type { Texts } from '../../../shared/texts/texts.ts';
import type { MeetingAct } from '../meeting-actions.ts';

export type KeyAction =
  | { readonly kind: 'wall'; readonly command: WallCommand }
  | { readonly kind: 'toggleFullScreen' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'toggleHelp' }
  /** Takes off what a person has put on top. */
  | { readonly kind: 'close' }
  | { readonly kind: 'explain' }
  | { readonly kind: 'stepExplanation'; readonly by: 1 | -1 }
  | { readonly kind: 'meeting'; readonly act: MeetingAct }
  | { readonly kind: 'showSources' }
  | { readonly kind: 'announce' }
  | { readonly kind: 'postAnnouncement' }
  | { readonly kind: 'givePin' }
  | { readonly kind: 'lockAgain' }
  | { readonly kind: 'typePin'; readonly digit: string }
  | { readonly kind: 'erasePin' }
  | { readonly kind: 'checkPin' };

/** Where a key is pressed: what it can do depends on it, and so does the help. */
export type Place = {
  readonly host: 'desktop' | 'browser';
  readonly lock: WallState['lock'];
  /** How many there are to go to. */
  readonly boards: number;
  /** How many are explained in what lies on top. */
  readonly numbers: number;
};

export type KeyBinding = {
  /** `KeyboardEvent.key` in lower case, or `shift+tab`. A presenter sends PageUp and PageDown, a remote control the keys of remote-keys.ts. */
  readonly keys: readonly string[];
  /** With Ctrl or Cmd, and Shift. */
  readonly chord?: boolean;
  /** Absent: everywhere. */
  readonly when?: (place: Place) => boolean;
  readonly action: KeyAction;
  /** What the help says of it. Bindings of the same words are one line. */
  readonly help: keyof Texts['help']['keys'];
  readonly group: keyof Texts['help']['groups'];
};
