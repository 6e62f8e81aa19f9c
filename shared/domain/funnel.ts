/** The funnel: at which stage records are lost, against what its owner promised. */
import type { FunnelConfig } from '../config/insights.ts';
import type { StageCounts } from './insight-answers.ts';
import type { Calendar } from './calendar.ts';
import { periodContaining } from './period.ts';
import { ratio } from './ratio.ts';
import type { Instant } from './records.ts';
import type { FunnelStageView, FunnelView } from './insight-views.ts';
import { fewestForRate } from './thin.ts';

/**
 * Every stage with its conversion to the next by the counting rule that the config names. `allInOrder`: of the records that
 * entered the stage in the period, the share that has reached the next one by now. `anyInRange`: those that entered the next
 * stage in the period against those that entered this one, whoever they are; it may exceed 1. The worst stage has the
 * largest shortfall in expected customers; null where no stage falls short of a goal.
 */
export function funnel(
  config: FunnelConfig,
  counts: readonly StageCounts[],
  context: { readonly calendar: Calendar; readonly now: Instant },
): FunnelView {
  const stages: FunnelStageView[] = [];
  // From the last stage back, so that each knows how many customers a record of the next one is worth.
  let customersEach = 1;
  for (const stage of config.stages.toReversed()) {
    const found = counts.find((row) => row.stage === stage.milestone);
    const next = stages[0];
    const reached = config.counting === 'allInOrder' ? (found?.reachedNext ?? 0) : (next?.entered ?? 0);
    const view = stageView(stage, found, { reachedNext: next ? reached : null, customersEach });
    customersEach *= rateOf(view);
    stages.unshift(view);
  }
  return {
    period: periodContaining(config.period, context.now, context.calendar),
    counting: config.counting,
    stages,
    worstStage: worst(stages),
  };
}

/** `reachedNext` is null at the last stage, which has no next. */
function stageView(
  stage: FunnelConfig['stages'][number],
  counts: StageCounts | undefined,
  { reachedNext, customersEach }: { readonly reachedNext: number | null; readonly customersEach: number },
): FunnelStageView {
  const entered = counts?.entered ?? 0;
  const conversion = reachedNext === null ? null : ratio(reachedNext, entered);
  const goal = reachedNext === null ? null : (stage.goal ?? null);
  return {
    id: stage.milestone,
    label: stage.label,
    owner: stage.owner,
    entered,
    reachedNext,
    conversion,
    goal,
    thin: reachedNext !== null && entered < fewestForRate,
    medianMs: counts?.medianMs ?? null,
    stuck: counts?.stuck ?? 0,
    oldestStuckMs: counts?.oldestStuckMs ?? null,
    shortfall: shortfall(entered, conversion, goal) * customersEach,
  };
}

/** Records lost to the gap between a stage's goal and its conversion; 0 where the goal is reached or none is set. */
function shortfall(entered: number, conversion: number | null, goal: number | null): number {
  if (goal === null || conversion === null) return 0;
  return entered * Math.max(0, goal - conversion);
}

/**
 * The team's own rate to the next stage; where that is thin, the promised one. The last stage has no next. Never above 1:
 * one record becomes one customer at most, however many others came into the next stage.
 */
function rateOf(stage: FunnelStageView): number {
  return Math.min(1, (stage.thin ? (stage.goal ?? stage.conversion) : stage.conversion) ?? 1);
}

function worst(stages: readonly FunnelStageView[]): string | null {
  const most = Math.max(0, ...stages.map((stage) => stage.shortfall));
  return most > 0 ? (stages.find((stage) => stage.shortfall === most)?.id ?? null) : null;
}
