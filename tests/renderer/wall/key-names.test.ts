import { describe, expect, it } from 'vitest';
import { keyNames } from '../../../renderer/wall/key-names.ts';
import { keymap } from '../../../renderer/wall/keymap.ts';
import { textsFor } from '../../../shared/texts/texts.ts';

const { help } = textsFor('en');

describe('the names of keys', () => {
  it('are those printed on them, each once', () => {
    expect(keyNames({ keys: ['n', 'arrowright', 'goback', 'browserback'], chord: false }, help)).toEqual([
      'N',
      '→',
      'Back',
    ]);
  });

  it('are a range where digits are in a row', () => {
    expect(keyNames({ keys: ['1', '2', '3', '4'], chord: false }, help)).toEqual(['1 – 4']);
    expect(keyNames({ keys: ['1', '2'], chord: false }, help)).toEqual(['1', '2']);
  });

  it('tell of the keys held with them', () => {
    expect(keyNames({ keys: ['q'], chord: true }, help)).toEqual(['Ctrl/⌘ Shift Q']);
  });

  it.each(['en', 'de'])('are words for every key that has no letter of its own, in %s', (language) => {
    const { names } = textsFor(language).help;
    const keys = Object.values(keymap).flatMap((bindings) => bindings.flatMap((binding) => binding.keys));
    const nameless = keys.filter((key) => key.trim().length !== 1 && !(key in names));
    expect(nameless).toEqual([]);
  });
});
