import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sourceSettings } from '../../../shared/config/sources/settings.ts';
import { sourceSchema } from '../../../shared/config/sources.ts';

type Shape = {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly required?: readonly string[];
  readonly const?: unknown;
};

const schema = z.toJSONSchema(sourceSchema, { io: 'input', unrepresentable: 'any' }) as Shape;
const variants = schema.oneOf ?? schema.anyOf ?? [];

/** What the config of a kind can hold. */
function shapeOf(kind: string): Shape {
  const found = variants.find(({ properties }) => properties?.['kind']?.const === kind);
  if (!found) throw new Error(`There is no kind ${kind}.`);
  return found;
}

/** Whether the config has such a place. Some maps name what can stand in them, others take any name. */
function hasPlace(shape: Shape, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  const choices = [shape, ...(shape.anyOf ?? []), ...(shape.oneOf ?? [])];
  return choices.some(({ properties, additionalProperties, propertyNames }) => {
    const next = properties?.[name] ?? additionalProperties;
    const isNamed = properties?.[name] !== undefined || (propertyNames?.enum?.includes(name) ?? true);
    return typeof next === 'object' && isNamed && hasPlace(next, rest);
  });
}

describe.each(Object.entries(sourceSettings))('the settings of %s', (kind, { settings, tests, guide, mapped = [] }) => {
  it('stand where the config has a place for them', () => {
    const nowhere = settings.filter(({ at }) => !hasPlace(shapeOf(kind), at.split('.')));
    expect(nowhere.map(({ at }) => at)).toEqual([]);
  });

  it('leave out nothing that the config must have', () => {
    const described = new Set(settings.filter(({ required }) => required).map(({ at }) => at.split('.')[0]));
    const needed = (shapeOf(kind).required ?? []).filter((name) => !['kind', 'id', ...mapped].includes(name));
    expect(needed.filter((name) => !described.has(name))).toEqual([]);
  });

  it('have words in both languages, each different from the other', () => {
    const words = [...settings.flatMap(({ label, help }) => [label, help]), ...tests.map(({ label }) => label)];
    expect(words.filter(({ en, de }) => en.trim() === '' || de.trim() === '')).toEqual([]);
    const helps = settings.map(({ help }) => help);
    expect(helps.filter(({ en, de }) => en === de)).toEqual([]);
  });

  it('are told apart, and so are their tests', () => {
    expect(new Set(settings.map(({ at }) => at)).size).toBe(settings.length);
    expect(new Set(tests.map(({ id }) => id)).size).toBe(tests.length);
    expect(tests.length).toBeGreaterThan(0);
  });

  it('have a guide that names each of them', () => {
    const file = new URL(`../../../docs/${guide}`, import.meta.url);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(text).not.toBe('');
    const names = settings.map(({ at }) => at.split('.')[0] ?? at);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });
});
