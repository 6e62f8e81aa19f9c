import { describe, expect, it } from 'vitest';
import { periodContaining } from '../../../shared/domain/period.ts';
import { progress, type ProgressInput } from '../../../shared/domain/progress.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const calendar = aCalendar();

/** October 2026, 22 working days, seen after the eleventh. */
function input(overrides: Partial<ProgressInput> = {}): ProgressInput {
  const now = overrides.now ?? instant('2026-10-15T17:00');
  return {
    period: periodContaining('month', now, calendar),
    target: 2200,
    additions: [],
    calendar,
    now,
    bounds: aConfig().status,
    warnsOfFlood: false,
    ...overrides,
  };
}

describe('the series', () => {
  it('adds up day by day and ends today', () => {
    const additions = [
      { day: 0, value: 100 },
      { day: 4, value: 50 },
      { day: 4, value: 25 },
      { day: 14, value: 5 },
    ];
    const { series, pace } = progress(input({ additions }));
    const actuals = series.map((point) => point.actual);
    expect(actuals.slice(0, 6)).toEqual([100, 100, 100, 100, 175, 175]);
    expect(actuals.slice(13)).toEqual([175, 180, ...Array.from({ length: 16 }, () => null)]);
    expect(pace.actual).toBe(180);
  });

  it('expects a straight line by working days, flat over the weekend', () => {
    const { series } = progress(input());
    expect(series.slice(0, 5)).toEqual([
      { day: '2026-10-01', actual: 0, expected: 100 },
      { day: '2026-10-02', actual: 0, expected: 200 },
      { day: '2026-10-03', actual: 0, expected: 200 },
      { day: '2026-10-04', actual: 0, expected: 200 },
      { day: '2026-10-05', actual: 0, expected: 300 },
    ]);
    expect(series.at(-1)).toEqual({ day: '2026-10-31', actual: null, expected: 2200 });
  });
});

describe('the trend', () => {
  // By the close of the 14th 1,000 are expected, by that of the 15th 1,100.
  it('slips when today falls behind what yesterday had kept up', () => {
    const { pace } = progress(input({ additions: [{ day: 3, value: 1000 }] }));
    expect(pace).toMatchObject({ status: 'atRisk', trend: 'slipping' });
  });

  it('recovers with what today brought', () => {
    const additions = [
      { day: 3, value: 700 },
      { day: 14, value: 400 },
    ];
    expect(progress(input({ additions })).pace).toMatchObject({ status: 'onTrack', trend: 'recovering' });
  });

  it('is steady on the first day, which has no yesterday', () => {
    const now = instant('2026-10-01T17:00');
    const bounds = { ...aConfig().status, early: 0 };
    expect(progress(input({ now, bounds })).pace).toMatchObject({ status: 'behind', trend: 'steady' });
  });
});

it('a calendar that never opens leaves a goal not started', () => {
  const closed = aCalendar({ week: {} });
  const { pace, series } = progress(input({ calendar: closed, additions: [{ day: 0, value: 7 }] }));
  expect(pace).toMatchObject({ status: 'notStarted', pace: null, projection: null, neededPerDay: null, gap: 7 });
  expect(series.every((point) => point.expected === 0)).toBe(true);
});

describe('a target that changes on the way', () => {
  // 11 working days up to the 15th at 100 a day, then 11 at 200.
  const dailyTargets = Array.from({ length: 31 }, (_, index) => {
    const weekday = (index + 3) % 7;
    return weekday > 4 ? 0 : index < 15 ? 100 : 200;
  });
  const changing = (overrides: Partial<ProgressInput>) => progress(input({ target: 3300, dailyTargets, ...overrides }));

  it.each([
    ['2026-10-15T17:00', 1100],
    ['2026-10-16T13:00', 1200],
    ['2026-10-16T17:00', 1300],
    ['2026-10-18T12:00', 1300],
    ['2026-11-01T00:00', 3300],
  ])('is expected to have reached by %s what the days so far were to add: %i', (at, expected) => {
    const now = instant(at);
    const period = periodContaining('month', instant('2026-10-15T17:00'), calendar);
    const { pace, series } = changing({ period, now, additions: [{ day: 0, value: 1100 }] });
    expect(pace).toMatchObject({ target: 3300, expected, gap: 1100 - expected, pace: 1100 / expected });
    expect(series.map((point) => point.expected).slice(13, 18)).toEqual([1000, 1100, 1300, 1300, 1300]);
  });

  it('is judged by what was expected, and at its end by the whole target', () => {
    const additions = [{ day: 0, value: 1100 }];
    expect(changing({ additions }).pace).toMatchObject({ status: 'onTrack', neededPerDay: 200 });
    const period = periodContaining('month', instant('2026-10-15T17:00'), calendar);
    expect(changing({ period, additions, now: instant('2026-11-01T00:00') }).pace.status).toBe('missed');
  });

  it('is a straight line where every working day is to add the same', () => {
    const even = dailyTargets.map((value) => (value > 0 ? 100 : 0));
    const additions = [{ day: 2, value: 900 }];
    for (const now of [instant('2026-10-01T11:00'), instant('2026-10-15T15:30'), instant('2026-10-31T12:00')]) {
      expect(progress(input({ now, additions, dailyTargets: even }))).toEqual(progress(input({ now, additions })));
    }
  });
});
