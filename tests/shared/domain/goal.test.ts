import { describe, expect, it } from 'vitest';
import { goal } from '../../../shared/domain/goal.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const context = { config: aConfig(), calendar: aCalendar(), now: instant('2026-10-15T17:00') };
const revenue = { id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'month', target: 1000 } as const;

describe('a shared goal', () => {
  const days = [
    { day: 0, side: 'marketing', value: 20_000 },
    { day: 0, side: 'sales', value: 15_000 },
    { day: 9, side: 'unknown', value: 5000 },
  ] as const;

  it('tells what each side brought, adding up to the whole', () => {
    const view = goal(revenue, days, context);
    expect(view.contribution).toEqual({ marketing: 20_000, sales: 15_000, unknown: 5000 });
    expect(view.pace).toMatchObject({ target: 100_000, actual: 40_000, pace: 0.8, status: 'atRisk' });
    expect(view).toMatchObject({ unit: 'money', period: { label: 'October 2026' } });
  });

  it('counts money in the minor units of its currency', () => {
    const yen = { ...context, config: aConfig({ currency: 'JPY' }) };
    expect(goal(revenue, [], yen).pace.target).toBe(1000);
  });

  it('counts records as they are', () => {
    const view = goal({ ...revenue, measure: 'mql', target: 40 }, [{ day: 1, side: 'marketing', value: 3 }], context);
    expect(view).toMatchObject({ unit: 'count', pace: { target: 40, actual: 3 } });
  });
});
