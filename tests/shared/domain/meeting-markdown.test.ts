import { describe, expect, it } from 'vitest';
import { meet, type MeetingEvent } from '../../../shared/domain/meeting.ts';
import { meetingMarkdown, type MeetingRecordInput } from '../../../shared/domain/meeting-markdown.ts';
import { instant } from '../../builders/instant.ts';
import { buildBook, buildItem } from '../../builders/meeting.ts';
import { buildWin } from '../../builders/wins-view.ts';

const moment = { now: instant('2026-11-20T09:02'), today: '2026-11-20', locale: 'en' };
const proposals = [
  { key: 'overdue', problem: '4 leads are overdue for their first answer' },
  { key: 'stage:sql', problem: 'Most is lost after SQL' },
];

/** The record of a meeting that begins with two promises and in which all of these happen. */
function record(events: readonly MeetingEvent[], input: Partial<MeetingRecordInput> = {}, items = [kept, missed]) {
  const start: MeetingEvent = { kind: 'start', proposals };
  const book = [start, ...events].reduce((former, event) => meet(former, event, moment), buildBook({ items }));
  if (!book.running) throw new Error('The meeting does not run.');
  return meetingMarkdown(book, book.running, {
    company: 'Alder & Finch',
    locale: 'en-GB',
    currency: 'EUR',
    zone: 'Europe/Berlin',
    day: '2026-11-20',
    endedAt: instant('2026-11-20T09:31'),
    wins: [],
    ...input,
  });
}

const kept = buildItem({ id: 'kept', problem: 'Wrong numbers', owner: 'Ida', dueOn: '2026-11-13' });
const missed = buildItem({ id: 'missed', problem: 'Slow answers', purpose: '', owner: '', due: 'soon', dueOn: null });

const events: readonly MeetingEvent[] = [
  { kind: 'done', id: 'kept', done: true },
  { kind: 'add', id: 'new', origin: 'overdue' },
  { kind: 'type', id: 'new', field: 'purpose', text: 'Nobody waits | over a day' },
  { kind: 'type', id: 'new', field: 'owner', text: 'Jonas *Weber*' },
  { kind: 'type', id: 'new', field: 'due', text: 'fri' },
];

describe('the record of a meeting', () => {
  it('is everything that was said in it', () => {
    const wins = [
      buildWin({ company: 'Northwind', amount: 2_840_000, closedBy: 'Amira Haddad', campaign: 'Autumn webinar' }),
      buildWin({ company: null, name: 'Renewal', amount: null, closedBy: null, campaign: null, leadSource: null }),
    ];
    expect(record(events, { wins })).toBe(`# Alder \\& Finch: weekly meeting of 20 November 2026

09:02 to 09:31

## Last week’s promises

- [x] Wrong numbers, so that Sales reaches whom marketing brings, owner Ida, due 13 November 2026, done 20 November 2026
- [ ] Slow answers, due soon

## Wins

- Northwind, €28,400: closed by Amira Haddad, brought by Autumn webinar
- Renewal: closed by unknown, brought by unknown

## Problems and who takes them

| Problem | Purpose | Owner | Due | Done |
| --- | --- | --- | --- | --- |
| 4 leads are overdue for their first answer | Nobody waits \\| over a day | Jonas \\*Weber\\* | 27 November 2026 |  |

## Seen by the data, taken up by nobody

- Most is lost after SQL
`);
  });

  it('tells what was set aside apart from what nobody took up', () => {
    const text = record([{ kind: 'setAside', proposal: 'stage:sql', aside: true }]);
    expect(text).toMatch(
      /taken up by nobody\n\n- 4 leads [^\n]+\n\n## [^\n]+ set aside\n\n- Most is lost after SQL\n$/,
    );
    const all = record([...events, { kind: 'setAside', proposal: 'stage:sql', aside: true }]);
    expect(all).not.toContain('taken up by nobody');
  });

  it('says so where there was nothing', () => {
    const empty = record([], {}, []);
    expect(empty).toContain('No promises were open.');
    expect(empty).toContain('No win since the last meeting.');
    expect(empty).toContain('None was written down.');
  });

  it('leaves out what stayed blank and names what has no problem', () => {
    const text = record([
      { kind: 'add', id: 'blank', origin: null },
      { kind: 'add', id: 'half', origin: null },
      { kind: 'type', id: 'half', field: 'owner', text: 'Ida' },
    ]);
    expect(text.match(/^\| (?!Problem|---).*$/gm)).toEqual(['| no problem named |  | Ida |  |  |']);
  });

  it('is in the language of the config, its dates too', () => {
    const text = record(events, { locale: 'de' });
    expect(text).toContain('# Alder \\& Finch: Wochenrunde vom 20. November 2026');
    expect(text).toContain('wer: Ida, bis 13. November 2026, erledigt am 20. November 2026');
  });

  it('is all in English where there is no translation', () => {
    expect(record([], { locale: 'fr' })).toContain('weekly meeting of November 20, 2026');
  });
});
