/** What the boards of a config ask about the pipeline. */
import type { Config } from '../config/config.ts';
import type { GoalConfig } from '../config/goals.ts';
import type { Calendar } from './calendar.ts';
import { periodContaining } from './period.ts';
import type { PipelineQuestion } from './pipeline-answer.ts';
import type { Instant } from './records.ts';
import type { Span } from './span.ts';

type Weeks = { readonly thisWeek: Span; readonly lastWeek: Span; readonly lastWeekByNow: Span };

/** Null where no board shows a pipeline. */
export function pipelineQuestion(
  config: Config,
  weeks: Weeks,
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): PipelineQuestion | null {
  const asked = config.boards.flatMap((board) => (board.kind === 'pipeline' ? [board.pipeline ?? null] : []));
  if (asked.length === 0) return null;
  const goal = coveredGoal(config);
  const period = goal && periodContaining(goal.period, now, calendar);
  return {
    pipelines: [...new Set(asked)],
    closing: period ? { fromDay: period.from, untilDay: period.until } : null,
    thisWeek: weeks.thisWeek,
    lastWeek: weeks.lastWeek,
    lastWeekByNow: weeks.lastWeekByNow,
  };
}

/** The goal whose missing part open deals are to cover: the one named, else the first of everything that is won. */
export function coveredGoal({ goals, pipeline }: Pick<Config, 'goals' | 'pipeline'>): GoalConfig | undefined {
  return goals.find(({ id, measure, team }) =>
    pipeline.goal === undefined ? measure === 'wonValue' && team === undefined : id === pipeline.goal,
  );
}
