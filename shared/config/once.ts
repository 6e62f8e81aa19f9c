/** Lists and groups in which each name may be there only once. */
import type { z } from 'zod';
import { addFaults, faultAt } from './fault.ts';

/** The first name that has been there before, as `fold` compares them. */
export function firstTwice(names: readonly string[], fold = (name: string): string => name): string | undefined {
  const folded = names.map(fold);
  return names.find((_, index) => folded.indexOf(folded[index] ?? '') < index);
}

/** A check of a list whose entries must have a name each of their own. */
export function eachOnce<T>(nameOf: (entry: T) => string) {
  return (entries: readonly T[], context: Pick<z.core.$RefinementCtx, 'addIssue'>): void => {
    const twice = firstTwice(entries.map(nameOf));
    if (twice !== undefined) addFaults(context, [faultAt([], 'twice', { name: twice })]);
  };
}
