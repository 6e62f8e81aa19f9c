/**
 * The keyboard as data: what the wall listens to and what the help shows are the same list. Each context, named in
 * key-context.ts, has its bindings in a file of keys/. To add a key, add a line there, words for its `help` in
 * shared/texts/<language>/help.ts, and what its action does in perform.ts; a test in tests/e2e/desktop/keys.spec.ts presses it.
 * To add something that lies on top, add its kind to `Overlay` in store/overlay.ts (`isTypedInto` where people type into it) and
 * its bindings to `keymap` below: the compiler asks for both. A key that no binding has goes to the page untouched, so that a
 * text field keeps its own keys.
 */
import { announceKeys } from './keys/announce-keys.ts';
import type { KeyContext } from './key-context.ts';
import type { KeyAction, KeyBinding, Place } from './keys/key-binding.ts';
import { endMeetingKeys, meetingKeys, writingKeys } from './keys/meeting-keys.ts';
import { celebrationKeys, explainKeys, helpKeys, sourcesKeys } from './keys/overlay-keys.ts';
import { pinKeys } from './keys/pin-keys.ts';
import { wallKeys } from './keys/wall-keys.ts';

export const keymap: Readonly<Record<KeyContext, readonly KeyBinding[]>> = {
  wall: wallKeys,
  meeting: meetingKeys,
  celebration: celebrationKeys,
  help: helpKeys,
  announce: announceKeys,
  explain: explainKeys,
  sources: sourcesKeys,
  pin: pinKeys,
  writing: writingKeys,
  endMeeting: endMeetingKeys,
};

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'repeat'>;

/** What a key press asks for, and of whom. */
export type Asked = { readonly action: KeyAction; readonly context: KeyContext };

/** Null when the press is not the wall's. A key held down counts once. */
export function askedBy(press: KeyPress, contexts: readonly KeyContext[], place: Place): Asked | null {
  if (press.repeat || press.altKey) return null;
  const chord = press.ctrlKey || press.metaKey;
  if (chord && !press.shiftKey) return null;
  const key = keyOf(press);
  const found = heard(contexts, place).find(
    ({ keys, binding }) => keys.includes(key) && (binding.chord ?? false) === chord,
  );
  return found ? { action: found.binding.action, context: found.context } : null;
}

/** By its name in the key map. Shift makes another letter of a letter; of Tab, which writes none, it makes the way back. */
function keyOf({ key, shiftKey }: KeyPress): string {
  const name = key.toLowerCase();
  return name === 'tab' && shiftKey ? 'shift+tab' : name;
}

type Heard = { readonly context: KeyContext; readonly binding: KeyBinding; readonly keys: readonly string[] };

/** The bindings that count here, each with those of its keys that nothing above it has taken. */
function heard(contexts: readonly KeyContext[], place: Place): readonly Heard[] {
  const taken = new Set<string>();
  return contexts.flatMap((context) => {
    const own = keymap[context].filter(({ when }) => when?.(place) ?? true);
    const left = own.map((binding) => ({
      context,
      binding,
      keys: binding.keys.filter((key) => !taken.has(pressOf(binding, key))),
    }));
    for (const binding of own) for (const key of binding.keys) taken.add(pressOf(binding, key));
    return left.filter(({ keys }) => keys.length > 0);
  });
}

function pressOf({ chord = false }: KeyBinding, key: string): string {
  return `${chord} ${key}`;
}

export type HelpLine = Pick<KeyBinding, 'help' | 'group'> & {
  readonly keys: readonly string[];
  readonly chord: boolean;
  readonly actions: readonly KeyAction[];
};

/** One line for each meaning a key has here. */
export function helpLines(contexts: readonly KeyContext[], place: Place): readonly HelpLine[] {
  const lines = new Map<KeyBinding['help'], HelpLine>();
  for (const { binding, keys } of heard(contexts, place)) {
    const { help, group, chord = false, action } = binding;
    const known = lines.get(help);
    const actions = [...(known?.actions ?? []), action];
    lines.set(help, { keys: [...(known?.keys ?? []), ...keys], help, group, chord, actions });
  }
  return [...lines.values()];
}
