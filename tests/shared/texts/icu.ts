/** Messages as the parser of ICU sees them. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from '../../../shared/texts/messages.ts';

/** Every message of a catalogue with its path: "goal.daysLeft". */
export function messagesOf(catalogue: Catalogue, at = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(catalogue).flatMap(([name, word]) =>
    typeof word === 'string' ? [[`${at}${name}`, word] as const] : messagesOf(word, `${at}${name}.`),
  );
}

const parse = (text: string): readonly unknown[] =>
  new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();

/** Kinds of elements, as the parser numbers them. */
const kinds: Readonly<Record<number, string>> = {
  1: 'plain',
  2: 'number',
  3: 'date',
  4: 'time',
  5: 'select',
  6: 'plural',
};

/** The arguments of a message with their kinds, sorted: "days plural". Throws a SyntaxError where it is no ICU message. */
export function argumentsIn(text: string): readonly string[] {
  return [...new Set(parse(text).flatMap(inElement))].sort();
}

function inElement(element: unknown): readonly string[] {
  if (typeof element !== 'object' || element === null || !('type' in element)) return [];
  const kind = kinds[Number(element.type)];
  const own = kind && 'value' in element ? [`${String(element.value)} ${kind}`] : [];
  const cases = 'options' in element ? Object.values(element.options as Readonly<Record<string, unknown>>) : [];
  return [...own, ...cases.flatMap((each) => (hasElements(each) ? each.value.flatMap(inElement) : []))];
}

const hasElements = (each: unknown): each is { readonly value: readonly unknown[] } =>
  typeof each === 'object' && each !== null && 'value' in each && Array.isArray(each.value);

/** The words a message can show, without arguments: what a translator writes. */
export function wordsIn(text: string): string {
  return parse(text).map(wordsOf).join(' ');
}

function wordsOf(element: unknown): string {
  if (typeof element !== 'object' || element === null || !('type' in element)) return '';
  if (element.type === 0 && 'value' in element) return String(element.value);
  const cases = 'options' in element ? Object.values(element.options as Readonly<Record<string, unknown>>) : [];
  return cases.map((each) => (hasElements(each) ? each.value.map(wordsOf).join(' ') : '')).join(' ');
}
