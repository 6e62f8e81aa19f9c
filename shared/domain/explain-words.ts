/** What explanations have in common. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { AgreementView } from './agreement-view.ts';
import type { Behind } from './behind.ts';
import type { ExplainWords } from './explain-language.ts';
import type { Explanation } from './explanation.ts';

/** An explanation, and how the records behind it are found. */
export type Explained = Explanation & { readonly behind: Behind };

/** No record is behind it. */
export const nothingBehind: Behind = { of: 'listed', records: [] };

/** Said of every number that goes by the clocks of leads. */
export function clockStartWords({ sales: { clockStart } }: AgreementVersion, { sales }: ExplainWords): string {
  const start = clockStart
    .map((start): string => sales.start[start])
    .reduce((start, next) => sales.startElse({ start, next }));
  return sales.clockStarts({ start });
}

/** Said of every number that a trial run takes its sample for; nothing where the agreement holds for all. */
export function trialWords({ trial }: AgreementView, { promise }: ExplainWords): readonly string[] {
  return trial === null ? [] : [promise.trial({ owners: trial.owners })];
}
