import { describe, expect, it } from 'vitest';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { chain } from '../../../shared/domain/chain.ts';
import { chainQuestion } from '../../../shared/domain/insight-questions.ts';
import type { ChainAnswer } from '../../../shared/domain/insight-answers.ts';
import type { ChainView } from '../../../shared/domain/insight-views.ts';
import { leadsNeededForRevenue } from '../../../shared/domain/lead-value.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { buildGoal } from '../../builders/goal-view.ts';
import { instant } from '../../builders/instant.ts';

type Capacity = { readonly reps: number; readonly leadsPerRep: number };
type Asked = {
  readonly target?: number;
  readonly unit?: 'money' | 'count';
  readonly actual?: number;
  readonly answer?: Partial<ChainAnswer>;
  readonly capacity?: Capacity;
  readonly handsOver?: 'lead' | 'mql' | 'sql';
  readonly marketingPeriod?: 'week' | 'month' | 'quarter' | 'year';
};

const now = instant('2026-11-06T12:00');
const calendar = aCalendar();
const november = { kind: 'month', label: 'November 2026', from: '2026-11-01', until: '2026-12-01' } as const;

/** Of 10,000 visits 500 leads; of 400 of those 200 MQL; of 200 80 SQL; of 80 40 deals; of 40 10 won, worth 8,000.00 each. */
const measured: ChainAnswer = {
  visits: 10_000,
  steps: [
    { milestone: 'created', entered: 500, reachedNext: 200 },
    { milestone: 'mql', entered: 200, reachedNext: 80 },
    { milestone: 'sql', entered: 80, reachedNext: 40 },
    { milestone: 'deal', entered: 40, reachedNext: 10 },
    { milestone: 'won', entered: 10, reachedNext: 0 },
  ],
  won: { count: 10, value: 8_000_000 },
  have: { visits: 900, created: 50, mql: 20, sql: 9, deal: 4, won: 2 },
  trafficRecords: { window: 31, period: 6 },
};

function viewOf({ target = 8_000_000, unit = 'money', actual = 0, answer = {}, ...terms }: Asked = {}): ChainView {
  const agreement: ConfigDocument['agreement'] = {
    versions: [
      {
        from: '2026-01-01',
        marketing: { kind: 'count', of: terms.handsOver, target: 110, period: terms.marketingPeriod ?? 'month' },
        sales: { respondWithinMinutes: { otherwise: 60 } },
        ...(terms.capacity ? { capacity: terms.capacity } : {}),
      },
    ],
  };
  const config = aConfig({ chain: { goal: 'revenue' }, agreement });
  const goal = buildGoal({ id: 'revenue', unit, period: november });
  const view = chain(
    { ...measured, ...answer },
    {
      config,
      calendar,
      now,
      question: chainQuestion(config, { calendar, now }),
      goals: [{ ...goal, pace: { ...goal.pace, target, actual } }],
    },
  );
  if (view === null) throw new Error('no chain');
  return view;
}

const needed = (view: ChainView): readonly (number | null)[] => view.steps.map((step) => step.needed);

describe('the chain', () => {
  it('goes from the quota back to visits by the rates measured', () => {
    const view = viewOf();
    expect(view).toMatchObject({
      goal: 'revenue',
      period: november,
      window: { from: '2025-11-06', until: '2026-11-06' },
      averageDeal: 800_000,
      averageDealBase: 10,
    });
    expect(view.steps.map((step) => step.id)).toEqual(['visits', 'created', 'mql', 'sql', 'deal', 'won']);
    expect(view.steps.map((step) => step.toNext?.rate)).toEqual([0.05, 0.4, 0.4, 0.5, 0.25, undefined]);
    // 80,000.00 / 8,000.00 = 10 customers; / 0.25 = 40; / 0.5 = 80; / 0.4 = 200; / 0.4 = 500; / 0.05 = 10,000.
    expect(needed(view)).toEqual([10_000, 500, 200, 80, 40, 10]);
    expect(view.steps.map((step) => step.have)).toEqual([900, 50, 20, 9, 4, 2]);
  });

  it('needs as many leads as the formula of the revenue goal says', () => {
    const leads = leadsNeededForRevenue(12_345_678, { leadToOpp: 0.08, oppToWon: 0.25, averageDeal: 800_000 });
    expect(viewOf({ target: 12_345_678 }).steps[1]?.needed).toBeCloseTo(leads ?? Number.NaN, 6);
  });

  it('needs 140 leads for 7 customers at 5 %', () => {
    const all = (entered: number, reachedNext: number) => ({ entered, reachedNext });
    const steps = [
      { milestone: 'created', ...all(1000, 200) },
      { milestone: 'mql', ...all(200, 100) },
      { milestone: 'sql', ...all(100, 100) },
      { milestone: 'deal', ...all(100, 50) },
      { milestone: 'won', ...all(50, 0) },
    ] as const;
    const view = viewOf({ unit: 'count', target: 7, actual: 3, answer: { steps } });
    expect(needed(view).slice(1)).toEqual([140, 28, 14, 14, 7]);
    // What the goal counts is what there is of customers.
    expect(view.steps.at(-1)?.have).toBe(3);
  });

  it('does not round what is needed', () => {
    expect(viewOf({ target: 2_000_000 }).steps.at(-1)?.needed).toBe(2.5);
  });

  it.each<[string, Partial<ChainAnswer>, readonly (number | null)[]]>([
    ['no visit was told of', { visits: 0 }, [null, 500, 200, 80, 40, 10]],
    [
      'no MQL became one of sales',
      { steps: measured.steps.map((step) => (step.milestone === 'mql' ? { ...step, reachedNext: 0 } : step)) },
      [null, null, null, 80, 40, 10],
    ],
    [
      'nobody had a deal',
      { steps: measured.steps.filter(({ milestone }) => milestone !== 'deal') },
      [null, null, null, null, null, 10],
    ],
    ['nothing was won', { won: { count: 0, value: 0 } }, [null, null, null, null, null, null]],
    ['all that was won was worth nothing', { won: { count: 3, value: 0 } }, [null, null, null, null, null, null]],
  ])('says nothing from there on where %s', (_, answer, expected) => {
    expect(needed(viewOf({ answer }))).toEqual(expected);
  });

  it('tells a rate of 0 from one that nobody can be counted for', () => {
    const steps = [
      { milestone: 'created', entered: 40, reachedNext: 0 },
      { milestone: 'mql', entered: 0, reachedNext: 0 },
    ] as const;
    const rates = viewOf({ answer: { steps } }).steps.map((step) => step.toNext);
    expect(rates[1]).toEqual({ rate: 0, base: 40, thin: false });
    expect(rates[2]).toEqual({ rate: null, base: 0, thin: true });
  });

  it('needs no number of deals that cost more than they bring', () => {
    const view = viewOf({ answer: { won: { count: 4, value: -20_000 } }, capacity: { reps: 2, leadsPerRep: 30 } });
    expect(view.averageDeal).toBe(-5_000);
    expect(view.steps.map(({ needed }) => needed)).toEqual([null, null, null, null, null, null]);
    expect(view.capacity).toMatchObject({ used: null, exceeded: false });
  });

  it('marks a rate over fewer than 30 records as thin', () => {
    const thinAt = (entered: number) =>
      viewOf({ answer: { steps: [{ milestone: 'deal', entered, reachedNext: 1 }] } }).steps[4]?.toNext?.thin;
    expect([thinAt(29), thinAt(30)]).toEqual([true, false]);
    expect(viewOf({ answer: { visits: 29 } }).steps[0]?.toNext).toMatchObject({ base: 29, thin: true });
  });

  it('is not there without a chain, a goal or an answer', () => {
    const config = aConfig({ chain: { goal: 'revenue' } });
    const context = { config, calendar, now, question: chainQuestion(config, { calendar, now }), goals: [] };
    expect(chain(measured, context)).toBeNull();
    expect(chain(null, { ...context, goals: [buildGoal({ id: 'revenue' })] })).toBeNull();
    const goals = [buildGoal({ id: 'revenue' })];
    expect(chain(measured, { ...context, config: aConfig(), question: null, goals })).toBeNull();
  });
});

describe('the capacity of the chain', () => {
  it('is not there where none is agreed on', () => {
    expect(viewOf().capacity).toBeNull();
  });

  it('sets the leads to hand over against what sales can work', () => {
    // 200 MQL for the quota against 4 * 60 in the month.
    const { capacity } = viewOf({ capacity: { reps: 4, leadsPerRep: 60 } });
    expect(capacity).toEqual({ leads: 240, used: 200 / 240, exceeded: false });
    expect(viewOf({ capacity: { reps: 4, leadsPerRep: 50 } }).capacity).toMatchObject({ used: 1, exceeded: false });
    expect(viewOf({ capacity: { reps: 4, leadsPerRep: 49 } }).capacity).toMatchObject({ exceeded: true });
  });

  it.each([
    // 500 leads, 200 MQL, 80 SQL for the quota of 10 deals.
    ['lead', 500 / 240, true],
    ['mql', 200 / 240, false],
    ['sql', 80 / 240, false],
  ] as const)('counts what the agreement hands over: %s', (handsOver, used, exceeded) => {
    const { capacity } = viewOf({ handsOver, capacity: { reps: 4, leadsPerRep: 60 } });
    expect(capacity).toEqual({ leads: 240, used, exceeded });
  });

  it("is scaled from marketing's period to the goal's by their working days", () => {
    // November 2026 has 21 working days, the week of the 6th 5, the fourth quarter 22 + 21 + 23.
    const reps = { reps: 10, leadsPerRep: 5 };
    expect(viewOf({ capacity: reps, marketingPeriod: 'week' }).capacity?.leads).toBeCloseTo((50 * 21) / 5, 9);
    expect(viewOf({ capacity: reps, marketingPeriod: 'quarter' }).capacity?.leads).toBeCloseTo((50 * 21) / 66, 9);
  });

  it('knows no use where nobody can say what is needed', () => {
    const { capacity } = viewOf({ capacity: { reps: 4, leadsPerRep: 60 }, answer: { won: { count: 0, value: 0 } } });
    expect(capacity).toEqual({ leads: 240, used: null, exceeded: false });
  });
});
