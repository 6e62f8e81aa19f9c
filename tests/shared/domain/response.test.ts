import { describe, expect, it } from 'vitest';
import { compliance, responseRule, salesPromise, salesStatus } from '../../../shared/domain/response.ts';
import { responseCounts } from '../../builders/aggregates.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { hour, instant, minute } from '../../builders/instant.ts';

const calendar = aCalendar();
const marketing = { kind: 'count', target: 10 } as const;

describe('the response rule', () => {
  it('is none without an agreement', () => {
    const { agreement: _, ...rest } = aConfig();
    expect(responseRule(rest, calendar)).toBeNull();
  });

  it('gives every version its terms from the first instant of its day', () => {
    const config = aConfig({
      agreement: {
        versions: [
          {
            from: '2026-10-01',
            marketing,
            sales: {
              clockStart: ['mql', 'created'],
              respondWithinMinutes: { otherwise: 120, byLeadType: { Demo: 15 } },
            },
          },
          {
            from: '2026-01-01',
            marketing,
            sales: { respondWithinMinutes: { otherwise: 240, byLeadType: { demo: 30, Ebook: 480 } } },
          },
        ],
      },
    });
    const [january, october] = [instant('2026-01-01T00:00'), instant('2026-10-01T00:00')];
    expect(responseRule(config, calendar)).toEqual({
      clockStart: ['mql', 'created'],
      terms: [
        { from: january, leadType: null, withinMs: 4 * hour },
        { from: january, leadType: 'Demo', withinMs: 30 * minute },
        { from: january, leadType: 'Ebook', withinMs: 8 * hour },
        { from: october, leadType: null, withinMs: 2 * hour },
        { from: october, leadType: 'Demo', withinMs: 15 * minute },
        // October has no terms for it any more: those of every other lead apply.
        { from: october, leadType: 'Ebook', withinMs: 2 * hour },
      ],
    });
  });
});

describe('compliance', () => {
  it.each([
    [9, 1, 0, 0, 0.9],
    [8, 1, 1, 50, 0.8],
    [0, 0, 4, 0, 0],
    [3, 0, 0, 7, 1],
  ])('of %i met, %i late, %i overdue, %i running is %d', (met, late, overdue, running, share) => {
    expect(compliance({ met, late, overdue, running })).toBe(share);
  });

  it('is no number while nothing is due', () => {
    expect(compliance({ met: 0, late: 0, overdue: 0, running: 12 })).toBeNull();
  });
});

describe('the status of the promise, target 90 %,', () => {
  it.each([
    [90, 10, 'kept'],
    [100, 0, 'kept'],
    [89, 11, 'atRisk'],
    [85, 15, 'atRisk'],
    [84, 16, 'broken'],
    [0, 100, 'broken'],
    [4, 0, 'early'],
    [0, 4, 'early'],
    [5, 0, 'kept'],
    [0, 5, 'broken'],
    [0, 0, 'early'],
  ])('with %i in time and %i not is %s', (met, overdue, status) => {
    expect(salesStatus({ met, late: 0, overdue, running: 3 }, 0.9)).toBe(status);
  });

  it('takes five points as five points in spite of floating point', () => {
    for (const target of [0.35, 0.6, 0.7, 0.8, 0.9, 0.95, 1]) {
      const met = Math.round((target - 0.05) * 100);
      expect(salesStatus({ met, late: 100 - met, overdue: 0, running: 0 }, target)).toBe('atRisk');
    }
  });
});

describe("sales' promise", () => {
  const [version] = aConfig().agreement?.versions ?? [];
  if (!version) throw new Error('no version');
  const context = { calendar, now: instant('2026-10-15T17:00') };

  it('shows the whole and each lead type', () => {
    const all = responseCounts({ met: 19, late: 1, overdue: 0, running: 4, p50Ms: 12 * minute, p95Ms: 70 * minute });
    const demo = responseCounts({ leadType: 'Demo', withinMs: 15 * minute, met: 1, overdue: 1 });
    const view = salesPromise(version.sales, { byLeadType: [demo], all }, context);
    expect(view).toMatchObject({
      period: { label: 'October 2026' },
      target: 0.9,
      compliance: 0.95,
      p95Ms: 70 * minute,
      running: 4,
      status: 'kept',
    });
    expect(view.byLeadType).toEqual([{ ...demo, compliance: 0.5 }]);
  });

  it('without a lead has no compliance and is early', () => {
    const view = salesPromise(version.sales, { byLeadType: [], all: null }, context);
    expect(view).toMatchObject({ met: 0, compliance: null, p50Ms: null, status: 'early' });
  });
});
