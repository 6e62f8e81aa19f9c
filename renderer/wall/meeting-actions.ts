/** What the keys of the meeting do. */
import type { RunningMeetingView } from '../../shared/domain/meeting-view.ts';
import { typedFields, type TypedField } from '../../shared/domain/meeting-steps.ts';
import type { Bridge } from '../bridge.ts';
import { chosenIndex, meetingRows, type MeetingRow, rowFrom, stepFrom } from '../store/meeting-rows.ts';
import { selectMeeting } from '../store/selectors.ts';
import type { WallStore } from '../store/wall-store.ts';

export type MeetingAct =
  | 'start'
  | 'up'
  | 'down'
  | 'write'
  | 'new'
  | 'done'
  | 'setAside'
  | 'next'
  | 'previous'
  | 'askEnd'
  | 'end'
  | 'nextField'
  | 'previousField'
  | 'confirmField';

/** @param newId a text that no other item has. */
export function performMeeting(act: MeetingAct, bridge: Bridge, store: WallStore, newId: () => string): void {
  const state = store.getState();
  const isShown = state.wall?.current?.board.kind === 'weekly-meeting';
  // Whoever has gone to another board meanwhile sees the meeting again first.
  if (act === 'start' || !isShown) return bridge.meeting({ kind: 'start' });
  if (act === 'end') {
    store.setState({ overlay: null });
    return bridge.meeting({ kind: 'end' });
  }
  // It may be ended by whoever may not read it.
  if (act === 'askEnd') return store.setState({ overlay: { kind: 'endMeeting' } });
  const view = selectMeeting(state);
  if (view?.kind !== 'running') return;
  const rows = meetingRows(view);
  const row = rows[chosenIndex(rows, state.meetingRow)];
  switch (act) {
    case 'up':
      return store.setState({ meetingRow: rowFrom(rows, state.meetingRow, -1) });
    case 'down':
      return store.setState({ meetingRow: rowFrom(rows, state.meetingRow, 1) });
    case 'next':
      return step(view, 1, bridge, store);
    case 'previous':
      return step(view, -1, bridge, store);
    case 'new':
      return write(newId(), null, { bridge, store, view });
    case 'write':
      return row && writeRow(row, newId, { bridge, store, view });
    case 'done':
      if (row?.kind === 'item') bridge.meeting({ kind: 'done', id: row.key, done: row.item.doneAt === null });
      return;
    case 'setAside':
      if (row?.kind === 'proposal') setAside(row, rows, bridge, store);
      return;
    case 'nextField':
      return toField(store, 1);
    case 'previousField':
      return toField(store, -1);
    case 'confirmField':
      return confirmField(store);
  }
}

type At = { readonly bridge: Bridge; readonly store: WallStore; readonly view: RunningMeetingView };

/** Beyond the last step it is asked whether the meeting is over. */
function step(view: RunningMeetingView, by: 1 | -1, bridge: Bridge, store: WallStore): void {
  const to = stepFrom(view.step, by);
  if (to !== null) {
    store.setState({ meetingRow: null });
    bridge.meeting({ kind: 'go', step: to });
  } else if (by === 1) {
    store.setState({ overlay: { kind: 'endMeeting' } });
  }
}

/** The first field that is empty, else the problem itself. A proposal is taken up by writing on. */
function writeRow(row: MeetingRow, newId: () => string, at: At): void {
  if (row.kind === 'proposal') return write(newId(), row.proposal.key, at);
  const { item } = row;
  const field = typedFields.find((name) => item[name].trim() === '') ?? 'problem';
  at.store.setState({ meetingRow: item.id, overlay: { kind: 'writing', item: item.id, field } });
}

/** New problems are written among the problems, whatever the meeting was at; promises of the last step beside the others. */
function write(id: string, origin: string | null, { bridge, store, view }: At): void {
  if (view.step === 'promises' || view.step === 'wins') bridge.meeting({ kind: 'go', step: 'problems' });
  bridge.meeting({ kind: 'add', id, origin });
  const field: TypedField = origin === null ? 'problem' : 'purpose';
  store.setState({ meetingRow: id, overlay: { kind: 'writing', item: id, field } });
}

/** On to the next line that is open. Taken back, or the last of them, a proposal stays the chosen one. */
function setAside(
  { key, proposal, isAside }: Extract<MeetingRow, { kind: 'proposal' }>,
  rows: readonly MeetingRow[],
  bridge: Bridge,
  store: WallStore,
): void {
  const next = rows[rows.findIndex((row) => row.key === key) + 1];
  const isNextOpen = next?.kind === 'proposal' && !next.isAside;
  store.setState({ meetingRow: !isAside && isNextOpen ? next.key : key });
  bridge.meeting({ kind: 'setAside', proposal: proposal.key, aside: !isAside });
}

/** The next field, or the one before: round and round. */
function toField(store: WallStore, by: 1 | -1): void {
  const { overlay } = store.getState();
  if (overlay?.kind !== 'writing') return;
  const to = typedFields.at((typedFields.indexOf(overlay.field) + by) % typedFields.length);
  if (to !== undefined) store.setState({ overlay: { ...overlay, field: to } });
}

/** The next field; after the last the line is written. */
function confirmField(store: WallStore): void {
  const { overlay } = store.getState();
  const isLast = overlay?.kind === 'writing' && overlay.field === typedFields.at(-1);
  if (isLast) store.setState({ overlay: null });
  else toField(store, 1);
}
