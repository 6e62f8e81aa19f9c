/** An announcement as it is typed: on this screen alone until it is posted. */
import type { Bridge } from '../bridge.ts';
import type { WallStore } from '../store/wall-store.ts';

export function openAnnouncement(store: WallStore): void {
  store.setState({ overlay: { kind: 'announce' }, refusal: null });
}

/** Puts it onto the wall. Where that can't be done now, what was typed stays for the next try. */
export function postAnnouncement(store: WallStore, bridge: Pick<Bridge, 'command'>): void {
  const { draft, wall, connection } = store.getState();
  if (connection === 'lost') return;
  if (wall?.lock === 'locked') {
    store.setState({ overlay: null, refusal: { kind: 'locked' } });
    return;
  }
  bridge.command({ kind: 'announce', headline: draft });
  store.setState({ overlay: null, draft: '' });
}
