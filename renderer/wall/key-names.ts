/** Keys as they are printed on a keyboard or a remote control. */
import type { Texts } from '../../shared/texts/texts.ts';
import type { HelpLine } from './keymap.ts';

type Words = Pick<Texts['help'], 'names' | 'chord'>;

/** Each name once; digits in a row as a range. */
export function keyNames({ keys, chord }: Pick<HelpLine, 'keys' | 'chord'>, { names, chord: withChord }: Words) {
  const known: Readonly<Record<string, string>> = names;
  const name = (key: string): string => known[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const digits = keys.filter((key) => /^\d$/.test(key));
  const [first, last] = [digits.at(0), digits.at(-1)];
  const inARow = first !== undefined && last !== undefined && digits.length > 2;
  const shown = inARow
    ? [`${first} – ${last}`, ...keys.filter((key) => !digits.includes(key)).map(name)]
    : keys.map(name);
  return [...new Set(shown)].map((key) => (chord ? withChord({ key }) : key));
}
