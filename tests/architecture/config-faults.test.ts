import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { projectRoot, sourceFiles } from './imports.ts';

/** Checks that say something of their own where they fail, as their last argument or as its `error` or `message`. */
const checks = new Set(['refine', 'regex', 'min', 'max', 'gt', 'lt', 'length', 'union', 'discriminatedUnion', 'array']);

/** Sentences written into a schema, which no other language could tell. */
function sentencesIn(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    if (node.type === 'CallExpression' && 'arguments' in node && Array.isArray(node.arguments) && 'callee' in node) {
      const last: unknown = node.arguments.length > 1 ? node.arguments.at(-1) : undefined;
      if (checks.has(nameOf(node.callee)) && isText(last)) found.push(`${file}: ${nameOf(node.callee)}`);
    }
    if (node.type === 'Property' && 'key' in node && 'value' in node && isText(node.value)) {
      const name = nameOf(node.key);
      if (name === 'error' || name === 'message') found.push(`${file}: ${name}`);
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync(file, text).program);
  return found;
}

function isText(node: unknown): boolean {
  if (typeof node !== 'object' || node === null || !('type' in node)) return false;
  return (
    node.type === 'TemplateLiteral' || (node.type === 'Literal' && 'value' in node && typeof node.value === 'string')
  );
}

function nameOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('property' in node) return nameOf(node.property);
  return 'name' in node ? String(node.name) : '';
}

it('no schema of the config has a sentence of its own: it names a fault of the texts', () => {
  const files = sourceFiles(['shared/config']);
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => sentencesIn(file, readFileSync(join(projectRoot, file), 'utf8')))).toEqual([]);
});

it.each([
  ["z.string().refine(isZone, 'is no zone')"],
  ["z.string().regex(/a/, 'must be a')"],
  ['z.number().max(1, `must be ${most}`)'],
  ["z.union([a, b], { error: 'must be a or b' })"],
])('a sentence is found in %s', (schema) => {
  expect(sentencesIn('a.ts', `const a = ${schema};`)).toHaveLength(1);
});

it('a fault and a plain check are none', () => {
  const schema = "z.string().min(1).regex(/a/, fault('id')).default('a')";
  expect(sentencesIn('a.ts', `const a = ${schema};`)).toEqual([]);
});
