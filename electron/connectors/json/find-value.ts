/** Where a field's value stands in an entry, as the config says it: pure. */
import type { JsonCondition, JsonField } from '../../../shared/config/sources/json.ts';
import { foldName } from '../../../shared/domain/fold-name.ts';
import { type Finder, finderOf, isGroup } from './json-pointer.ts';

/** The text that a value is compared and renamed by; null where there is none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** Finds the value of a field, whatever its kind; undefined where it is empty. `empty` are words for that, in any case. */
export function valueFinder(field: JsonField, empty: readonly string[]): Finder {
  if (typeof field === 'object' && 'value' in field) return () => field.value;
  const { pointer, when, rename, otherwise } = typeof field === 'string' ? { pointer: field } : { ...field };
  const finders = [pointer].flat().map(finderOf);
  const isEmpty = emptiness(empty);
  const isMeant = when ? conditionOf(when) : () => true;
  const renamed = renaming(rename ?? {});
  return (item) => {
    if (!isMeant(item)) return undefined;
    const found = finders.map((find) => find(item)).find((value) => !isEmpty(value));
    return found === undefined ? otherwise : renamed(found);
  };
}

/** Whether an entry holds one of the values. */
export function conditionOf({ pointer, is }: JsonCondition): (item: unknown) => boolean {
  const find = finderOf(pointer);
  const wanted = new Set(is.map(foldName));
  return (item) => {
    const text = textOf(find(item));
    return text !== null && wanted.has(foldName(text));
  };
}

function emptiness(words: readonly string[]): (value: unknown) => boolean {
  const folded = new Set(['', ...words.map(foldName)]);
  const longest = Math.max(...[...folded].map(({ length }) => length));
  return (value) => {
    if (typeof value === 'string') return value.trim().length <= longest && folded.has(foldName(value));
    if (Array.isArray(value)) return value.length === 0;
    return value === null || value === undefined || (isGroup(value) && Object.keys(value).length === 0);
  };
}

function renaming(names: Readonly<Record<string, string>>): (value: unknown) => unknown {
  const folded = new Map(Object.entries(names).map(([from, to]) => [foldName(from), to]));
  if (folded.size === 0) return (value) => value;
  return (value) => {
    const text = textOf(value);
    return (text === null ? undefined : folded.get(foldName(text))) ?? value;
  };
}
