/** Tries the settings one by one, in the order of their description. */
import type { JsonField } from '../../../shared/config/sources/json.ts';
import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts';
import { addressOf } from '../api-client.ts';
import { SourceError } from '../source-error.ts';
import { finderOf } from './json-pointer.ts';
import type { ListReader } from './list-reader.ts';
import { firstPage } from './paging.ts';
import { readPages, unexpected } from './read-pages.ts';

type Tried = { readonly test: string; readonly problem: Problem | null };

const keyCodes = new Set<ProblemCode>(['secretMissing', 'keyRefused', 'addressSignIn']);
const listCodes = new Set<ProblemCode>([
  'scopeMissing',
  'addressGone',
  'addressRefused',
  'answerUnexpected',
  'answerTooLarge',
  'pagesWithoutEnd',
]);

/** The first page of each list is asked for, and what it holds is held against the fields. */
export async function* checkSource(readers: readonly ListReader[], signal: AbortSignal): AsyncGenerator<Tried> {
  const problems: Problem[] = [];
  const fieldProblems: Problem[] = [];
  for (const reader of readers) {
    try {
      fieldProblems.push(...fieldsNotFound(reader, await firstEntries(reader, signal)));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      problems.push(error.problem);
      // Each of the others would say the same, and take as long for it.
      if (error.kind !== 'unusable' && error.problem.code !== 'scopeMissing') break;
    }
  }
  const first = (isMeant: (code: ProblemCode) => boolean): Problem | null =>
    problems.find(({ code }) => isMeant(code)) ?? null;
  const away = first((code) => !keyCodes.has(code) && !listCodes.has(code));
  yield { test: 'address', problem: away };
  // Of what could not be tried nothing is said.
  if (away) return;
  const refused = first((code) => keyCodes.has(code));
  yield { test: 'key', problem: refused };
  if (refused) return;
  yield { test: 'lists', problem: first((code) => listCodes.has(code)) };
  yield { test: 'fields', problem: fieldProblems[0] ?? null };
}

async function firstEntries({ list, client, base }: ListReader, signal: AbortSignal): Promise<readonly unknown[]> {
  const request = { list, client, base, changed: {}, from: firstPage, former: () => undefined, signal };
  for await (const { entries } of readPages(request)) return entries ?? [];
  return [];
}

/** Fields that no entry has. Of an empty list nothing can be said. */
function fieldsNotFound({ list, base }: ListReader, entries: readonly unknown[]): readonly Problem[] {
  if (entries.length === 0) return [];
  const fields = Object.values<JsonField | undefined>(list.fields).map(pointersOf);
  const pointers = [
    ...fields,
    ...(list.since ? [[list.since.field]] : []),
    ...(list.gone ? [[list.gone.pointer]] : []),
  ];
  const isFound = (pointer: string): boolean => entries.some((entry) => finderOf(pointer)(entry) !== undefined);
  const missing = pointers.filter((some) => some.length > 0 && !some.some(isFound));
  return missing.map(([pointer = '']) => unexpected(addressOf(base, { path: list.url }), pointer).problem);
}

function pointersOf(field: JsonField | undefined): readonly string[] {
  if (field === undefined || typeof field === 'string') return field === undefined ? [] : [field];
  return 'value' in field ? [] : [field.pointer].flat();
}
