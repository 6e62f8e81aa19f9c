import { describe, expect, it } from 'vitest';
import type { FunnelMilestone, StageCounts } from '../../../shared/domain/insight-answers.ts';
import { funnel } from '../../../shared/domain/funnel.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const context = { calendar: aCalendar(), now: instant('2026-11-06T12:00') };
/** MQL promises 50 % to SQL, SQL 20 % to won. */
function aFunnel() {
  const { funnel: config } = aConfig();
  if (!config) throw new Error('no funnel');
  return config;
}

function counts(stage: FunnelMilestone, entered: number, reachedNext: number): StageCounts {
  return { stage, entered, reachedNext, medianMs: null, timed: 0, stuck: 0, oldestStuckMs: null };
}

/** The same, counted by who entered each stage in the period. */
function anyInRange(...rows: readonly StageCounts[]) {
  return funnel({ ...aFunnel(), counting: 'anyInRange' }, rows, context);
}

function stages(...rows: readonly StageCounts[]) {
  return funnel(aFunnel(), rows, context);
}

describe('the funnel', () => {
  it('converts a cohort from each stage to the next', () => {
    const view = stages(counts('mql', 200, 80), counts('sql', 90, 18), counts('won', 20, 0));
    expect(view.period.label).toBe('Q4 2026');
    expect(view.stages.map((stage) => stage.conversion)).toEqual([0.4, 0.2, null]);
    expect(view.stages.map((stage) => stage.reachedNext)).toEqual([80, 18, null]);
  });

  it('finds the worst stage by the customers it is expected to cost', () => {
    // MQL: 200 * (0.5 - 0.4) * 0.1 = 2 customers. SQL: 100 * (0.2 - 0.1) = 10 customers.
    const view = stages(counts('mql', 200, 80), counts('sql', 100, 10), counts('won', 10, 0));
    expect(view.stages.map((stage) => stage.shortfall)).toEqual([expect.closeTo(2, 9), expect.closeTo(10, 9), 0]);
    expect(view.worstStage).toBe('sql');
  });

  it('names no worst stage when every goal is reached', () => {
    const view = stages(counts('mql', 100, 50), counts('sql', 50, 25), counts('won', 25, 0));
    expect(view.stages.map((stage) => stage.shortfall)).toEqual([0, 0, 0]);
    expect(view.worstStage).toBeNull();
  });

  it('marks a rate over fewer than 30 records as thin, and counts on the promised one instead', () => {
    const view = stages(counts('mql', 100, 40), counts('sql', 29, 0), counts('won', 30, 0));
    expect(view.stages.map((stage) => stage.thin)).toEqual([false, true, false]);
    expect(view.stages[0]?.shortfall).toBeCloseTo(100 * 0.1 * 0.2, 9);
    expect(stages(counts('sql', 30, 6)).stages[1]?.thin).toBe(false);
  });

  it('has a rate for no stage that nothing entered', () => {
    const view = stages();
    expect(view.stages.map((stage) => stage.conversion)).toEqual([null, null, null]);
    expect(view.stages.map((stage) => stage.entered)).toEqual([0, 0, 0]);
    expect(view.worstStage).toBeNull();
  });

  it('passes on what is stuck', () => {
    const row = { ...counts('mql', 5, 1), medianMs: 1000, stuck: 2, oldestStuckMs: 9000 };
    expect(stages(row).stages[0]).toMatchObject({ medianMs: 1000, stuck: 2, oldestStuckMs: 9000 });
  });
});

describe('the funnel of any in range', () => {
  it('sets those that entered the next stage against those that entered this one, and says so', () => {
    const rows = [counts('mql', 200, 80), counts('sql', 90, 18), counts('won', 20, 0)];
    expect(anyInRange(...rows).counting).toBe('anyInRange');
    expect(anyInRange(...rows).stages.map((stage) => stage.reachedNext)).toEqual([90, 20, null]);
    expect(anyInRange(...rows).stages.map((stage) => stage.conversion)).toEqual([0.45, 20 / 90, null]);
    expect(stages(...rows).counting).toBe('allInOrder');
  });

  it('shows a conversion above 1 as it is, and no shortfall for it', () => {
    const view = anyInRange(counts('mql', 40, 10), counts('sql', 50, 5), counts('won', 4, 0));
    expect(view.stages[0]).toMatchObject({ reachedNext: 50, conversion: 1.25, shortfall: 0 });
    expect(view.stages[1]?.shortfall).toBeCloseTo(50 * (0.2 - 0.08), 9);
    expect(view.worstStage).toBe('sql');
  });

  it('counts no record for more than one customer', () => {
    // SQL to won is 60 / 40; MQL falls short by 100 * (0.5 - 0.4) records, each worth one customer at most.
    const view = anyInRange(counts('mql', 100, 0), counts('sql', 40, 0), counts('won', 60, 0));
    expect(view.stages[0]?.shortfall).toBeCloseTo(10, 9);
  });

  it('has no conversion where nobody entered, though some entered the next stage', () => {
    const view = anyInRange(counts('sql', 3, 0), counts('won', 2, 0));
    expect(view.stages[0]).toMatchObject({ entered: 0, reachedNext: 3, conversion: null, shortfall: 0 });
  });
});
