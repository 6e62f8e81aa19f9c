/** What explains the funnel and the chain computed backwards. */
import type { ExplainWords } from './explain-language.ts';
import { type Explained, nothingBehind } from './explain-words.ts';
import {
  type ChainAnswer,
  chainMilestones,
  type ChainQuestion,
  type FunnelMilestone,
  type StageCounts,
} from './insight-answers.ts';
import type { ChainView, FunnelStageView, FunnelView } from './insight-views.ts';
import type { Span } from './span.ts';

const milestoneFields: Readonly<Record<FunnelMilestone, string>> = {
  created: 'lead.createdAt',
  mql: 'lead.mqlAt',
  accepted: 'lead.acceptedAt',
  sql: 'lead.sqlAt',
  deal: 'deal.createdAt',
  won: 'deal.wonAt',
};

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

type ChainTold = {
  readonly answer: ChainAnswer;
  readonly question: ChainQuestion;
  /** The goal's own explanation. */
  readonly goal: Explained | undefined;
  readonly isMoney: boolean;
  readonly words: ExplainWords;
};

/** For each step what is needed of it, the rate that comes from, and what there is; and the average deal. */
export function explainChain(view: ChainView, told: ChainTold): readonly Explained[] {
  return [...view.steps.flatMap((step) => explainStep(step, view, told)), averageDeal(view, told)];
}

const windowWords = ({ window: { from, until } }: ChainView, { chain }: ExplainWords): string =>
  chain.window({ from, until });

function explainStep(step: ChainView['steps'][number], view: ChainView, told: ChainTold): readonly Explained[] {
  const common = { dateField: step.id === 'visits' ? 'traffic.day' : milestoneFields[step.id], ruleVersion: null };
  const { words } = told;
  const { chain } = words;
  const filters = [windowWords(view, words)];
  const name = { period: words.inPeriodOf(view.period), step: chain.step[step.id] };
  const have: Explained = {
    ...common,
    id: `chain.${step.id}.have`,
    label: chain.haveLabel(name),
    definition: chain.have,
    value: step.have,
    unit: 'count',
    filters: [name.period],
    ...haveBehind(step, told),
  };
  if (step.id === 'won' || step.toNext === null) {
    const { records, behind } = averageDeal(view, told);
    const needed: Explained = {
      ...common,
      id: 'chain.won',
      label: chain.neededLabel({ ...name, step: chain.step.won }),
      definition: told.isMoney ? chain.neededMoney : chain.neededCount,
      value: step.needed,
      unit: 'count',
      filters: told.isMoney ? filters : [],
      ...(told.isMoney ? { records, behind } : { records: 0, behind: nothingBehind }),
    };
    return [needed, have];
  }
  const measured = { ...common, filters, ...rateBehind(step.id, step.toNext.base, told) };
  const needed: Explained = {
    ...measured,
    id: `chain.${step.id}`,
    label: chain.neededLabel(name),
    definition: chain.needed,
    value: step.needed,
    unit: 'count',
  };
  const rate: Explained = {
    ...measured,
    id: `chain.${step.id}.rate`,
    label: chain.rateLabel({ step: name.step }),
    definition: step.id === 'visits' ? chain.visitRate : chain.rate,
    value: step.toNext.rate,
    unit: 'ratio',
  };
  return [needed, rate, have];
}

type Found = Pick<Explained, 'records' | 'behind'>;

function rateBehind(id: Exclude<ChainView['steps'][number]['id'], 'won'>, base: number, told: ChainTold): Found {
  const { answer, question } = told;
  if (id === 'visits') {
    const leads = answer.steps.find(({ milestone }) => milestone === 'created')?.entered ?? 0;
    const records = answer.trafficRecords.window + leads;
    return { records, behind: { of: 'visitsToLeads', days: question.window } };
  }
  const next = chainMilestones[chainMilestones.indexOf(id) + 1] ?? 'won';
  return { records: base, behind: { of: 'cohort', stage: id, next, span: question.window } };
}

/** Of a goal that counts customers, what it counts is what there is. */
function haveBehind({ id, have }: ChainView['steps'][number], { answer, question, goal, isMoney }: ChainTold): Found {
  const span = question.period;
  switch (id) {
    case 'visits':
      return { records: answer.trafficRecords.period, behind: { of: 'visits', days: span } };
    case 'deal':
      return { records: have, behind: { of: 'begun', span } };
    case 'won':
      if (!isMoney && goal) return { records: goal.records, behind: goal.behind };
      return { records: have, behind: { of: 'won', span, value: 'one' } };
    case 'created':
    case 'mql':
    case 'sql':
      return { records: have, behind: { of: 'entered', stage: id, span } };
  }
}

function averageDeal(view: ChainView, { question, words }: ChainTold): Explained {
  return {
    id: 'chain.averageDeal',
    label: words.chain.averageDealLabel,
    definition: words.chain.averageDeal,
    value: view.averageDeal,
    unit: 'money',
    dateField: 'deal.wonAt',
    filters: [windowWords(view, words)],
    ruleVersion: null,
    records: view.averageDealBase,
    behind: { of: 'won', span: question.window, value: 'amount' },
  };
}
