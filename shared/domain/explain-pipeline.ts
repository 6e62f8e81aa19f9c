/** What explains open deals, and what was done about them. */
import type { ExplainWords } from './explain-language.ts';
import type { Explained } from './explain-words.ts';
import type { ActPart, PipelineAnswer, PipelineCounts, PipelineQuestion } from './pipeline-answer.ts';
import type { PipelineView } from './pipeline-view.ts';

type Told = { readonly answer: PipelineAnswer; readonly question: PipelineQuestion; readonly words: ExplainWords };

/** `pipeline.value`; of one pipeline `pipeline.Renewals.value`. What was done is no pipeline's alone. */
export function explainPipelines(views: readonly PipelineView[], told: Told): readonly Explained[] {
  const deals = views.flatMap((view) => {
    const counts = told.answer.pipelines.find(({ pipeline }) => pipeline === view.pipeline);
    return counts ? explainDeals(view, counts, told) : [];
  });
  return [...deals, ...(views[0]?.told ? explainActs(told) : [])];
}

function explainDeals(
  { pipeline, open, coverage }: PipelineView,
  counts: PipelineCounts,
  { question, words }: Told,
): readonly Explained[] {
  const { pipelines } = words;
  const id = (part: string): string => ['pipeline', ...(pipeline === null ? [] : [pipeline]), part].join('.');
  const filters = [pipelines.openNow, ...(pipeline === null ? [] : [pipelines.ofPipeline({ pipeline })])];
  const common = { dateField: null, ruleVersion: null } as const;
  const amounts = { of: 'openDeals', pipeline, closing: null, value: 'amount' } as const;
  const numbers: Explained[] = [
    {
      ...common,
      id: id('open'),
      label: pipelines.label.open,
      definition: pipelines.definition.open,
      value: open.deals,
      unit: 'count',
      filters,
      records: counts.open.deals,
      behind: { ...amounts, value: 'one' },
    },
    {
      ...common,
      id: id('value'),
      label: pipelines.label.value,
      definition: pipelines.definition.value,
      value: open.value,
      unit: 'money',
      filters: [...filters, words.rates],
      records: counts.open.valued,
      behind: amounts,
    },
  ];
  if (!coverage) return numbers;
  const ofGoal = pipelines.ofGoal({ goal: coverage.goalLabel });
  numbers.push({
    ...common,
    id: id('coverage'),
    label: pipelines.label.coverage,
    definition: pipelines.definition.coverage,
    value: coverage.ratio,
    unit: 'ratio',
    filters: [...filters, ofGoal, words.rates],
    records: counts.open.valued,
    behind: amounts,
  });
  if (question.closing)
    numbers.push({
      ...common,
      id: id('closing'),
      label: pipelines.label.closing,
      definition: pipelines.definition.closing,
      value: coverage.closing.value,
      unit: 'money',
      dateField: 'deal.expectedCloseOn',
      filters: [...filters, ofGoal, words.rates],
      records: counts.closing.valued,
      behind: { ...amounts, closing: question.closing },
    });
  return numbers;
}

const acts = ['meetings', 'attempts', 'calls'] as const satisfies readonly ActPart[];

function explainActs({ answer, question, words: { pipelines } }: Told): readonly Explained[] {
  return acts.map((part) => ({
    id: `pipeline.acts.${part}`,
    label: pipelines.label[part],
    definition: pipelines.definition[part],
    value: answer.thisWeek[part],
    unit: 'count',
    dateField: 'activity.at',
    filters: [pipelines.thisWeek, pipelines.notMarketing, pipelines.byPeople],
    ruleVersion: null,
    records: answer.thisWeek[part],
    behind: { of: 'acts', part, span: question.thisWeek },
  }));
}
