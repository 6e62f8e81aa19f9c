import { describe, expect, it } from 'vitest';
import { privacySchema } from '../../../shared/config/privacy.ts';
import { meet } from '../../../shared/domain/meeting.ts';
import { maskMeeting, meetingView } from '../../../shared/domain/meeting-view.ts';
import { hour, instant, minute } from '../../builders/instant.ts';
import { buildBook, buildItem } from '../../builders/meeting.ts';

const now = instant('2026-11-20T09:05');
const input = { today: '2026-11-20', minutes: 20, saved: true };
const moment = { now: now - 5 * minute, today: '2026-11-20', locale: 'en' };
const proposals = [{ key: 'overdue', problem: '4 leads are overdue' }];

describe('what screens are told of the weekly meeting', () => {
  it('is the open promises while none runs, the first due first, those overdue marked', () => {
    const items = [
      buildItem({ id: 'today', dueOn: '2026-11-20' }),
      buildItem({ id: 'late', dueOn: '2026-11-19' }),
      buildItem({ id: 'never', dueOn: null }),
    ];
    const view = meetingView(buildBook({ items, lastStartedAt: 1 }), input);
    expect(view).toMatchObject({
      kind: 'idle',
      met: true,
      promises: [
        { id: 'late', overdue: true },
        { id: 'today', overdue: false },
        { id: 'never', overdue: false },
      ],
    });
  });

  it('is promises, new items and what is left of the proposals while one runs, and until when it is meant to', () => {
    const open = buildBook({ items: [buildItem({ id: 'old', dueOn: '2026-11-02', doneAt: null })] });
    const begun = meet(open, { kind: 'start', proposals }, moment);
    const book = meet(begun, { kind: 'add', id: 'new', origin: null }, moment);
    expect(meetingView(book, input)).toMatchObject({
      kind: 'running',
      startedAt: now - 5 * minute,
      plannedUntil: now + 15 * minute,
      endsBy: now - 5 * minute + 2 * hour,
      promises: [{ id: 'old', overdue: true }],
      items: [{ id: 'new' }],
      proposals,
    });
  });

  it('calls nothing overdue that is done', () => {
    const open = buildBook({ items: [buildItem({ id: 'old', dueOn: '2026-11-02' })] });
    const begun = meet(open, { kind: 'start', proposals: [] }, moment);
    const view = meetingView(meet(begun, { kind: 'done', id: 'old', done: true }, moment), input);
    expect(view).toMatchObject({ promises: [{ overdue: false, doneAt: moment.now }] });
  });

  it('is all of it for the team', () => {
    const view = meetingView(buildBook({ items: [buildItem()] }), input);
    expect(maskMeeting(view, 'team', privacySchema.parse({}))).toBe(view);
  });

  it('is all of it for a team that may not see exact amounts: what it types is its own', () => {
    const view = meetingView(buildBook({ items: [buildItem()] }), input);
    expect(maskMeeting(view, 'team', privacySchema.parse({ team: { amounts: 'rounded' }, visitors: {} }))).toBe(view);
  });

  it.each([{ names: 'initials' }, { customers: 'hidden' }] as const)('is nothing for a team with %j', (team) => {
    const view = meetingView(buildBook({ items: [buildItem()] }), input);
    expect(maskMeeting(view, 'team', privacySchema.parse({ team }))).toEqual({ kind: 'hidden', running: false });
  });

  it.each(['visitors', 'public'] as const)(
    'is nothing for %s but whether one runs, whatever else they may see',
    (mode) => {
      const all = { names: 'full', customers: 'shown', amounts: 'exact' };
      const privacy = privacySchema.parse({ visitors: all, public: all });
      const book = buildBook({ items: [buildItem()] });
      const running = meet(book, { kind: 'start', proposals }, moment);
      expect(maskMeeting(meetingView(book, input), mode, privacy)).toEqual({ kind: 'hidden', running: false });
      expect(maskMeeting(meetingView(running, input), mode, privacy)).toEqual({ kind: 'hidden', running: true });
    },
  );
});
