import { expect, it } from 'vitest';
import { waiting } from '../../../shared/domain/waiting.ts';
import type { WaitingAnswer, WaitingRow } from '../../../shared/domain/waiting-answer.ts';
import { buildAgreement, buildSalesPromise } from '../../builders/agreement-view.ts';
import { aCalendar } from '../../builders/config.ts';
import { hour, instant, minute } from '../../builders/instant.ts';

const calendar = aCalendar();
const rowOf = (since: string, dueAt: string): WaitingRow => ({
  id: 'crm:1',
  name: 'Maria Olsen',
  company: null,
  leadType: 'Demo request',
  leadSource: null,
  owner: 'Ida',
  ownerGroup: 'others',
  since: instant(since),
  dueAt: instant(dueAt),
});
const answerOf = (...leads: readonly WaitingRow[]): WaitingAnswer => ({
  leadType: null,
  waiting: 5,
  overdue: 2,
  oldest: instant('2026-11-20T10:00'),
  leads,
});

it.each([
  ['an hour promised, half of it over', '2026-11-20T10:00', '2026-11-20T11:00', '2026-11-20T10:30', 30, 30],
  ['due over the weekend', '2026-11-20T16:30', '2026-11-23T09:30', '2026-11-20T16:45', 15, 45],
  ['on a Saturday, when clocks stand', '2026-11-20T16:30', '2026-11-23T09:30', '2026-11-21T11:00', 30, 30],
  ['at its deadline', '2026-11-20T10:00', '2026-11-20T11:00', '2026-11-20T11:00', 60, 0],
  ['overdue', '2026-11-20T10:00', '2026-11-20T11:00', '2026-11-20T12:05', 125, -65],
  ['overdue since closing time, seen at night', '2026-11-20T16:00', '2026-11-20T17:00', '2026-11-20T22:00', 60, 0],
  ['overdue since Friday, seen on Monday', '2026-11-20T15:00', '2026-11-20T16:00', '2026-11-23T09:10', 130, -70],
])('of a lead %s, from %s until %s, has at %s waited %i min and left %i', (_, since, due, now, waited, left) => {
  const agreement = buildAgreement();
  const [view] = waiting([answerOf(rowOf(since, due))], agreement, { calendar, now: instant(now) });
  expect(view?.leads[0]).toMatchObject({ waitedMs: waited * minute, leftMs: left * minute });
});

it('tells how many are overdue and how many still in time, and the longest wait', () => {
  const now = instant('2026-11-20T14:00');
  const row = rowOf('2026-11-20T10:00', '2026-11-20T11:00');
  expect(waiting([answerOf(row)], buildAgreement(), { calendar, now })).toEqual([
    {
      leadType: null,
      overdue: 2,
      running: 3,
      longestMs: 4 * hour,
      clock: { runs: true, changesAt: instant('2026-11-20T17:00') },
      told: true,
      leads: [
        {
          key: 'crm:1',
          name: 'Maria Olsen',
          company: null,
          leadType: 'Demo request',
          leadSource: null,
          owner: 'Ida',
          ownerGroup: 'others',
          since: instant('2026-11-20T10:00'),
          dueAt: instant('2026-11-20T11:00'),
          waitedMs: 4 * hour,
          leftMs: -3 * hour,
        },
      ],
    },
  ]);
});

it('knows nobody to wait where no source tells of answers', () => {
  const sales = buildSalesPromise({ told: { responses: false, decisions: true } });
  const now = instant('2026-11-20T14:00');
  const row = rowOf('2026-11-20T10:00', '2026-11-20T11:00');
  const [view] = waiting([answerOf(row)], buildAgreement({ sales }), { calendar, now });
  expect(view).toMatchObject({ told: false, overdue: 0, running: 0, longestMs: null, leads: [] });
});

it('has no view without an agreement: nothing is promised', () => {
  expect(waiting([answerOf()], null, { calendar, now: instant('2026-11-20T14:00') })).toEqual([]);
});
