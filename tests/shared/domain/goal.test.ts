import { describe, expect, it } from 'vitest';
import { type GoalConfig, goalSchema } from '../../../shared/config/goals.ts';
import { goal, goalQuestion } from '../../../shared/domain/goal.ts';
import type { GoalAnswer, GoalDay } from '../../../shared/domain/goal-answer.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

// 11 of October's 22 working days are over.
const context = { config: aConfig(), calendar: aCalendar(), now: instant('2026-10-15T17:00') };

function aGoal(overrides: object = {}): GoalConfig {
  const revenue = { id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'month', target: 1000 };
  return goalSchema.parse({ ...revenue, ...overrides });
}

function answer(...days: readonly Omit<GoalDay, 'records'>[]): GoalAnswer {
  const records = 1;
  return {
    id: 'revenue',
    days: days.map(({ day, side, value }) => ({ day, side, value, records })),
    influenced: null,
  };
}

const brought = answer(
  { day: 0, side: 'marketing', value: 20_000 },
  { day: 0, side: 'sales', value: 15_000 },
  { day: 9, side: 'unknown', value: 5000 },
);

describe('a shared goal', () => {
  it('tells what each side brought, adding up to the whole', () => {
    const view = goal(aGoal(), brought, context);
    expect(view.contribution).toEqual({ marketing: 20_000, sales: 15_000, unknown: 5000 });
    expect(view.pace).toMatchObject({ target: 100_000, actual: 40_000, pace: 0.8, status: 'atRisk' });
    expect(view).toMatchObject({ unit: 'money', team: null, period: { label: 'October 2026' } });
  });

  it('counts money in the minor units of its currency', () => {
    const yen = { ...context, config: aConfig({ currency: 'JPY' }) };
    expect(goal(aGoal(), undefined, yen).pace.target).toBe(1000);
  });

  it('counts records as they are', () => {
    const mql = aGoal({ measure: 'mql', target: 40 });
    const view = goal(mql, answer({ day: 1, side: 'marketing', value: 3 }), context);
    expect(view).toMatchObject({ unit: 'count', pace: { target: 40, actual: 3 } });
  });

  it('says what marketing touched, as no part of what was brought', () => {
    const touched = { ...brought, influenced: { value: 33_000, records: 2 } };
    const view = goal(aGoal({ sourcedBy: 'firstTouch' }), touched, context);
    expect(view).toMatchObject({ sourcedBy: 'firstTouch', influenced: 33_000, pace: { actual: 40_000 } });
    expect(goal(aGoal(), brought, context).influenced).toBeNull();
  });
});

describe("one team's goal", () => {
  it.each([
    ['marketing', 20_000, { marketing: 20_000, sales: 0, unknown: 0 }],
    ['sales', 15_000, { marketing: 0, sales: 15_000, unknown: 0 }],
  ] as const)('of %s counts %i', (team, actual, contribution) => {
    const view = goal(aGoal({ team }), brought, context);
    expect(view).toMatchObject({ team, contribution, pace: { actual } });
    expect(view.series[14]).toMatchObject({ day: '2026-10-15', actual });
  });
});

describe('a list of targets', () => {
  const target = [
    { from: '2026-10-01', target: 2000 },
    { from: '2026-04-01', target: 1000 },
    { from: '2026-10-02', target: 3000 },
  ];

  it.each([
    // Before the first step the first one's.
    ['2026-01-15', 100_000],
    ['2026-04-15', 100_000],
    ['2026-09-30', 100_000],
    // In force on the first day; the one from the second changes the period after it.
    ['2026-10-15', 200_000],
    ['2026-11-01', 300_000],
    ['2027-10-15', 300_000],
  ])('gives the month of %s a target of %i', (day, minor) => {
    const now = instant(`${day}T12:00`);
    expect(goal(aGoal({ target }), undefined, { ...context, now }).pace.target).toBe(minor);
  });
});

describe('a goal over a period of its own, 1 to 15 October', () => {
  const fair = aGoal({ measure: 'leads', period: { from: '2026-10-01', to: '2026-10-15' }, target: 10 });

  it.each([
    ['2026-09-30T17:00', 0, 'notStarted', 0, null],
    ['2026-10-01T08:00', 0, 'notStarted', 0, null],
    ['2026-10-01T13:00', 12, 'early', 0.5 / 11, 264],
    ['2026-10-15T17:00', 12, 'met', 1, 12],
    ['2026-10-15T17:00', 9, 'missed', 1, 9],
    ['2026-12-24T12:00', 12, 'met', 1, 12],
    ['2026-12-24T12:00', 9, 'missed', 1, 9],
  ])('at %s with %i leads is %s', (at, leads, status, elapsed, projection) => {
    const days = leads > 0 ? answer({ day: 0, side: 'marketing', value: leads }) : answer();
    const view = goal(fair, days, { ...context, now: instant(at) });
    expect(view.period).toMatchObject({ label: '1 Oct to 15 Oct 2026', until: '2026-10-16' });
    expect(view.pace).toMatchObject({ status, elapsed, projection, trend: 'steady' });
    expect(view.series).toHaveLength(15);
  });

  it('asks for its own days at every moment', () => {
    const after = { ...context, now: instant('2026-12-24T12:00') };
    const { days, dayStarts, span } = goalQuestion(fair, 'EUR', after);
    expect([days.at(0), days.at(-1), days.length]).toEqual(['2026-10-01', '2026-10-15', 15]);
    expect(dayStarts.at(-1)).toBe(instant('2026-10-15T00:00'));
    expect(span).toEqual({ from: instant('2026-10-01T00:00'), until: instant('2026-10-16T00:00') });
  });
});
