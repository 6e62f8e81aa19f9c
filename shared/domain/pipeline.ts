/** The pipeline: what sales works on, and whether it covers what the goal still lacks. */
import type { Config } from '../config/config.ts';
import { foldName } from './fold-name.ts';
import type { GoalView } from './goal-view.ts';
import type { PipelineAnswer, PipelineCounts, PipelineStageCounts } from './pipeline-answer.ts';
import { coveredGoal } from './pipeline-question.ts';
import type { PipelineStageView, PipelineView } from './pipeline-view.ts';
import { ratio } from './ratio.ts';
import type { Instant } from './records.ts';
import { isTold } from './source-tells.ts';

export type PipelineContext = {
  readonly config: Pick<Config, 'goals' | 'pipeline' | 'sources'>;
  /** As the snapshot carries them. */
  readonly goals: readonly GoalView[];
  readonly now: Instant;
};

/** As many as people can tell apart, and some for their order. */
const listed = 12;

/** One view for each pipeline that was asked about. */
export function pipelines(answer: PipelineAnswer, context: PipelineContext): readonly PipelineView[] {
  const told = isTold(context.config.sources, ({ entity }) => entity === 'activity');
  return answer.pipelines.map((counts) => {
    const stages = inOrder(counts.stages, context.config.pipeline.stages).map((stage) => stageView(stage, context.now));
    return {
      pipeline: counts.pipeline,
      stages: stages.slice(0, listed),
      more: Math.max(0, stages.length - listed),
      open: { deals: counts.open.deals, value: counts.open.value },
      coverage: coverage(counts, context),
      thisWeek: answer.thisWeek,
      lastWeekByNow: answer.lastWeekByNow,
      told,
    };
  });
}

/**
 * Open value / what is missing of the goal. Null without a goal of won value; its ratio where nothing is missing, or where no
 * source tells of it. Of one pipeline among several it says what that one alone would cover.
 */
function coverage({ open, closing }: PipelineCounts, { config, goals }: PipelineContext): PipelineView['coverage'] {
  const goal = goals.find(({ id }) => id === coveredGoal(config)?.id);
  if (!goal?.told) return null;
  const missing = Math.max(0, goal.pace.target - goal.pace.actual);
  return {
    goal: goal.id,
    goalLabel: goal.label,
    missing,
    ratio: ratio(open.value, missing),
    closing: { deals: closing.deals, value: closing.value },
  };
}

function stageView({ stage, deals, value, enteredAt }: PipelineStageCounts, now: Instant): PipelineStageView {
  return { stage, deals, value, oldestMs: enteredAt === null ? null : Math.max(0, now - enteredAt) };
}

/** Stages are one with those of the config in any case. */
function inOrder(stages: readonly PipelineStageCounts[], order: readonly string[]): readonly PipelineStageCounts[] {
  const places = new Map(order.map((stage, place) => [foldName(stage), place]));
  const placeOf = ({ stage }: PipelineStageCounts): number => places.get(foldName(stage)) ?? order.length;
  return stages.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || b.value - a.value || b.deals - a.deals || (a.stage < b.stage ? -1 : 1),
  );
}
