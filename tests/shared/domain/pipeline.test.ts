import { describe, expect, it } from 'vitest';
import type { PipelineAnswer, PipelineStageCounts } from '../../../shared/domain/pipeline-answer.ts';
import { pipelines, type PipelineContext } from '../../../shared/domain/pipeline.ts';
import { maskPipeline } from '../../../shared/domain/mask-pipeline.ts';
import { aConfig } from '../../builders/config.ts';
import { buildGoal, buildUntoldGoal } from '../../builders/goal-view.ts';
import { buildPipeline } from '../../builders/pipeline-view.ts';

const now = Date.UTC(2026, 0, 16, 12);
const day = 86_400_000;
const nothing = { calls: 0, emails: 0, meetings: 0, messages: 0, other: 0, attempts: 0 };
const none = { deals: 0, value: 0, valued: 0 };

function stage(name: string, value: number, more: Partial<PipelineStageCounts> = {}): PipelineStageCounts {
  return { stage: name, deals: 1, value, valued: 1, enteredAt: null, ...more };
}

function answer(open: number, stages: readonly PipelineStageCounts[] = []): PipelineAnswer {
  const counts = { pipeline: null, open: { deals: 3, value: open, valued: 3 }, closing: none, stages };
  return { pipelines: [counts], thisWeek: nothing, lastWeekByNow: nothing };
}

function view(asked: PipelineAnswer, context: Partial<PipelineContext> = {}) {
  const [first] = pipelines(asked, { config: aConfig(), goals: [], now, ...context });
  if (!first) throw new Error('no view');
  return first;
}

describe('coverage', () => {
  it.each([
    // 80,000 open for the 40,000 that are missing of 100,000.
    [100_000_00, 60_000_00, 80_000_00, 40_000_00, 2],
    [100_000_00, 60_000_00, 10_000_00, 40_000_00, 0.25],
    [100_000_00, 60_000_00, 0, 40_000_00, 0],
    // Nothing is missing: there is nothing to cover.
    [100_000_00, 100_000_00, 80_000_00, 0, null],
    [100_000_00, 120_000_00, 80_000_00, 0, null],
  ])('of a goal of %d with %d reached by %d open', (target, actual, open, missing, ratio) => {
    const goals = [buildGoal({ pace: { target, actual } })];
    expect(view(answer(open), { goals }).coverage).toMatchObject({ goal: 'revenue', missing, ratio });
  });

  it('is of the first goal of everything won, unless another is named', () => {
    const goal = { label: 'One', measure: 'wonValue', period: 'quarter', target: 1 } as const;
    const goals = [
      { ...goal, id: 'count', measure: 'wonCount' as const },
      { ...goal, id: 'ours', team: 'sales' as const },
      { ...goal, id: 'all' },
      { ...goal, id: 'year', period: 'year' as const },
    ];
    const views = goals.map(({ id }) => buildGoal({ id }));
    const coveredBy = (pipeline?: { goal: string }) =>
      view(answer(1), { config: aConfig({ goals, ...(pipeline ? { pipeline } : {}) }), goals: views }).coverage?.goal;
    expect(coveredBy()).toBe('all');
    expect(coveredBy({ goal: 'year' })).toBe('year');
  });

  it('is unknown without a goal, and of a goal that no source tells of', () => {
    expect(view(answer(1)).coverage).toBeNull();
    expect(view(answer(1), { goals: [buildUntoldGoal()] }).coverage).toBeNull();
  });
});

describe('stages', () => {
  const names = (order: readonly string[], stages: readonly PipelineStageCounts[]) =>
    view(answer(1, stages), { config: aConfig({ pipeline: { stages: [...order] } }) }).stages.map((each) => each.stage);

  it('come in the order of the config, in any case, those it does not name after them by their value', () => {
    const stages = [stage('Offer', 5), stage('Odd', 2), stage('talks', 1), stage('Other', 9)];
    expect(names(['Talks', 'Offer'], stages)).toEqual(['talks', 'Offer', 'Other', 'Odd']);
  });

  it('of the same value come by how many deals are in them, then by name', () => {
    expect(names([], [stage('B', 1), stage('A', 1), stage('C', 1, { deals: 2 })])).toEqual(['C', 'A', 'B']);
  });

  it('say for how long their oldest deal has been in them', () => {
    const stages = [stage('Offer', 2, { enteredAt: now - 3 * day }), stage('Talks', 1)];
    expect(view(answer(1, stages)).stages.map(({ oldestMs }) => oldestMs)).toEqual([3 * day, null]);
  });

  it('beyond the twelfth are counted', () => {
    const { stages, more } = view(
      answer(
        1,
        Array.from({ length: 15 }, (_, index) => stage(`S${index}`, 15 - index)),
      ),
    );
    expect([stages.length, more]).toEqual([12, 3]);
  });
});

describe('activities', () => {
  it('are told by a file of them, and by the demo', () => {
    const csv = (entity: 'activity' | 'person') => ({
      kind: 'csv' as const,
      id: 'crm',
      files: [
        entity === 'activity'
          ? { entity, from: 'a.csv', columns: { id: 'id', kind: 'kind', at: 'at' } }
          : { entity, from: 'p.csv', columns: { id: 'id', name: 'name', team: 'team' } },
      ],
    });
    const told = (source: ReturnType<typeof csv>) => view(answer(1), { config: aConfig({ sources: [source] }) }).told;
    expect(told(csv('activity'))).toBe(true);
    expect(told(csv('person'))).toBe(false);
    expect(view(answer(1), { config: aConfig({ sources: [{ kind: 'demo', id: 'demo' }] }) }).told).toBe(true);
  });
});

describe('a masked pipeline', () => {
  const mask = { names: 'team', customers: 'hidden' } as const;

  it('has rounded amounts and whole percents where amounts are rounded', () => {
    const { open, coverage, stages } = maskPipeline(buildPipeline(), { ...mask, amounts: 'rounded' });
    expect(open).toEqual({ deals: 109, value: 57_000_000 });
    expect(coverage).toMatchObject({ missing: 31_000_000, ratio: 1.84, closing: { deals: 47, value: 27_000_000 } });
    expect(stages[0]).toMatchObject({ deals: 41, value: 18_000_000 });
  });

  it('has no amount where only shares may be seen', () => {
    const { open, coverage, stages } = maskPipeline(buildPipeline(), { ...mask, amounts: 'shareOfGoal' });
    expect(open).toEqual({ deals: 109, value: null });
    expect(coverage).toMatchObject({ missing: null, ratio: 1.84, closing: { deals: 47, value: null } });
    expect(stages.map(({ value }) => value)).toEqual([null, null, null, null, null]);
  });
});
