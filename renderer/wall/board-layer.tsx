import { type ComponentType, memo } from 'react';
import type { BoardKind } from '../../shared/config/boards.ts';
import { boardKey } from '../../shared/domain/board-key.ts';
import type { BoardOnWall } from '../../shared/domain/wall.ts';
import type { BoardProps } from '../boards/board.ts';
import { boards } from '../boards/registry.ts';
import { useBridge } from '../store/hooks.ts';
import { BoardBoundary } from './board-boundary.tsx';
import type { Layer } from './stage-layers.ts';

type Props = { readonly item: BoardOnWall; readonly role: Layer['role']; readonly first: boolean };

/** One board in its own layer. What is not shown is out of reach of keys and screen readers. */
export const BoardLayer = memo(function BoardLayer({ item, role, first }: Props) {
  const bridge = useBridge();
  const shown = role === 'current';
  return (
    <div className="stage-layer" data-shown={shown} data-first={first} aria-hidden={!shown} inert={!shown}>
      <BoardBoundary onFailure={(reason) => bridge.boardFailed(item.index, reason)}>
        <LaidBoard board={item.board} />
      </BoardBoundary>
    </div>
  );
});

/** What the wall tells of a board comes anew with each turn; a board that stays what it is need not be drawn for that. */
const LaidBoard = memo(Board, (a, b) => boardKey(a.board) === boardKey(b.board));

function Board<K extends BoardKind>({ board }: BoardProps<K>) {
  const Drawn: ComponentType<BoardProps<K>> = boards[board.kind];
  return <Drawn board={board} />;
}
