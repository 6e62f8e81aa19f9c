import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { projectRoot, sourceFiles } from './imports.ts';

/** Attributes that people read or hear. */
const spoken = new Set(['title', 'aria-label', 'alt', 'label', 'placeholder', 'hint', 'word', 'more', 'meaning']);

/** The name of the product is no word. */
const isWords = (text: string): boolean => /\p{L}{2}/u.test(text.replaceAll('Tandem', ''));

/** Words written in JSX itself, as its text or in an attribute that people read. */
function wordsIn(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown, isShown: boolean): void => {
    if (Array.isArray(node)) return node.forEach((each) => visit(each, isShown));
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    if (node.type === 'JSXText' && 'value' in node && isWords(String(node.value)))
      found.push(String(node.value).trim());
    if (node.type === 'Literal' && isShown && 'value' in node && typeof node.value === 'string' && isWords(node.value))
      found.push(node.value);
    if (node.type === 'JSXAttribute') {
      const name = nameOf('name' in node ? node.name : null);
      return visit('value' in node ? node.value : null, spoken.has(name));
    }
    const goesOn = isShown && (node.type === 'JSXExpressionContainer' || node.type === 'ConditionalExpression');
    for (const [key, each] of Object.entries(node)) visit(each, goesOn && key !== 'test');
  };
  visit(parseSync(file, text).program, false);
  return found.map((words) => `${file}: ${words}`);
}

function nameOf(node: unknown): string {
  return typeof node === 'object' && node !== null && 'name' in node ? String(node.name) : '';
}

it('no component has words of its own: they are in the catalogue', () => {
  const components = sourceFiles(['renderer']).filter((file) => file.endsWith('.tsx'));
  expect(components.length).toBeGreaterThan(20);
  const words = components.flatMap((file) => wordsIn(file, readFileSync(join(projectRoot, file), 'utf8')));
  expect(words).toEqual([]);
});

it.each([
  ['its text', '<p>Goal reached</p>'],
  ['an attribute', '<p aria-label="Goal" />'],
  ['one of two', '<p title={kept ? "Kept" : words.broken} />'],
])('words are found in %s', (_, jsx) => {
  expect(wordsIn('a.tsx', `const a = ${jsx};`)).toHaveLength(1);
});

it('names, numbers and classes are no words', () => {
  const jsx = '<p className="soft" title="Tandem" key={"won"}>{words.won} · 1 – 9 Tandem</p>';
  expect(wordsIn('a.tsx', `const a = ${jsx};`)).toEqual([]);
});
