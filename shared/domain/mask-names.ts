/** People as an audience may see them. */
import type { MaskConfig } from '../config/privacy.ts';

/** Stands where something is that may not be seen. No word, so that it needs no translation. */
export const hidden = '…';

/**
 * First and last word by their first letters: "Ida Berg" is "I. B.". Of an e-mail address only what comes before the @
 * counts. A name without a letter in it, such as an id or a phone number, has no initials and is hidden.
 */
export function initials(name: string): string {
  const words = name.normalize('NFC').replaceAll(/@\S*/gu, ' ').match(wordPattern) ?? [];
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  if (first === undefined) return name.trim() === '' ? '' : hidden;
  return [first, last].flatMap((word) => (word === undefined ? [] : [`${firstLetter(word)}.`])).join(' ');
}

const wordPattern = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;

/** With its accents, also those that are characters of their own. */
function firstLetter(word: string): string {
  return (word.match(/^\p{L}\p{M}*/u)?.[0] ?? '').toUpperCase();
}

/** A person with a group that is too large to give anybody away. Null where nobody is known. */
export function maskPerson(name: string | null, group: string | null, names: MaskConfig['names']): string | null {
  if (name === null) return null;
  switch (names) {
    case 'full':
      return name;
    case 'initials':
      return initials(name);
    case 'team':
      return group;
  }
}
