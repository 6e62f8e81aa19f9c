/** What a person has put on top of the wall: one thing at a time, and gone when it is closed. */
import type { BoardConfig } from '../../shared/config/boards.ts';
import type { TypedField } from '../../shared/domain/meeting-steps.ts';

export type Overlay =
  | { readonly kind: 'help' }
  /** An announcement is typed; the words themselves are the screen's `draft`. */
  | { readonly kind: 'announce' }
  /** The board whose numbers are explained, which need not be on the wall any more, and which of them, from 0. */
  | { readonly kind: 'explain'; readonly board: BoardConfig; readonly at: number }
  /** How the sources are doing. */
  | { readonly kind: 'sources' }
  | PinOverlay
  /** A field of an item of the meeting is written, on the board itself. */
  | { readonly kind: 'writing'; readonly item: string; readonly field: TypedField }
  /** Whether the meeting is over. */
  | { readonly kind: 'endMeeting' };

export type PinOverlay = {
  readonly kind: 'pin';
  /** The digits so far. They are shown nowhere, and go to nobody but the one who checks them. */
  readonly typed: string;
  readonly said: PinSaid | null;
};

/** What became of the last try. */
export type PinSaid =
  | { readonly kind: 'asking' }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'wait'; readonly waitMs: number }
  | { readonly kind: 'unreachable' };

export type OverlayOf<K extends Overlay['kind']> = Extract<Overlay, { kind: K }>;

/** What is only read gives way to a celebration; what somebody is typing or asked stays before their eyes. */
export function isTypedInto({ kind }: Overlay): boolean {
  return kind === 'announce' || kind === 'pin' || kind === 'writing' || kind === 'endMeeting';
}
