/** What explains the funnel: each stage, and the way from it to the next. */
import type { ExplainWords } from './explain-language.ts';
import { type Explained, nothingBehind } from './explain-words.ts';
import type { FunnelMilestone, StageCounts } from './insight-answers.ts';
import type { FunnelStageView, FunnelView } from './insight-views.ts';
import { milestoneFields } from './milestone-fields.ts';
import type { Span } from './span.ts';

/** For each stage how many entered it; how many went on, how long that took, and who is stuck. */
export function explainFunnel(
  view: FunnelView,
  {
    answer,
    span,
    words,
  }: { readonly answer: readonly StageCounts[]; readonly span: Span; readonly words: ExplainWords },
): readonly Explained[] {
  const { funnel } = words;
  return view.stages.flatMap((stage, index): readonly Explained[] => {
    const id = milestoneOf(stage);
    const next = view.stages[index + 1];
    const common = {
      dateField: milestoneFields[id],
      filters: [words.inPeriodOf(view.period), funnel.implied],
      ruleVersion: null,
    };
    const entered: Explained = {
      ...common,
      id: `funnel.${id}`,
      label: stage.label,
      definition: funnel.entered,
      value: stage.entered,
      unit: 'count',
      records: stage.entered,
      behind: { of: 'entered', stage: id, span },
    };
    if (!next) return [entered];
    const way = { stage: id, next: milestoneOf(next), span } as const;
    const conversion: Explained = {
      ...common,
      id: `funnel.${id}.conversion`,
      label: funnel.conversionLabel({ stage: stage.label }),
      definition: funnel.conversion[view.counting],
      value: stage.conversion,
      unit: 'ratio',
      records: view.counting === 'allInOrder' ? stage.entered : stage.entered + next.entered,
      behind: { of: view.counting === 'allInOrder' ? 'cohort' : 'range', ...way },
    };
    const time: Explained = {
      ...common,
      id: `funnel.${id}.time`,
      label: funnel.timeLabel({ stage: stage.label }),
      definition: funnel.time,
      value: stage.medianMs,
      unit: 'duration',
      records: answer.find((counts) => counts.stage === id)?.timed ?? 0,
      behind: { of: 'taken', ...way },
    };
    return [entered, conversion, time, ...explainStuck(stage, common, { ...way, words: funnel })];
  });
}

type Way = { readonly stage: FunnelMilestone; readonly next: FunnelMilestone; readonly span: Span };

function explainStuck(
  stage: FunnelStageView,
  common: Pick<Explained, 'dateField' | 'filters' | 'ruleVersion'>,
  { words, ...way }: Way & { readonly words: ExplainWords['funnel'] },
): readonly Explained[] {
  const { stuck, oldestStuckMs, medianMs } = stage;
  const records = { ...common, records: stuck };
  return [
    {
      ...records,
      id: `funnel.${way.stage}.stuck`,
      label: words.stuckLabel({ stage: stage.label }),
      definition: words.stuck,
      value: stuck,
      unit: 'count',
      behind: medianMs === null ? nothingBehind : { of: 'stuck', ...way, medianMs, value: 'one' },
    },
    {
      ...records,
      id: `funnel.${way.stage}.oldestStuck`,
      label: words.oldestStuckLabel({ stage: stage.label }),
      definition: words.oldestStuck,
      value: oldestStuckMs,
      unit: 'duration',
      behind: medianMs === null ? nothingBehind : { of: 'stuck', ...way, medianMs, value: 'duration' },
    },
  ];
}

function milestoneOf({ id }: FunnelStageView): FunnelMilestone {
  return milestones.find((milestone) => milestone === id) ?? 'created';
}

const milestones = ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] as const;
