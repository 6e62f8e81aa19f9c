import type { Problem } from './problem.ts';
import { writtenTextsFor } from '../texts/written-texts.ts';
import type { Refusal, SourceStatus } from './source-status.ts';
import { isLeftOut, reasonWords } from './source-words.ts';

/** A wall says it when more than this share of a source's rows can't be used; fewer are told where the source is set up. */
const worthSaying = 0.05;

/** What to say of sources much of which could not be used: how many rows, why, and one to look for. */
export function refusalProblems(sources: readonly SourceStatus[], locale: string): readonly Problem[] {
  return sources.flatMap((source) => {
    const refusals = source.refusals.filter(({ reason }) => !isLeftOut(reason));
    const [worst] = refusals.toSorted((a, b) => b.count - a.count);
    if (!worst) return [];
    const refused = total(refusals);
    const of = refused + Object.values(source.accepted).reduce((sum, count) => sum + count, 0);
    if (refused <= of * worthSaying) return [];
    const { example } = worst;
    const reason = reasonWords(worst.reason, writtenTextsFor(locale).sources);
    return [{ code: 'rowsRefused', params: { source: source.label, refused, of, reason, example } }];
  });
}

function total(refusals: readonly Refusal[]): number {
  return refusals.reduce((sum, { count }) => sum + count, 0);
}
