/** The keyboard as data: what the wall listens to and what the help overlay shows are the same list. */
import type { WallCommand } from '../../shared/bridge/contract.ts';
import type { Texts } from '../../shared/texts/texts.ts';

export type KeyAction =
  | { readonly kind: 'wall'; readonly command: WallCommand }
  | { readonly kind: 'toggleFullScreen' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'toggleHelp' }
  | { readonly kind: 'close' };

export type KeyBinding = {
  /** `KeyboardEvent.key` in lower case. A presenter sends PageUp and PageDown, a remote control Enter. */
  readonly keys: readonly string[];
  /** With Ctrl or Cmd, and Shift. */
  readonly chord?: true;
  /** Only where Tandem owns the window. */
  readonly desktopOnly?: true;
  readonly action: KeyAction;
  readonly help: keyof Texts['help']['keys'];
};

const jumps = Array.from({ length: 9 }, (_, index): KeyBinding => ({
  keys: [String(index + 1)],
  action: { kind: 'wall', command: { kind: 'jump', index } },
  help: 'jump',
}));

export const keymap: readonly KeyBinding[] = [
  { keys: ['arrowright', 'pagedown', 'n'], action: { kind: 'wall', command: { kind: 'next' } }, help: 'next' },
  { keys: ['arrowleft', 'pageup', 'p'], action: { kind: 'wall', command: { kind: 'previous' } }, help: 'previous' },
  ...jumps,
  { keys: [' '], action: { kind: 'wall', command: { kind: 'togglePause' } }, help: 'pause' },
  { keys: ['l', 'enter'], action: { kind: 'wall', command: { kind: 'togglePin' } }, help: 'pin' },
  { keys: ['r'], action: { kind: 'wall', command: { kind: 'refresh' } }, help: 'refresh' },
  { keys: ['c'], action: { kind: 'wall', command: { kind: 'testCelebration' } }, help: 'celebrate' },
  { keys: ['v'], action: { kind: 'wall', command: { kind: 'cyclePrivacy' } }, help: 'privacy' },
  { keys: ['f', 'f11'], action: { kind: 'toggleFullScreen' }, help: 'fullScreen' },
  { keys: ['h', '?'], action: { kind: 'toggleHelp' }, help: 'help' },
  { keys: ['escape'], action: { kind: 'close' }, help: 'close' },
  { keys: ['q'], chord: true, desktopOnly: true, action: { kind: 'quit' }, help: 'quit' },
];

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'repeat'>;

/** What a key press asks for; null when it is not the wall's. A key held down counts once. */
export function actionOf(press: KeyPress, host: 'desktop' | 'browser'): KeyAction | null {
  if (press.repeat || press.altKey) return null;
  const chord = press.ctrlKey || press.metaKey;
  if (chord && !press.shiftKey) return null;
  const key = press.key.toLowerCase();
  const binding = keymap.find((entry) => entry.keys.includes(key) && (entry.chord ?? false) === chord);
  return !binding || (binding.desktopOnly && host !== 'desktop') ? null : binding.action;
}

export type HelpLine = { readonly keys: readonly string[]; readonly help: KeyBinding['help']; readonly chord: boolean };

/** The lines of the help overlay: bindings of the same meaning in one line. */
export function helpLines(host: 'desktop' | 'browser'): readonly HelpLine[] {
  const lines = new Map<KeyBinding['help'], HelpLine>();
  for (const { keys, help, chord = false, desktopOnly } of keymap) {
    if (desktopOnly && host !== 'desktop') continue;
    const known = lines.get(help);
    lines.set(help, { keys: [...(known?.keys ?? []), ...keys], help, chord });
  }
  return [...lines.values()];
}
