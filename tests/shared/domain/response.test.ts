import { describe, expect, it } from 'vitest';
import type { SalesCounts } from '../../../shared/domain/agreement-answer.ts';
import type { PeriodView } from '../../../shared/domain/pace-view.ts';
import {
  compliance,
  judgedSalesPromise,
  salesPromise,
  salesStatusOf,
  unjudgedSalesPromise,
} from '../../../shared/domain/response.ts';
import { salesCounts, salesDay } from '../../builders/aggregates.ts';
import { aConfig } from '../../builders/config.ts';
import { minute } from '../../builders/instant.ts';

const october: PeriodView = { kind: 'month', label: 'October 2026', from: '2026-10-01', until: '2026-11-01' };

type Sales = NonNullable<ReturnType<typeof aConfig>['agreement']>['versions'][number]['sales'];

function salesTerms(more: Partial<Sales> = {}): Sales {
  const [version] = aConfig().agreement?.versions ?? [];
  if (!version) throw new Error('no version');
  return { ...version.sales, ...more };
}

const everything = salesTerms({
  attempts: { otherwise: { count: 5, withinDays: 3 }, byLeadType: {}, target: 0.8 },
  disposition: { otherwise: 5, byLeadType: {}, target: 0.7 },
  workedTarget: 0.95,
});

const everythingTold = { responses: true, decisions: true };

/** 100 leads about whom everything promised is kept. */
const allKept: Partial<SalesCounts> = {
  met: 100,
  attempts: { kept: 100, missed: 0, open: 0 },
  disposition: { kept: 100, missed: 0, open: 0 },
  handedOver: 100,
  worked: 100,
};

describe('compliance', () => {
  it.each([
    [9, 1, 0, 0.9],
    [8, 1, 1, 0.8],
    [0, 0, 4, 0],
    [3, 0, 0, 1],
  ])('of %i met, %i late, %i overdue is %d', (met, late, overdue, share) => {
    expect(compliance({ met, late, overdue })).toBe(share);
  });

  it('is no number while nothing is due', () => {
    expect(compliance({ met: 0, late: 0, overdue: 0 })).toBeNull();
  });
});

describe("sales' promise", () => {
  it('shows the whole and each lead type', () => {
    const all = salesCounts({ met: 19, late: 1, overdue: 0, running: 4, p50Ms: 12 * minute, p95Ms: 70 * minute });
    const demo = salesCounts({ leadType: 'Demo', withinMs: 15 * minute, met: 1, overdue: 1 });
    const view = salesPromise(salesTerms(), { byLeadType: [demo], all, history: [] }, october, everythingTold);
    expect(view).toMatchObject({
      period: { label: 'October 2026' },
      target: 0.9,
      compliance: 0.95,
      p95Ms: 70 * minute,
      running: 4,
      status: 'kept',
    });
    expect(view.byLeadType).toMatchObject([
      { leadType: 'Demo', withinMs: 15 * minute, met: 1, overdue: 1, compliance: 0.5 },
    ]);
  });

  it('without a lead has no share of anything and is early', () => {
    const view = salesPromise(everything, { byLeadType: [], all: null, history: [] }, october, everythingTold);
    expect(view).toMatchObject({ met: 0, compliance: null, p50Ms: null, status: 'early', responseStatus: 'early' });
    expect(view.attempts).toEqual({ target: 0.8, kept: 0, missed: 0, open: 0, share: null, status: 'early' });
    expect(view.worked).toEqual({ count: 0, share: null, target: 0.95, status: 'early' });
    expect(view.acceptance).toEqual({ accepted: 0, rejected: 0, undecided: 0, share: null });
  });

  it('says acceptance of the leads decided on, with the number undecided beside it', () => {
    const all = salesCounts({ handedOver: 40, accepted: 24, rejected: 8 });
    const { acceptance } = salesPromise(salesTerms(), { byLeadType: [], all, history: [] }, october, everythingTold);
    expect(acceptance).toEqual({ accepted: 24, rejected: 8, undecided: 8, share: 0.75 });
  });

  it('shows parts that are not promised without judging them', () => {
    const all = salesCounts({ met: 100, handedOver: 100, worked: 1, disposition: { kept: 0, missed: 99, open: 1 } });
    const view = salesPromise(salesTerms(), { byLeadType: [], all, history: [] }, october, everythingTold);
    expect(view).toMatchObject({ status: 'kept', attempts: null, disposition: null });
    expect(view.worked).toEqual({ count: 1, share: 0.01, target: null, status: null });
  });
});

describe('the status of the whole promise', () => {
  // Targets: responses 90 %, attempts 80 %, disposition 70 %, worked 95 %.
  it.each<[string, Partial<SalesCounts>, string]>([
    ['everything kept', {}, 'kept'],
    ['responses at risk', { met: 88, late: 12 }, 'atRisk'],
    ['attempts at risk', { attempts: { kept: 79, missed: 21, open: 9 } }, 'atRisk'],
    ['attempts broken', { attempts: { kept: 74, missed: 26, open: 0 } }, 'broken'],
    ['disposition at risk', { disposition: { kept: 65, missed: 35, open: 0 } }, 'atRisk'],
    ['worked too little', { worked: 89 }, 'broken'],
    ['one part at risk and one broken', { worked: 94, attempts: { kept: 0, missed: 9, open: 0 } }, 'broken'],
    ['attempts too early to judge', { attempts: { kept: 0, missed: 4, open: 96 } }, 'kept'],
    [
      'all too early to judge',
      {
        met: 4,
        handedOver: 4,
        worked: 0,
        attempts: { kept: 0, missed: 4, open: 0 },
        disposition: { kept: 1, missed: 3, open: 0 },
      },
      'early',
    ],
  ])('with %s is told alike from counts and from what was decided', (_, changes, status) => {
    const all = salesCounts({ ...allKept, ...changes });
    expect(salesPromise(everything, { byLeadType: [], all, history: [] }, october, everythingTold).status).toBe(status);
    const tally = salesDay({
      responseMet: all.met,
      responseMissed: all.late + all.overdue,
      attemptsKept: all.attempts.kept,
      attemptsMissed: all.attempts.missed,
      dispositionKept: all.disposition.kept,
      dispositionMissed: all.disposition.missed,
      handedOver: all.handedOver,
      worked: all.worked,
    });
    expect(salesStatusOf(tally, everything, everythingTold)).toBe(status);
  });

  it('is judged by the promised parts alone', () => {
    const tally = salesDay({ responseMet: 100, attemptsMissed: 100, dispositionMissed: 100, handedOver: 100 });
    expect(salesStatusOf(tally, salesTerms(), everythingTold)).toBe('kept');
  });

  it('withdrawn and judged again is what it was', () => {
    const all = salesCounts({ ...allKept, worked: 91 });
    const view = salesPromise(everything, { byLeadType: [], all, history: [] }, october, everythingTold);
    const withdrawn = unjudgedSalesPromise(view);
    expect(withdrawn).toMatchObject({
      status: 'unknown',
      responseStatus: 'unknown',
      attempts: { kept: 100, status: 'unknown' },
      disposition: { status: 'unknown' },
      worked: { count: 91, status: 'unknown' },
    });
    expect(judgedSalesPromise(withdrawn)).toEqual(view);
  });
});

describe('what no source tells', () => {
  const all = salesCounts({ ...allKept, met: 0, overdue: 100 });
  const of = (told: { readonly responses: boolean; readonly decisions: boolean }) =>
    salesPromise(everything, { byLeadType: [], all, history: [] }, october, told);

  it('is unknown, and not broken', () => {
    const view = of({ responses: false, decisions: true });
    expect(view).toMatchObject({ status: 'unknown', responseStatus: 'unknown', worked: { status: 'unknown' } });
    expect(view.disposition?.status).toBe('kept');
    expect(of({ responses: true, decisions: false }).disposition?.status).toBe('unknown');
  });

  it('stays unknown when the data is trusted again, and in a look back', () => {
    const view = of({ responses: false, decisions: true });
    expect(judgedSalesPromise(unjudgedSalesPromise(view))).toEqual(view);
    const tally = salesDay({ responseMissed: 100 });
    expect(salesStatusOf(tally, salesTerms(), { responses: false, decisions: true })).toBe('unknown');
    expect(salesStatusOf(tally, salesTerms(), everythingTold)).toBe('broken');
  });
});
