/** From what zod finds wrong with a document to faults that have a sentence of ours. */
import type { z } from 'zod';
import { type ConfigFault, type FaultCode, faultAt } from './fault.ts';

type Issue = z.core.$ZodIssue;

/** What zod is to say where a schema says nothing itself: our own words are found by the kind of the issue. */
export const unsaid = '';

/** Every fault with its place. Of one that follows from another at the same place only the first is told. */
export function faultsOfIssues(issues: readonly Issue[]): readonly ConfigFault[] {
  const places = new Set<string>();
  return issues.flatMap((issue) => {
    const place = JSON.stringify(issue.path.map(String));
    if (places.has(place)) return [];
    // Checks of our own may find several things at one place.
    if (issue.code !== 'custom') places.add(place);
    return faultsOf(issue, []);
  });
}

function faultsOf(issue: Issue, above: ConfigFault['path']): readonly ConfigFault[] {
  const path = [...above, ...issue.path];
  const branch = issue.code === 'invalid_union' ? meantBranch(issue.errors) : undefined;
  if (branch) return branch.flatMap((inner) => faultsOf(inner, path));
  if (issue.code === 'invalid_key') return issue.issues.flatMap((inner) => faultsOf(inner, path));
  const { input } = issue;
  if (issue.message === unsaid) return [{ ...builtIn(issue, path), input: valueOf(issue) }];
  const params = issue.code === 'custom' ? { ...issue.params } : {};
  // The schemas say codes of the texts and nothing else.
  return [{ path, code: issue.message as FaultCode, params, input, options: optionsIn(issue) }];
}

/** The way of a union that somebody had in mind: the only one that what is written has the shape of. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) => !issues.some(isOtherShape));
  const known = fitting.filter(
    (issues) => !issues.some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0),
  );
  const meant = fitting.length > 1 ? known : fitting;
  return meant.length === 1 ? meant[0] : undefined;
}

function isOtherShape({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

/** Of two ways told apart by a word, zod reports the whole group where it is the word that is wrong. */
function valueOf(issue: Issue): unknown {
  if (issue.code !== 'invalid_union') return issue.input;
  const key = issue.path.at(-1);
  const { input } = issue;
  return typeof input === 'object' && input !== null && key !== undefined ? Reflect.get(input, key) : undefined;
}

function builtIn(issue: Issue, path: ConfigFault['path']): ConfigFault {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue, path);
    case 'invalid_value':
    case 'invalid_union':
      return ofOptions(valueOf(issue) === undefined, optionsIn(issue), path);
    case 'unrecognized_keys': {
      const names = issue.keys.map((key) => JSON.stringify(key)).join(', ');
      return faultAt(path, 'unknown', { names, count: issue.keys.length });
    }
    case 'too_small':
      return tooSmall(issue, path);
    case 'too_big':
      if (issue.origin !== 'string') return faultAt(path, 'atMost', { most: Number(issue.maximum) });
      return faultAt(path, 'tooLong', { length: String(issue.input).length, most: Number(issue.maximum) });
    case 'invalid_format':
      if (issue.format === 'date') return faultAt(path, 'day');
      return issue.format === 'datetime' ? faultAt(path, 'moment') : faultAt(path, 'unusable');
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return faultAt(path, 'unusable');
  }
}

const expectations: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'yesNo',
  array: 'list',
};

function ofType({ expected, input }: z.core.$ZodIssueInvalidType, path: ConfigFault['path']): ConfigFault {
  if (expected === 'never') return faultAt(path, 'notHere');
  return faultAt(path, input === undefined ? 'missing' : 'wrongKind', { expected: expectations[expected] ?? 'group' });
}

function ofOptions(isMissing: boolean, options: readonly unknown[], path: ConfigFault['path']): ConfigFault {
  return { ...faultAt(path, isMissing ? 'missingOption' : 'option', { count: options.length }), options };
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall, path: ConfigFault['path']): ConfigFault {
  const least = Number(minimum);
  if (origin === 'string') return faultAt(path, 'empty');
  if (origin === 'array') return faultAt(path, 'tooFew', { least });
  return faultAt(path, inclusive === false ? 'above' : 'atLeast', { least });
}

/** The words that would have been taken, those of the ways of a union among them. */
function optionsIn(issue: Issue): readonly unknown[] {
  if (issue.code === 'invalid_value') return issue.values;
  if (issue.code !== 'invalid_union') return [];
  if ('options' in issue && Array.isArray(issue.options)) return issue.options;
  return issue.errors.flatMap((branch) => branch.flatMap((inner) => (inner.path.length === 0 ? optionsIn(inner) : [])));
}
