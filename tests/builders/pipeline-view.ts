import type { PipelineView } from '../../shared/domain/pipeline-view.ts';

const day = 86_400_000;

/** Five stages of open deals that cover what the quarter lacks 1.8 times. */
export function buildPipeline(view: Partial<PipelineView> = {}): PipelineView {
  return {
    pipeline: null,
    stages: [
      { stage: 'Discovery', deals: 41, value: 18_450_000, oldestMs: 38 * day },
      { stage: 'Demo', deals: 29, value: 14_210_000, oldestMs: 21 * day },
      { stage: 'Proposal', deals: 22, value: 12_980_000, oldestMs: 44 * day },
      { stage: 'Negotiation', deals: 12, value: 7_740_000, oldestMs: 19 * day },
      { stage: 'Contract', deals: 5, value: 3_120_000, oldestMs: 6 * day },
    ],
    more: 0,
    open: { deals: 109, value: 56_500_000 },
    coverage: {
      goal: 'revenue',
      goalLabel: 'Revenue',
      missing: 30_762_000,
      ratio: 1.8367,
      closing: { deals: 47, value: 27_300_000 },
    },
    thisWeek: { calls: 214, emails: 388, meetings: 31, messages: 12, other: 4, attempts: 502 },
    lastWeekByNow: { calls: 190, emails: 402, meetings: 24, messages: 9, other: 0, attempts: 471 },
    told: true,
    ...view,
  };
}
