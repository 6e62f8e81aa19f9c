import type { WrittenTexts } from '../texts/written-texts.ts';
import type { ConfigFault } from './fault.ts';

export type FaultTexts = WrittenTexts['configFaults'];

const longestInput = 60;

/** The sentence of a fault, with its place and what is written there. */
export function faultSentence({ path, code, params, input, options = [] }: ConfigFault, texts: FaultTexts): string {
  // A schema that says something else than a code has no sentence of its own.
  const sentence: unknown = Object.hasOwn(texts, code) ? texts[code] : texts.unusable;
  if (typeof sentence !== 'function') return String(sentence);
  const where = path.length === 0 ? texts.theConfig : `"${placeOf(path)}"`;
  return String(sentence({ ...params, where, input: written(input), options: options.map(written).join(', ') }));
}

/** `boards #2.seconds`: entries are counted from 1, as people do. */
function placeOf(path: ConfigFault['path']): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place} #${key + 1}`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');
}

/** As it stands in the config, if not longer than somebody reads. A number too large for JSON is written as it is meant. */
function written(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '');
  return text.length > longestInput ? `${text.slice(0, longestInput - 1)}…` : text;
}
