import { BoardFrame } from '../ui/board-frame.tsx';

/** Keeps the place of a board that is still to be drawn. */
export function UnbuiltBoard() {
  return (
    <BoardFrame name="unbuilt" title="">
      {null}
    </BoardFrame>
  );
}
