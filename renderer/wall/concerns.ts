import type { BoardKind } from '../../shared/config/boards.ts';
import type { StoredProblem } from '../../shared/domain/problem.ts';

const ofAgreement: ReadonlySet<string> = new Set(['promiseUntold', 'trialOwnersUnknown']);

/**
 * What is missing for a promise takes nothing from the numbers of the other boards, so it is said on the agreement's alone;
 * and what is missing for a goal on those of goals.
 */
export function concerns({ code }: StoredProblem, board: BoardKind | null): boolean {
  if (board === null) return true;
  if (code === 'goalUntold') return board === 'shared-goal';
  return !ofAgreement.has(code) || board === 'agreement-status';
}
