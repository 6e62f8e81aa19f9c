import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BridgeEvent, MeetingCommand } from '../../shared/bridge/contract.ts';
import type { Failure } from '../../shared/bridge/result.ts';
import type { MeetingView } from '../../shared/domain/meeting-view.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import type { Overlay } from './overlay.ts';
import { shareUnchanged } from './share-unchanged.ts';

/** `lost` only after some seconds: a short break is nobody's business. */
export type Connection = 'open' | 'lost';

/** What the wall would not do, said for some seconds: it needs the PIN, or a sentence of its own says why. */
export type Refusal = { readonly kind: 'locked' } | { readonly kind: 'other'; readonly sentence: string };

export type ScreenState = {
  readonly snapshot: Snapshot | null;
  /** When the snapshot came, by this screen's own clock. */
  readonly receivedAt: number;
  readonly wall: WallState | null;
  readonly meeting: MeetingView | null;
  /** What was asked of the meeting and is not answered yet. */
  readonly unsent: readonly MeetingCommand[];
  /** The row of it that a manager is on; null: the first. */
  readonly meetingRow: string | null;
  readonly connection: Connection;
  /** What a person has put on top. */
  readonly overlay: Overlay | null;
  /** An announcement that was typed and not posted yet. */
  readonly draft: string;
  readonly refusal: Refusal | null;
};

export type WallStore = StoreApi<ScreenState>;

export function createWallStore(initial: Partial<ScreenState> = {}): WallStore {
  return createStore(() => ({
    snapshot: null,
    receivedAt: 0,
    wall: null,
    meeting: null,
    unsent: [],
    meetingRow: null,
    connection: 'open',
    overlay: null,
    draft: '',
    refusal: null,
    ...initial,
  }));
}

/** Takes an event into the store; what did not change keeps its reference. @param at by this screen's own clock. */
export function applyEvent(store: WallStore, event: BridgeEvent, at = Date.now()): void {
  const state = store.getState();
  switch (event.name) {
    case 'snapshot':
      store.setState({ snapshot: shareUnchanged(state.snapshot, event.payload), receivedAt: at });
      return;
    case 'wall':
      store.setState({ wall: shareUnchanged(state.wall, event.payload) });
      closeMeeting(store);
      return;
    case 'meeting':
      store.setState({ meeting: shareUnchanged(state.meeting, event.payload) });
      closeMeeting(store);
      return;
  }
}

/** What is written or asked of a meeting goes with its board: keys must not be caught by what nobody sees. */
function closeMeeting(store: WallStore): void {
  const { overlay, meeting, wall } = store.getState();
  const isShown = wall?.current?.board.kind === 'weekly-meeting';
  const isWriting = overlay?.kind === 'writing' && !(isShown && meeting?.kind === 'running');
  const isAsked = overlay?.kind === 'endMeeting' && !(isShown && meeting?.kind !== 'idle');
  if (isWriting || isAsked) store.setState({ overlay: null });
}

/** Takes in why a request was turned down. A connection that is away says so by itself, and the log has what went wrong. */
export function refuse(store: WallStore, { code, message }: Failure): void {
  if (code === 'locked') store.setState({ refusal: { kind: 'locked' } });
  else if (code === 'refused') store.setState({ refusal: { kind: 'other', sentence: message } });
}
