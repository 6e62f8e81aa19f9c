/** What is promised and no source tells: such a promise is neither kept nor broken, and its numbers are none. */
import type { AgreementView } from '../../../shared/domain/agreement-view.ts';
import type { Untold } from '../../../shared/texts/en/agreement.ts';
import type { Texts } from '../../../shared/texts/texts.ts';

type Told = Pick<AgreementView, 'marketing' | 'sales' | 'trial'>;

/** In the order of the agreement: what marketing promises, then answers, then decisions where they are promised. */
export function untold({ marketing, sales, trial }: Told): readonly Untold[] {
  if (trial?.hidden) return [];
  // Where nobody is known it is beside the point what they would have done.
  if (trial?.known === 0) return ['owners'];
  const told: readonly (readonly [Untold, boolean])[] = [
    [marketing.of, marketing.told],
    ['responses', sales.told.responses],
    ['decisions', sales.told.decisions || sales.disposition === null],
  ];
  return told.flatMap(([what, isTold]) => (isTold ? [] : [what]));
}

/** Said in one sentence; null where there is nothing to say. */
export function untoldWords(missing: readonly Untold[], words: Texts['agreement']): string | null {
  const what = missing
    .map((each): string => words.untoldOf[each])
    .reduce((what, more) => (what === '' ? more : words.untoldNor({ what, more })), '');
  return what === '' ? null : words.untold({ what });
}

/** What a side says in place of a number that it does not have, and why that is. */
export function insteadOfNumber(
  missing: Untold,
  trial: AgreementView['trial'],
  words: Texts['agreement'],
): { readonly value: string; readonly what: string; readonly meaning: string } {
  if (trial?.hidden) return { value: words.hidden, what: words.notShown, meaning: words.ofTooFew };
  return {
    value: words.notTold,
    what: words.noSource,
    meaning: words.untoldOf[trial?.known === 0 ? 'owners' : missing],
  };
}
