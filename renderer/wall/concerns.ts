import type { BoardKind } from '../../shared/config/boards.ts';
import type { StoredProblem } from '../../shared/domain/problem.ts';

const ofAgreement: ReadonlySet<string> = new Set(['promiseUntold', 'trialOwnersUnknown']);

/** What is missing for a promise takes nothing from the numbers of the other boards, so it is said on the agreement's alone. */
export function concerns({ code }: StoredProblem, board: BoardKind | null): boolean {
  return !ofAgreement.has(code) || board === null || board === 'agreement-status';
}
