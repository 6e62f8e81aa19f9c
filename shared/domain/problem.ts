/**
 * What is wrong, as data: a code and its parameters travel through ledger, snapshot and bridge; the sentence is made
 * where a person reads it, in their language. Every bad situation has one sentence in the catalogue of texts.
 */
import type { ArgumentsOf } from '../texts/arguments.ts';
import type { problems as sentences } from '../texts/en/problems.ts';
import { type Texts, textsFor } from '../texts/texts.ts';

type Sentences = typeof sentences;
export type ProblemCode = keyof Sentences;

/** One bad situation of the catalogue with what its sentence needs. */
export type Problem = {
  readonly [C in ProblemCode]: { readonly code: C; readonly params: ArgumentsOf<Sentences[C]> };
}[ProblemCode];

/** A problem as it crosses files and bridges, where an older or newer version may have written it. See problem-schema. */
export type StoredProblem = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/**
 * The sentence of a problem, in English where no other texts are given. What another version wrote still yields a readable
 * line, be its code unknown or a parameter missing.
 */
export function problemSentence(
  { code, params }: StoredProblem,
  { problems, status }: Pick<Texts, 'problems' | 'status'> = textsFor('en'),
): string {
  const sentence: unknown = Object.hasOwn(problems, code) ? problems[code as ProblemCode] : undefined;
  if (typeof sentence !== 'function') return status.problemUnknown({ code });
  try {
    return String(sentence(params));
  } catch {
    return status.problemUnknown({ code });
  }
}
