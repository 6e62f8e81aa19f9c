/** What is promised and no source tells: such a promise is neither kept nor broken, and its numbers are none. */
import type { AgreementView } from '../../../shared/domain/agreement-view.ts';
import type { Untold } from '../../../shared/texts/en/agreement.ts';
import type { Texts } from '../../../shared/texts/texts.ts';

/** In the order of the agreement: what marketing promises, then answers, then decisions where they are promised. */
export function untold({ marketing, sales }: Pick<AgreementView, 'marketing' | 'sales'>): readonly Untold[] {
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
