/** What sales promises beside the first answer, as the board shows it. */
import type { KeptView, PromiseStatus, SalesPromiseView } from '../../../shared/domain/agreement-view.ts';
import type { SalesPart } from '../../../shared/texts/en/agreement.ts';

export type ShownPart = {
  readonly id: SalesPart;
  /** Null where nothing is due. */
  readonly share: number | null;
  readonly status: PromiseStatus;
  /** Whether any source tells of it. */
  readonly isTold: boolean;
};

/** Only what is promised, in the order a lead goes through it. */
export function shownParts({ attempts, disposition, worked, told }: SalesPromiseView): readonly ShownPart[] {
  const kept = (id: ShownPart['id'], part: KeptView | null, isTold: boolean): ShownPart[] =>
    part ? [{ id, share: part.share, status: part.status, isTold }] : [];
  return [
    ...kept('attempts', attempts, told.responses),
    ...kept('disposition', disposition, told.decisions),
    ...(worked.status === null
      ? []
      : [{ id: 'worked', share: worked.share, status: worked.status, isTold: told.responses } as const]),
  ];
}

/**
 * The part that makes the whole promise worse than its first answers are, which the one number of the side does not show.
 * Null where the answers are as bad.
 */
export function worstPart(promise: SalesPromiseView): ShownPart | null {
  if (promise.status !== 'broken' && promise.status !== 'atRisk') return null;
  if (promise.responseStatus === promise.status) return null;
  return shownParts(promise).find(({ status }) => status === promise.status) ?? null;
}
