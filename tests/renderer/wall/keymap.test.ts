import { describe, expect, it } from 'vitest';
import { actionOf, helpLines, keymap, type KeyPress } from '../../../renderer/wall/keymap.ts';
import { textsFor } from '../../../shared/texts/texts.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  repeat: false,
  ...more,
});

describe('the key map', () => {
  it.each([
    ['ArrowRight', { kind: 'next' }],
    ['PageDown', { kind: 'next' }],
    ['n', { kind: 'next' }],
    ['ArrowLeft', { kind: 'previous' }],
    ['PageUp', { kind: 'previous' }],
    ['P', { kind: 'previous' }],
    [' ', { kind: 'togglePause' }],
    ['1', { kind: 'jump', index: 0 }],
    ['9', { kind: 'jump', index: 8 }],
    ['l', { kind: 'togglePin' }],
    ['Enter', { kind: 'togglePin' }],
    ['r', { kind: 'refresh' }],
    ['c', { kind: 'testCelebration' }],
    ['v', { kind: 'cyclePrivacy' }],
  ])('sends the wall on "%s"', (key, command) => {
    expect(actionOf(press(key), 'browser')).toEqual({ kind: 'wall', command });
  });

  it('opens help with ? although it is typed with Shift', () => {
    expect(actionOf(press('?', { shiftKey: true }), 'desktop')).toEqual({ kind: 'toggleHelp' });
  });

  it('quits only in the desktop app and only with the whole chord', () => {
    const chord = press('Q', { ctrlKey: true, shiftKey: true });
    expect(actionOf(chord, 'desktop')).toEqual({ kind: 'quit' });
    expect(actionOf(chord, 'browser')).toBeNull();
    expect(actionOf(press('q', { ctrlKey: true }), 'desktop')).toBeNull();
    expect(actionOf(press('q'), 'desktop')).toBeNull();
  });

  it('leaves what belongs to others alone', () => {
    expect(actionOf(press('r', { ctrlKey: true }), 'browser')).toBeNull();
    expect(actionOf(press('ArrowRight', { altKey: true }), 'browser')).toBeNull();
    expect(actionOf(press('x'), 'browser')).toBeNull();
  });

  it('counts a key that is held down once', () => {
    expect(actionOf(press('ArrowRight', { repeat: true }), 'browser')).toBeNull();
  });

  it('gives no key two meanings', () => {
    const keys = keymap.flatMap((binding) => binding.keys.map((key) => `${binding.chord ?? false} ${key}`));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the help overlay', () => {
  it('has one line for each meaning, with words', () => {
    const lines = helpLines('desktop');
    expect(lines.map((line) => line.help)).toEqual(Object.keys(textsFor('en').help.keys));
    expect(lines.find((line) => line.help === 'jump')?.keys).toHaveLength(9);
  });

  it('does not offer a browser what only the desktop app can do', () => {
    expect(helpLines('browser').map((line) => line.help)).not.toContain('quit');
  });
});
