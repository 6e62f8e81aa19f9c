import { describe, expect, it } from 'vitest';
import { withUnsent } from '../../../renderer/store/unsent-meeting.ts';
import { buildIdleMeeting, buildItemView, buildRunningMeeting } from '../../builders/meeting.ts';

const meeting = buildRunningMeeting({
  promises: [buildItemView({ id: 'old', dueOn: '2026-11-27', due: 'fri' })],
  proposals: [{ key: 'overdue', problem: '4 leads are overdue' }],
});

describe('the meeting as this screen has left it', () => {
  it('is as it was told where nothing waits, or none runs', () => {
    expect(withUnsent(meeting, [])).toBe(meeting);
    expect(withUnsent(null, [])).toBeNull();
    const idle = buildIdleMeeting();
    expect(withUnsent(idle, [{ kind: 'add', id: 'a', origin: null }])).toBe(idle);
  });

  it('has what was typed before anybody has answered', () => {
    const left = withUnsent(meeting, [
      { kind: 'add', id: 'new', origin: null },
      { kind: 'type', id: 'new', field: 'problem', text: 'Slow' },
      { kind: 'type', id: 'old', field: 'owner', text: 'Lena' },
      { kind: 'done', id: 'old', done: true },
      { kind: 'go', step: 'actions' },
    ]);
    expect(left).toMatchObject({
      step: 'actions',
      promises: [{ id: 'old', owner: 'Lena', doneAt: expect.any(Number) }],
      items: [{ id: 'new', problem: 'Slow' }],
    });
  });

  it('takes up a proposal once, with its words', () => {
    const left = withUnsent(meeting, [{ kind: 'add', id: 'new', origin: 'overdue' }]);
    expect(left).toMatchObject({ items: [{ problem: '4 leads are overdue', origin: 'overdue' }], proposals: [] });
  });

  it('has set aside what was, and taken back what was', () => {
    const aside = { kind: 'setAside', proposal: 'overdue', aside: true } as const;
    expect(withUnsent(meeting, [aside, aside])).toMatchObject({ setAside: ['overdue'] });
    expect(withUnsent(meeting, [aside, { ...aside, aside: false }])).toMatchObject({ setAside: [] });
  });

  it('adds nothing that is there already', () => {
    expect(withUnsent(meeting, [{ kind: 'add', id: 'old', origin: null }])).toEqual(meeting);
  });

  it('knows no day of a due date that was typed anew, and keeps that of one that was not', () => {
    const due = (text: string) => withUnsent(meeting, [{ kind: 'type', id: 'old', field: 'due', text }]);
    expect(due('wed')).toMatchObject({ promises: [{ due: 'wed', dueOn: null }] });
    expect(due('fri')).toMatchObject({ promises: [{ due: 'fri', dueOn: '2026-11-27' }] });
  });
});
