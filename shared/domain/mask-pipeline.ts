/** A pipeline as an audience may see it: counts and durations as they are, amounts as its mask says. */
import type { MaskConfig } from '../config/privacy.ts';
import { maskAmount, maskRatio } from './mask-amounts.ts';
import type { ActivityCounts, PipelineView } from './pipeline-view.ts';

export function maskPipeline(view: PipelineView, { amounts }: MaskConfig): PipelineView {
  const stages = view.stages.map(({ stage, deals, value, oldestMs }) => ({
    stage,
    deals,
    value: maskAmount(value, amounts),
    oldestMs,
  }));
  return {
    pipeline: view.pipeline,
    stages,
    more: view.more,
    open: { deals: view.open.deals, value: maskAmount(view.open.value, amounts) },
    coverage: view.coverage && {
      goal: view.coverage.goal,
      goalLabel: view.coverage.goalLabel,
      missing: maskAmount(view.coverage.missing, amounts),
      ratio: maskRatio(view.coverage.ratio, amounts),
      closing: {
        deals: view.coverage.closing.deals,
        value: maskAmount(view.coverage.closing.value, amounts),
      },
    },
    thisWeek: keepCounts(view.thisWeek),
    lastWeekByNow: keepCounts(view.lastWeekByNow),
    told: view.told,
  };
}

function keepCounts({ calls, emails, meetings, messages, other, attempts }: ActivityCounts): ActivityCounts {
  return { calls, emails, meetings, messages, other, attempts };
}
