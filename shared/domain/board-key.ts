import type { BoardConfig } from '../config/boards.ts';

/**
 * What a board shows, as text: the same for two that differ only in when and for how long they are shown. Two of the same kind
 * with other settings are two boards.
 */
export function boardKey(board: BoardConfig): string {
  const about: ReadonlySet<string> = new Set(['kind', 'seconds', 'when', 'priority']);
  const settings = Object.entries(board)
    .filter(([name, value]) => !about.has(name) && value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${board.kind} ${JSON.stringify(settings)}`;
}
