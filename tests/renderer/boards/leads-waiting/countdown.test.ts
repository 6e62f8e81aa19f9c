import { describe, expect, it } from 'vitest';
import {
  countdown,
  fellDue,
  nextChange,
  standing,
  workedSince,
} from '../../../../renderer/boards/leads-waiting/countdown.ts';
import { hour, instant, minute } from '../../../builders/instant.ts';
import { buildWaitingLead } from '../../../builders/waiting-view.ts';

/** Friday, 16:30; it closes at 17:00 and opens on Monday at 09:00. */
const asOf = instant('2026-11-20T16:30');
const closing = instant('2026-11-20T17:00');
const opening = instant('2026-11-23T09:00');
const open = { runs: true, changesAt: closing };
const shut = { runs: false, changesAt: opening };
const at = (ms: number) => ({ asOf, now: asOf + ms });

/** With so much working time left, due at a wall-clock time. */
const leadOf = (leftMs: number, dueAt: number) => ({ ...buildWaitingLead({ key: '1', leftMs }), dueAt });

describe('working time since the snapshot', () => {
  it.each([
    ['while it is open', open, asOf + 10 * minute, 10 * minute],
    ['after it has closed', open, closing + 5 * hour, 30 * minute],
    ['before it opens', shut, opening - 1, 0],
    ['after it has opened', shut, opening + 7 * minute, 7 * minute],
    ['where it never closes', { runs: true, changesAt: null }, asOf + 99 * hour, 99 * hour],
    ['where it never opens', { runs: false, changesAt: null }, asOf + 99 * hour, 0],
    ['by a clock that was set back', open, asOf - hour, 0],
  ])('%s', (_, clock, now, worked) => {
    expect(workedSince(clock, { asOf, now })).toBe(worked);
  });

  it('stands from closing on and goes on at the opening', () => {
    expect(standing(open, at(29 * minute))).toBeNull();
    expect(standing(open, at(30 * minute))).toEqual({ until: null });
    expect(standing(shut, at(0))).toEqual({ until: opening });
    expect(standing(shut, { asOf, now: opening })).toBeNull();
    expect(standing({ runs: false, changesAt: null }, at(0))).toEqual({ until: null });
  });
});

describe('a countdown', () => {
  it.each([
    ['twelve minutes and a half left', 12.5 * minute, 0, false, 12 * minute],
    ['a minute later', 12.5 * minute, minute, false, 11 * minute],
    ['half a minute left', 0.5 * minute, 0, false, 0.5 * minute],
    ['at its deadline', 5 * minute, 5 * minute, false, 0],
    ['a millisecond later', 5 * minute, 5 * minute + 1, true, 1],
    ['overdue at the snapshot', -65 * minute, 0, true, 65 * minute],
    ['and a while later', -65 * minute, 2.9 * minute, true, 67 * minute],
  ])('%s', (_, leftMs, passed, overdue, ms) => {
    expect(countdown(leadOf(leftMs, asOf + leftMs), open, at(passed))).toEqual({ overdue, ms });
  });

  it('stands over a weekend', () => {
    // Half an hour of Friday, and half an hour of Monday.
    const lead = leadOf(hour, opening + 30 * minute);
    expect(countdown(lead, open, { asOf, now: opening - hour })).toEqual({ overdue: false, ms: 30 * minute });
  });

  it('that ends with the opening hours is overdue as soon as they have ended', () => {
    const lead = leadOf(30 * minute, closing);
    expect(countdown(lead, open, { asOf, now: closing })).toEqual({ overdue: false, ms: 0 });
    expect(countdown(lead, open, { asOf, now: closing + hour })).toEqual({ overdue: true, ms: 0 });
  });
});

it('counts the leads that fell due since', () => {
  const leads = [-5, 0, 5, 10].map((minutes) => leadOf(minutes * minute, asOf + minutes * minute));
  expect(fellDue(leads, at(0))).toBe(0);
  expect(fellDue(leads, at(5 * minute))).toBe(1);
  expect(fellDue(leads, at(6 * minute))).toBe(2);
});

describe('the next change of a word', () => {
  const changeOf = (leftMs: number, passed = 0) =>
    (nextChange([leadOf(leftMs, asOf + leftMs)], { runs: true, changesAt: null }, at(passed)) ?? NaN) - asOf;

  it.each([
    ['of a time left, when its minute is over', 12.5 * minute, 0, 0.5 * minute + 1],
    ['of a whole minute, with the first millisecond of it', 12 * minute, 0, 1],
    ['of the last minute, with the deadline', 0.5 * minute, 0, 0.5 * minute + 1],
    ['of a time overdue, when its minute is full', -12.5 * minute, 0, 0.5 * minute],
    ['of ten hours and more, with their hour', 10.5 * hour, 0, 0.5 * hour + 1],
  ])('%s', (_, leftMs, passed, change) => {
    expect(changeOf(leftMs, passed)).toBe(change);
  });

  it('comes no sooner than a minute later where nothing is left of a deadline that is still to come', () => {
    const contradictory = leadOf(0, asOf + 5 * minute);
    expect(nextChange([contradictory], { runs: true, changesAt: null }, at(2 * minute))).toBe(asOf + 3 * minute);
  });

  it('is one at which a word does change, and no word changes before', () => {
    const lead = leadOf(3.4 * minute, asOf + 3.4 * minute);
    const told = (now: number): string => {
      const { overdue, ms } = countdown(lead, open, { asOf, now });
      return `${overdue} ${ms < minute ? 0 : ms}`;
    };
    let now = asOf;
    for (let changes = 0; changes < 8; changes++) {
      const next = nextChange([lead], open, { asOf, now }) ?? NaN;
      expect(next).toBeGreaterThan(now);
      expect(told(next - 1)).toBe(told(now));
      expect(told(next)).not.toBe(told(now));
      now = next;
    }
  });

  it('is the opening while clocks stand, and none where they stand for good', () => {
    const lead = leadOf(hour, opening + hour);
    expect(nextChange([lead], shut, at(0))).toBe(opening);
    expect(nextChange([leadOf(-hour, asOf - hour)], { runs: false, changesAt: null }, at(0))).toBeNull();
  });
});
