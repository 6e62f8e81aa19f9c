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
  // Whose leads are not counted are missing among those that wait, too; that nobody tells of answers that board says itself.
  if (code === 'trialOwnersUnknown' && board === 'leads-waiting') return true;
  return !ofAgreement.has(code) || board === 'agreement-status';
}
