import { describe, expect, it } from 'vitest';
import { marketingCloses } from '../../../shared/domain/promise.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import {
  count,
  everythingTold,
  type Leads,
  promised,
  value,
  type Version,
  view,
} from '../../builders/marketing-promise.ts';

const calendar = aCalendar();

/** How each day ended so far, the first of the period first. */
function closes(versions: Version[], leads: Leads, at: string) {
  const bounds = aConfig().status;
  return marketingCloses(promised(versions, leads, at), { bounds, told: () => everythingTold, calendar });
}

// October 2026 has 22 working days; the 15th is the eleventh.
describe('a rate table that changes within the period', () => {
  it('values each lead by the table in force on the day it was handed over', () => {
    const versions = [value('2026-01-01', 1000, { Demo: 10 }), value('2026-10-16', 1000, { Demo: 30 })];
    const leads: Leads = { '2026-10-15': [['Demo', 4]], '2026-10-16': [['Demo', 4]] };
    expect(view(versions, leads, '2026-10-16T17:00').pace.actual).toBe(4 * 1000 + 4 * 3000);
    expect(view(versions, leads, '2026-10-16T17:00').period).toMatchObject({ from: '2026-10-01', until: '2026-11-01' });
  });
});

describe('a target that changes within the period', () => {
  // 11 days at 110 a month, 5 a day; then 11 days at 220 a month, 10 a day.
  const versions = [count('2026-01-01', 110), count('2026-10-16', 220)];

  it.each([
    ['2026-10-15T17:00', 55, 5],
    ['2026-10-16T13:00', 60, 10],
    ['2026-10-16T17:00', 65, 10],
    ['2026-10-30T17:00', 165, 10],
  ])('promises by %s %i leads, and %i that day', (at, expected, today) => {
    const found = view(versions, { '2026-10-01': [[null, expected]] }, at);
    expect(found.pace.target).toBeCloseTo(165, 9);
    expect(found.pace.expected).toBeCloseTo(expected, 9);
    expect(found.today.promised).toBe(today);
    expect(found.status).toBe('kept');
  });

  it('leaves every past day as it was before the newer version was added', () => {
    const leads: Leads = { '2026-10-01': [[null, 40]], '2026-10-13': [[null, 9]] };
    const closesOf = (all: Version[]) => closes(all, leads, '2026-10-15T17:00').slice(0, 15);
    expect(closesOf(versions)).toEqual(closesOf(versions.slice(0, 1)));
  });
});

describe('a period cut short', () => {
  // October has 22 working days; four of them are 0.18 of it, and more than a third of the eleven before the 16th.
  it('was judged on its days as the whole one it was meant to be', () => {
    const plain = [count('2026-01-01', 110)];
    const cut = [...plain, count('2026-10-16', 110, { trial: { owners: ['Ada'], until: '2026-12-31' } })];
    const closesOf = (versions: Version[]) => closes(versions, {}, '2026-10-15T17:00').slice(0, 15);
    expect(closesOf(cut)).toEqual(closesOf(plain));
    expect(closesOf(cut)[5]).toBe('early');
    expect(closesOf(cut)[14]).toBe('broken');
  });

  it('by the end of a trial is judged as short as it was meant to be', () => {
    const trial = [count('2026-10-01', 110, { trial: { owners: ['Ada'], until: '2026-10-06' } })];
    // Four working days, the 1st, 2nd, 5th and 6th: after the first of them a quarter is over.
    expect(closes(trial, {}, '2026-10-06T17:00')).toEqual(['broken', 'broken', 'broken', 'broken', 'broken', 'broken']);
  });

  it('promises its part, in a straight line, and is over when its last day is', () => {
    // The trial of other people begins on the 16th: 11 of 22 days are left of October.
    const trial = { owners: ['Ada'], until: '2026-12-31' };
    const versions = [count('2026-01-01', 110), count('2026-10-16', 110, { trial })];
    const found = view(versions, { '2026-10-01': [[null, 44]] }, '2026-10-15T13:00');
    expect(found.period).toMatchObject({ from: '2026-10-01', until: '2026-10-16' });
    expect(found.pace).toMatchObject({ target: 55, expected: 52.5, status: 'atRisk' });
    expect(closes(versions, { '2026-10-01': [[null, 55]] }, '2026-10-15T17:00').at(-1)).toBe('kept');
  });

  it('promises a part that does not divide evenly exactly enough to be met', () => {
    // 10 of 22 days of 123: 55.909..., which 56 leads meet and 55 do not.
    const versions = [count('2026-10-19', 123)];
    const last = (leads: number) => closes(versions, { '2026-10-19': [[null, leads]] }, '2026-10-20T12:00').at(-1);
    expect([last(56), last(55)]).toEqual(['kept', 'broken']);
  });
});
