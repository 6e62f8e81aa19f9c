import { expect, it } from 'vitest';
import { blankMeetingItem } from '../../../shared/domain/blank-meeting-item.ts';

const untyped = { purpose: '', owner: '', due: '', dueOn: null, doneAt: null };
const proposals = [
  { key: 'late', problem: '3 leads wait too long.' },
  { key: 'slow', problem: 'Revenue is behind.' },
];

it('a line of a meeting begins with nothing but its id', () => {
  expect(blankMeetingItem('a1')).toEqual({ id: 'a1', problem: '', origin: null, ...untyped });
});

it('a line of a proposal begins with its problem', () => {
  const line = { id: 'a1', problem: 'Revenue is behind.', origin: 'slow', ...untyped };
  expect(blankMeetingItem('a1', 'slow', proposals)).toEqual(line);
});

it('a line of a proposal that is gone still names it', () => {
  expect(blankMeetingItem('a1', 'gone', proposals)).toEqual({ id: 'a1', problem: '', origin: 'gone', ...untyped });
});
