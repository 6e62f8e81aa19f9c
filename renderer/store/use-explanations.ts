import { useStore } from 'zustand';
import type { BoardConfig } from '../../shared/config/boards.ts';
import { boardExplanations } from '../../shared/domain/board-explanations.ts';
import type { Explanation } from '../../shared/domain/explanation.ts';
import { useWallStore } from './hooks.ts';

/** What explains the numbers of a board, as its audience may see it. */
export function useExplanations(board: BoardConfig): readonly Explanation[] {
  const snapshot = useStore(useWallStore(), (state) => state.snapshot);
  return snapshot ? boardExplanations(board, snapshot) : [];
}
