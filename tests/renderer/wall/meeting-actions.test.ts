import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../renderer/bridge.ts';
import { applyEvent, createWallStore, type ScreenState } from '../../../renderer/store/wall-store.ts';
import { type MeetingAct, performMeeting } from '../../../renderer/wall/meeting-actions.ts';
import type { MeetingCommand } from '../../../shared/bridge/contract.ts';
import { buildIdleMeeting, buildItemView, buildRunningMeeting } from '../../builders/meeting.ts';
import { buildWall } from '../../builders/wall-state.ts';

const onMeeting = buildWall(0, { current: { index: 0, board: { kind: 'weekly-meeting', seconds: 20 } } });
const half = buildItemView({ id: 'half', owner: '', due: '' });
const meeting = buildRunningMeeting({
  step: 'problems',
  items: [half, buildItemView({ id: 'whole' })],
  proposals: [{ key: 'overdue', problem: '4 leads are overdue' }],
});

/** A screen on which these keys are pressed one after the other. */
function press(acts: readonly MeetingAct[], state: Partial<ScreenState> = {}) {
  const store = createWallStore({ wall: onMeeting, meeting, ...state });
  const asked: MeetingCommand[] = [];
  const nobody = (): void => {};
  const bridge: Bridge = {
    host: 'browser',
    command: nobody,
    painted: nobody,
    boardFailed: nobody,
    screen: nobody,
    unlock: async () => ({ ok: true, value: { kind: 'open' } }),
    lock: nobody,
    meeting: (command) => asked.push(command),
    onEvent: () => nobody,
  };
  for (const act of acts) performMeeting(act, bridge, store, () => 'fresh');
  return { asked, store, overlay: store.getState().overlay, row: store.getState().meetingRow };
}

describe('the keys of the meeting', () => {
  it('begin one, and from another board take the wall back to it, whichever is pressed', () => {
    expect(press(['start'], { wall: buildWall(0), meeting: null }).asked).toEqual([{ kind: 'start' }]);
    expect(press(['next'], { wall: buildWall(0) }).asked).toEqual([{ kind: 'start' }]);
    expect(press(['askEnd'], { wall: buildWall(0) }).overlay).toBeNull();
  });

  it('choose a row', () => {
    expect(press(['down']).row).toBe('whole');
    expect(press(['down', 'down', 'down', 'up']).row).toBe('whole');
  });

  it('write first what is still empty, else the problem', () => {
    expect(press(['write']).overlay).toEqual({ kind: 'writing', item: 'half', field: 'owner' });
    expect(press(['down', 'write']).overlay).toEqual({ kind: 'writing', item: 'whole', field: 'problem' });
  });

  it('take up what the data says by writing what it is for', () => {
    const { asked, overlay } = press(['down', 'down', 'write']);
    expect(asked).toEqual([{ kind: 'add', id: 'fresh', origin: 'overdue' }]);
    expect(overlay).toEqual({ kind: 'writing', item: 'fresh', field: 'purpose' });
  });

  it('write a new problem among the problems, wherever the meeting is', () => {
    const { asked, overlay } = press(['new'], { meeting: { ...meeting, step: 'wins' } });
    expect(asked).toEqual([
      { kind: 'go', step: 'problems' },
      { kind: 'add', id: 'fresh', origin: null },
    ]);
    expect(overlay).toEqual({ kind: 'writing', item: 'fresh', field: 'problem' });
    expect(press(['new']).asked).toEqual([{ kind: 'add', id: 'fresh', origin: null }]);
  });

  it('go from field to field, round or out', () => {
    const field = (acts: readonly MeetingAct[]) => press(['down', 'write', ...acts]).overlay;
    expect(field(['nextField'])).toMatchObject({ field: 'purpose' });
    expect(field(['nextField', 'nextField', 'nextField', 'nextField'])).toMatchObject({ field: 'problem' });
    expect(field(['nextField', 'nextField', 'previousField'])).toMatchObject({ field: 'purpose' });
    expect(field(['previousField'])).toMatchObject({ field: 'due' });
    expect(field(['confirmField', 'confirmField', 'confirmField'])).toMatchObject({ field: 'due' });
    expect(field(['confirmField', 'confirmField', 'confirmField', 'confirmField'])).toBeNull();
  });

  it('set aside what the data proposes and go on to the next of it, or take it back and stay', () => {
    const proposals = ['a', 'b'].map((key) => ({ key, problem: key }));
    const data = { ...meeting, items: [], proposals };
    const aside = (proposal: string, isAside: boolean) => ({ kind: 'setAside', proposal, aside: isAside });
    expect(press(['setAside'], { meeting: data })).toMatchObject({ asked: [aside('a', true)], row: 'proposal b' });
    expect(press(['down', 'setAside'], { meeting: data })).toMatchObject({
      asked: [aside('b', true)],
      row: 'proposal b',
    });
    const one = { ...data, setAside: ['a'] };
    expect(press(['down', 'setAside'], { meeting: one })).toMatchObject({
      asked: [aside('a', false)],
      row: 'proposal a',
    });
  });

  it('set nothing aside that somebody has written', () => {
    expect(press(['setAside']).asked).toEqual([]);
  });

  it('tick off a promise, take that back, and leave a proposal alone', () => {
    expect(press(['done']).asked).toEqual([{ kind: 'done', id: 'half', done: true }]);
    const done = { ...meeting, items: [buildItemView({ id: 'half', doneAt: 5 })] };
    expect(press(['done'], { meeting: done }).asked).toEqual([{ kind: 'done', id: 'half', done: false }]);
    expect(press(['down', 'down', 'done']).asked).toEqual([]);
  });

  it('go through the steps, and after the last ask whether it is over', () => {
    expect(press(['next']).asked).toEqual([{ kind: 'go', step: 'actions' }]);
    expect(press(['previous']).asked).toEqual([{ kind: 'go', step: 'wins' }]);
    expect(press(['previous'], { meeting: { ...meeting, step: 'promises' } }).asked).toEqual([]);
    const last = press(['next'], { meeting: { ...meeting, step: 'actions' } });
    expect(last.overlay).toEqual({ kind: 'endMeeting' });
    expect(last.asked).toEqual([]);
  });

  it('end it only when asked twice, and also for whoever may not read it', () => {
    expect(press(['askEnd'])).toMatchObject({ asked: [], overlay: { kind: 'endMeeting' } });
    expect(press(['askEnd', 'end'])).toMatchObject({ asked: [{ kind: 'end' }], overlay: null });
    expect(press(['askEnd', 'end'], { meeting: { kind: 'hidden', running: true } }).asked).toEqual([{ kind: 'end' }]);
    expect(press(['down', 'write', 'done'], { meeting: { kind: 'hidden', running: true } }).asked).toEqual([]);
  });

  it('are given free when the meeting is over or the wall has gone on', () => {
    const over = press(['write']).store;
    applyEvent(over, { name: 'meeting', payload: buildIdleMeeting() });
    expect(over.getState().overlay).toBeNull();
    const gone = press(['write']).store;
    applyEvent(gone, { name: 'wall', payload: buildWall(1) });
    expect(gone.getState().overlay).toBeNull();
    const still = press(['write']).store;
    applyEvent(still, { name: 'meeting', payload: { ...meeting, saved: false } });
    expect(still.getState().overlay).not.toBeNull();
  });
});
