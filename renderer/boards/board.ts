import type { ComponentType } from 'react';
import type { BoardConfig, BoardKind } from '../../shared/config/boards.ts';

/** What a board is given: its own part of the config. Numbers it reads from its slice of the store. */
export type BoardProps<K extends BoardKind> = { readonly board: Extract<BoardConfig, { kind: K }> };

export type Boards = { readonly [K in BoardKind]: ComponentType<BoardProps<K>> };
