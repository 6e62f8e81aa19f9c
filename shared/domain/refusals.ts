import type { Problem } from './problem.ts';
import type { Refusal, SourceStatus } from './source-status.ts';

/** A wall says it when more than this share of a source's rows can't be used; fewer are told where the source is set up. */
const worthSaying = 0.05;

/** Ends the reason of a value that was left out of a row that counts all the same. */
export const valueLeftOut = ': value left out';

/** What to say of sources much of which could not be used: how many rows, why, and one to look for. */
export function refusalProblems(sources: readonly SourceStatus[]): readonly Problem[] {
  return sources.flatMap((source) => {
    const refusals = source.refusals.filter(({ reason }) => !reason.endsWith(valueLeftOut));
    const [worst] = refusals.toSorted((a, b) => b.count - a.count);
    if (!worst) return [];
    const refused = total(refusals);
    const of = refused + Object.values(source.accepted).reduce((sum, count) => sum + count, 0);
    if (refused <= of * worthSaying) return [];
    const { reason, example } = worst;
    return [{ code: 'rowsRefused', params: { source: source.label, refused, of, reason, example } }];
  });
}

function total(refusals: readonly Refusal[]): number {
  return refusals.reduce((sum, { count }) => sum + count, 0);
}
