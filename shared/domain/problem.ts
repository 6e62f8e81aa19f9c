/**
 * What is wrong, as data: a code and its parameters travel through ledger, snapshot and bridge; the sentence is made
 * where a person reads it. Every bad situation has one sentence in the catalogue below: what is wrong, who can mend it,
 * what happens next.
 */
const sentences = {
  fileMissing: (p: { path: string }) =>
    `The file ${p.path} is not there. Whoever exports it can put it back; Tandem looks again by itself and keeps the last good numbers.`,
  configFaulty: (p: { file: string; fault: string }) =>
    `The config ${p.file} can't be used. ${p.fault} Whoever set Tandem up can mend it; Tandem reads it again by itself.`,
  configFaultyLastGood: (p: { file: string; fault: string }) =>
    `The config ${p.file} can't be used. ${p.fault} The wall goes on with the last one that could; mend the file and Tandem reads it again by itself.`,
  ledgerMovedAside: (p: { path: string }) =>
    `The stored records could not be opened and were kept as ${p.path}. Tandem fills them again from the sources by itself.`,
  mixedCurrencies: (p: { currencies: string }) =>
    `The deals are in several currencies (${p.currencies}) and there is no rate table. Add the rates to the config; amounts are not added up until then.`,
  unexpected: (p: { message: string }) =>
    `Something went wrong that Tandem did not expect: ${p.message}. The last good numbers stay; the next try comes by itself.`,
} as const;

type Sentences = typeof sentences;
export type ProblemCode = keyof Sentences;

/** One bad situation of the catalogue with what its sentence needs. */
export type Problem = {
  readonly [C in ProblemCode]: { readonly code: C; readonly params: Parameters<Sentences[C]>[0] };
}[ProblemCode];

/** A problem as it crosses files and bridges, where an older or newer version may have written it. See problem-schema. */
export type StoredProblem = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** The sentence of a problem. A code this version does not know still yields a readable line. */
export function problemSentence(problem: StoredProblem): string {
  const sentence: unknown = Object.hasOwn(sentences, problem.code) ? sentences[problem.code as ProblemCode] : undefined;
  if (typeof sentence !== 'function') return `Tandem reports "${problem.code}".`;
  return String(sentence(problem.params));
}
