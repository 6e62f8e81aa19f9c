import { describe, expect, it } from 'vitest';
import { chosenIndex, meetingRows, rowFrom, rowsInSight, stepFrom } from '../../../renderer/store/meeting-rows.ts';
import { buildItemView, buildRunningMeeting } from '../../builders/meeting.ts';

const meeting = buildRunningMeeting({
  promises: [buildItemView({ id: 'kept', doneAt: 5 }), buildItemView({ id: 'open' })],
  items: [buildItemView({ id: 'new' })],
  proposals: [{ key: 'overdue', problem: '4 leads are overdue' }],
});
const keysOf = (step: typeof meeting.step) => meetingRows({ ...meeting, step }).map(({ key }) => key);

describe('the rows of a meeting', () => {
  it.each([
    ['promises', ['kept', 'open']],
    ['wins', []],
    ['problems', ['new', 'proposal overdue']],
    ['actions', ['open', 'new']],
  ] as const)('at %s are %j', (step, keys) => {
    expect(keysOf(step)).toEqual(keys);
  });

  it('have what was set aside last', () => {
    const proposals = ['a', 'b', 'c'].map((key) => ({ key, problem: key }));
    const rows = meetingRows({ ...meeting, step: 'problems', items: [], proposals, setAside: ['a'] });
    expect(rows).toMatchObject([
      { key: 'proposal b', isAside: false },
      { key: 'proposal c', isAside: false },
      { key: 'proposal a', isAside: true },
    ]);
  });

  it('have a chosen one, the first where nobody chose or the chosen one is gone', () => {
    const rows = meetingRows(meeting);
    expect([null, 'open', 'gone'].map((chosen) => chosenIndex(rows, chosen))).toEqual([0, 1, 0]);
    expect(chosenIndex([], 'open')).toBe(-1);
  });

  it('are gone through one by one and no further than they go', () => {
    const rows = meetingRows(meeting);
    expect(rowFrom(rows, null, 1)).toBe('open');
    expect(rowFrom(rows, 'open', 1)).toBe('open');
    expect(rowFrom(rows, 'open', -1)).toBe('kept');
    expect(rowFrom(rows, 'kept', -1)).toBe('kept');
    expect(rowFrom([], null, 1)).toBeNull();
  });

  it.each([
    [4, 0, 0, 4],
    [6, 5, 0, 6],
    [14, 0, 0, 6],
    [14, 4, 0, 6],
    // One further on is in sight before it is chosen.
    [14, 5, 1, 7],
    [14, 13, 8, 14],
  ])('of %i, with number %i chosen, are in sight from %i until %i', (count, chosen, from, until) => {
    expect(rowsInSight(count, chosen, 6)).toEqual({ from, until });
  });
});

describe('the steps of a meeting', () => {
  it('follow each other, and nothing comes before the first or after the last', () => {
    expect(stepFrom('promises', 1)).toBe('wins');
    expect(stepFrom('actions', -1)).toBe('problems');
    expect(stepFrom('promises', -1)).toBeNull();
    expect(stepFrom('actions', 1)).toBeNull();
  });
});
