/** The funnel: at which stage records are lost, against what its owner promised. */
import type { FunnelConfig } from '../config/insights.ts';
import type { StageCounts } from './insight-answers.ts';
import type { Calendar } from './calendar.ts';
import { periodContaining } from './period.ts';
import { ratio } from './ratio.ts';
import type { Instant } from './records.ts';
import type { FunnelStageView, FunnelView } from './insight-views.ts';

/** A rate over fewer records is thin. */
const fewestForRate = 30;

/**
 * Cohort conversion: of the records that entered a stage in the period, the share that has reached the next one by now. The
 * worst stage has the largest shortfall in expected customers; null where no stage falls short of a goal.
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
    const view = stageView(stage, found, { isLast: stages.length === 0, customersEach });
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

function stageView(
  stage: FunnelConfig['stages'][number],
  counts: StageCounts | undefined,
  next: { readonly isLast: boolean; readonly customersEach: number },
): FunnelStageView {
  const entered = counts?.entered ?? 0;
  const reachedNext = next.isLast ? null : (counts?.reachedNext ?? 0);
  const conversion = reachedNext === null ? null : ratio(reachedNext, entered);
  const goal = next.isLast ? null : (stage.goal ?? null);
  return {
    id: stage.milestone,
    label: stage.label,
    owner: stage.owner,
    entered,
    reachedNext,
    conversion,
    goal,
    thin: !next.isLast && entered < fewestForRate,
    medianMs: counts?.medianMs ?? null,
    stuck: counts?.stuck ?? 0,
    oldestStuckMs: counts?.oldestStuckMs ?? null,
    shortfall: shortfall(entered, conversion, goal) * next.customersEach,
  };
}

/** Records lost to the gap between a stage's goal and its conversion; 0 where the goal is reached or none is set. */
function shortfall(entered: number, conversion: number | null, goal: number | null): number {
  if (goal === null || conversion === null) return 0;
  return entered * Math.max(0, goal - conversion);
}

/** The team's own rate to the next stage; where that is thin, the promised one. The last stage has no next. */
function rateOf(stage: FunnelStageView): number {
  return (stage.thin ? (stage.goal ?? stage.conversion) : stage.conversion) ?? 1;
}

function worst(stages: readonly FunnelStageView[]): string | null {
  const most = Math.max(0, ...stages.map((stage) => stage.shortfall));
  return most > 0 ? (stages.find((stage) => stage.shortfall === most)?.id ?? null) : null;
}
