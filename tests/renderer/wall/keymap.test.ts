import { describe, expect, it } from 'vitest';
import { type KeyContext, keyContexts } from '../../../renderer/wall/key-context.ts';
import { askedBy, helpLines, keymap, type KeyPress } from '../../../renderer/wall/keymap.ts';
import type { Place } from '../../../renderer/wall/keys/key-binding.ts';
import { buildCelebration, buildWall } from '../../builders/wall-state.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  repeat: false,
  ...more,
});

const browser: Place = { host: 'browser', lock: 'none', boards: 9, numbers: 7 };
const desktop: Place = { ...browser, host: 'desktop' };
const on = (key: KeyPress, contexts: readonly KeyContext[] = ['wall'], place = browser) =>
  askedBy(key, contexts, place)?.action ?? null;

describe('the key map', () => {
  it.each([
    ['ArrowRight', { kind: 'next' }],
    ['PageDown', { kind: 'next' }],
    ['n', { kind: 'next' }],
    ['ChannelUp', { kind: 'next' }],
    ['ArrowLeft', { kind: 'previous' }],
    ['PageUp', { kind: 'previous' }],
    ['P', { kind: 'previous' }],
    ['ChannelDown', { kind: 'previous' }],
    [' ', { kind: 'togglePause' }],
    ['MediaPlayPause', { kind: 'togglePause' }],
    ['1', { kind: 'jump', index: 0 }],
    ['9', { kind: 'jump', index: 8 }],
    ['l', { kind: 'togglePin' }],
    ['Enter', { kind: 'togglePin' }],
    ['r', { kind: 'refresh' }],
    ['c', { kind: 'testCelebration' }],
    ['v', { kind: 'cyclePrivacy' }],
  ])('sends the wall on "%s"', (key, command) => {
    expect(on(press(key))).toEqual({ kind: 'wall', command });
  });

  it.each([
    ['e', { kind: 'explain' }],
    ['ArrowUp', { kind: 'explain' }],
    ['s', { kind: 'showSources' }],
    ['h', { kind: 'toggleHelp' }],
    ['ArrowDown', { kind: 'toggleHelp' }],
    ['f', { kind: 'toggleFullScreen' }],
    ['F11', { kind: 'toggleFullScreen' }],
  ])('does on "%s" what this screen can do by itself', (key, action) => {
    expect(on(press(key))).toEqual(action);
  });

  it('opens help with ? although it is typed with Shift', () => {
    expect(on(press('?', { shiftKey: true }), ['wall'], desktop)).toEqual({ kind: 'toggleHelp' });
  });

  it('goes back through the fields with Shift, and on without', () => {
    const by = (shiftKey: boolean) => on(press('Tab', { shiftKey }), ['writing']);
    expect(by(false)).toEqual({ kind: 'meeting', act: 'nextField' });
    expect(by(true)).toEqual({ kind: 'meeting', act: 'previousField' });
  });

  it('quits only in the desktop app and only with the whole chord', () => {
    const chord = press('Q', { ctrlKey: true, shiftKey: true });
    expect(on(chord, ['wall'], desktop)).toEqual({ kind: 'quit' });
    expect(on(chord)).toBeNull();
    expect(on(press('q', { ctrlKey: true }), ['wall'], desktop)).toBeNull();
    expect(on(press('q'), ['wall'], desktop)).toBeNull();
  });

  it('leaves what belongs to others alone', () => {
    expect(on(press('r', { ctrlKey: true }))).toBeNull();
    expect(on(press('ArrowRight', { altKey: true }))).toBeNull();
    expect(on(press('x'))).toBeNull();
    // With nothing on top, Back leaves the wall as it leaves any page.
    expect(on(press('BrowserBack'))).toBeNull();
  });

  it('counts a key that is held down once', () => {
    expect(on(press('ArrowRight', { repeat: true }))).toBeNull();
  });

  it('goes to no board that there is not', () => {
    expect(on(press('4'), ['wall'], { ...browser, boards: 4 })).not.toBeNull();
    expect(on(press('5'), ['wall'], { ...browser, boards: 4 })).toBeNull();
  });

  it.each(['none', 'locked', 'open'] as const)('gives no key two meanings in a context with the lock %s', (lock) => {
    for (const bindings of Object.values(keymap)) {
      const here = bindings.filter(({ when }) => when?.({ ...desktop, lock }) ?? true);
      const keys = here.flatMap(({ keys, chord = false }) => keys.map((key) => `${chord} ${key}`));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it.each([
    ['none', null],
    ['locked', { kind: 'givePin' }],
    ['open', { kind: 'lockAgain' }],
  ] as const)('asks on "u" for what a lock that is %s lacks', (lock, action) => {
    expect(on(press('u'), ['wall'], { ...browser, lock })).toEqual(action);
  });
});

describe('what lies on top', () => {
  const wall = buildWall(0);
  const explain = { kind: 'explain', board: { kind: 'wins', seconds: 20 }, at: 0 } as const;
  const pin = { kind: 'pin', typed: '', said: null } as const;
  const celebrating = buildWall(0, { celebration: buildCelebration() });

  it('is listened to first, and what it leaves alone is for those beneath', () => {
    expect(keyContexts({ overlay: null, wall })).toEqual(['wall']);
    expect(keyContexts({ overlay: { kind: 'help' }, wall })).toEqual(['help', 'wall']);
    expect(keyContexts({ overlay: null, wall: celebrating })).toEqual(['celebration', 'wall']);
    const meeting = buildWall(0, { hold: { kind: 'meeting', until: 1 } });
    expect(keyContexts({ overlay: { kind: 'help' }, wall: meeting })).toEqual(['help', 'meeting', 'wall']);
  });

  it('gives way to a celebration, but for what is being typed', () => {
    expect(keyContexts({ overlay: { kind: 'help' }, wall: celebrating })).toEqual(['celebration', 'help', 'wall']);
    expect(keyContexts({ overlay: explain, wall: celebrating })).toEqual(['celebration', 'explain']);
    expect(keyContexts({ overlay: pin, wall: celebrating })).toEqual(['pin']);
  });

  it.each(['Escape', 'Backspace', 'BrowserBack', 'GoBack', 'XF86Back'])('closes on "%s", the topmost first', (key) => {
    expect(askedBy(press(key), ['celebration', 'help', 'wall'], browser)).toEqual({
      context: 'celebration',
      action: { kind: 'wall', command: { kind: 'dismissCelebration' } },
    });
    expect(askedBy(press(key), ['help', 'wall'], browser)).toEqual({ context: 'help', action: { kind: 'toggleHelp' } });
    expect(on(press(key), ['explain'])).toEqual({ kind: 'close' });
  });

  it('makes of the arrows a way through the numbers, and leaves the board alone', () => {
    const ways = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].map((key) => on(press(key), ['explain']));
    expect(ways).toMatchObject([{ by: 1 }, { by: 1 }, { by: -1 }, { by: -1 }]);
    expect(on(press('v'), ['explain'])).toBeNull();
    expect(on(press('e'), ['explain'])).toEqual({ kind: 'close' });
  });

  it('goes nowhere from a number that is alone', () => {
    expect(on(press('ArrowRight'), ['explain'], { ...browser, numbers: 1 })).toBeNull();
    expect(on(press('ArrowRight'), ['explain'], { ...browser, numbers: 2 })).not.toBeNull();
  });

  it('makes of digits a PIN where one is given', () => {
    expect(on(press('7'), ['pin'])).toEqual({ kind: 'typePin', digit: '7' });
    expect(on(press('0'), ['pin'])).toEqual({ kind: 'typePin', digit: '0' });
    expect(on(press('Backspace'), ['pin'])).toEqual({ kind: 'erasePin' });
    expect(on(press('Enter'), ['pin'])).toEqual({ kind: 'checkPin' });
    expect(on(press('Escape'), ['pin'])).toEqual({ kind: 'close' });
    expect(on(press('n'), ['pin'])).toBeNull();
  });
});

describe('the help', () => {
  const stacks: readonly (readonly KeyContext[])[] = [
    ['wall'],
    ['celebration', 'wall'],
    ['help', 'wall'],
    ['help', 'meeting', 'wall'],
    ['celebration', 'help', 'wall'],
    ...Object.keys(keymap).map((context) => [context as KeyContext]),
  ];
  const places = (['none', 'locked', 'open'] as const).flatMap((lock) =>
    (['desktop', 'browser'] as const).flatMap((host) =>
      [0, 4, 20].map((count): Place => ({ host, lock, boards: count, numbers: count })),
    ),
  );
  const everyKey = [...new Set(Object.values(keymap).flatMap((bindings) => bindings.flatMap(({ keys }) => keys)))];

  it.each(stacks.map((contexts) => [contexts.join(' over '), contexts] as const))(
    'of %s shows every key that works, and none that does not',
    (_, contexts) => {
      for (const place of places) {
        const lines = helpLines(contexts, place);
        const shown = lines.flatMap(({ keys, chord }) => keys.map((key) => `${chord} ${key}`));
        const works = [false, true].flatMap((chord) =>
          everyKey
            .filter((key) => askedBy(press(key, { ctrlKey: chord, shiftKey: chord }), contexts, place))
            .map((key) => `${chord} ${key}`),
        );
        expect(shown.toSorted()).toEqual(works.toSorted());
        for (const { keys, chord, actions } of lines)
          for (const key of keys)
            expect(actions).toContainEqual(
              askedBy(press(key, { ctrlKey: chord, shiftKey: chord }), contexts, place)?.action,
            );
      }
    },
  );

  it('has one line for each meaning', () => {
    const lines = helpLines(['help', 'wall'], desktop).map(({ help }) => help);
    expect(lines).toContain('next');
    expect(lines.filter((help) => help === 'jump')).toHaveLength(1);
    // What h does here is to close it.
    expect(lines).not.toContain('help');
  });

  it('does not offer a browser what only the desktop app can do', () => {
    expect(helpLines(['wall'], desktop).map(({ help }) => help)).toContain('quit');
    expect(helpLines(['wall'], browser).map(({ help }) => help)).not.toContain('quit');
  });
});
