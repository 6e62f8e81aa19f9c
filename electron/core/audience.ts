/**
 * All who look at the wall. Whatever a screen is told goes through here and is masked for the mode of the moment; nothing
 * else knows the screens, so nothing unmasked can reach one.
 */
import type { BridgeEvent } from '../../shared/bridge/contract.ts';
import type { PrivacyMode } from '../../shared/config/privacy.ts';
import { maskMeeting, type MeetingView } from '../../shared/domain/meeting-view.ts';
import { maskSnapshot } from '../../shared/domain/mask-snapshot.ts';
import { maskWallState } from '../../shared/domain/mask-wall-state.ts';
import type { PrivacyTerms } from '../../shared/domain/privacy-mode.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import type { Clock } from './clock.ts';
import { createListeners } from './listeners.ts';
import type { SeenNow } from './wall-pictures.ts';
import { createPrivacyKeeper } from './privacy-keeper.ts';

export type Audience = {
  /** All unmasked. They are told, and once more whenever what may be seen changes. */
  readonly showSnapshot: (snapshot: Snapshot) => void;
  readonly showWall: (wall: WallState) => void;
  readonly showMeeting: (meeting: MeetingView) => void;
  /** Tells the newcomer what is shown now, then every event. Returns how to stop. */
  readonly subscribe: (listener: (event: BridgeEvent) => void) => () => void;
  /** What a newcomer would be told now: masked. */
  readonly seen: () => SeenNow;
  /** For whom the wall is at this moment. */
  readonly mode: () => PrivacyMode;
  readonly choosePrivacy: (mode?: PrivacyMode) => void;
  readonly use: (terms: PrivacyTerms) => void;
  readonly stop: () => void;
};

export type Shown = { readonly snapshot: Snapshot; readonly wall: WallState; readonly meeting: MeetingView };

/**
 * @param failed a screen could not be told; the others are.
 * @param onTurn what may be seen has changed, and nobody was told yet.
 */
export function createAudience(
  first: Shown,
  terms: PrivacyTerms,
  clock: Clock,
  failed: (error: unknown) => void,
  onTurn: () => void = () => {},
): Audience {
  const listeners = createListeners<BridgeEvent>(failed);
  let { snapshot, wall, meeting } = first;
  const keeper = createPrivacyKeeper(terms, clock, () => {
    onTurn();
    events().forEach(listeners.tell);
  });

  const snapshotEvent = (): BridgeEvent => {
    const { mode, privacy } = keeper.now();
    return { name: 'snapshot', payload: maskSnapshot(snapshot, mode, privacy) };
  };
  const wallEvent = (): BridgeEvent => {
    const { mode, privacy } = keeper.now();
    return { name: 'wall', payload: maskWallState(wall, mode, privacy) };
  };
  const meetingEvent = (): BridgeEvent => {
    const { mode, privacy } = keeper.now();
    return { name: 'meeting', payload: maskMeeting(meeting, mode, privacy) };
  };
  const events = (): readonly BridgeEvent[] => [snapshotEvent(), wallEvent(), meetingEvent()];

  return {
    showSnapshot: (next) => {
      snapshot = next;
      listeners.tell(snapshotEvent());
    },
    showWall: (next) => {
      wall = next;
      listeners.tell(wallEvent());
    },
    showMeeting: (next) => {
      meeting = next;
      listeners.tell(meetingEvent());
    },
    subscribe: (listener) => listeners.add(listener, events()),
    seen: () => {
      const { mode, privacy } = keeper.now();
      return { snapshot: maskSnapshot(snapshot, mode, privacy), wall: maskWallState(wall, mode, privacy), mode };
    },
    mode: () => keeper.now().mode,
    choosePrivacy: keeper.choose,
    use: keeper.use,
    stop: keeper.stop,
  };
}
