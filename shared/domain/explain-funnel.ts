/** What explains the funnel and the chain computed backwards. */
import { type Explained, nothingBehind, periodWords } from './explain-words.ts';
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

const countingWords = {
  allInOrder: 'Of the records that entered this stage in the period, the share that has reached the next one by now.',
  anyInRange:
    'The records that entered the next stage in the period, against those that entered this one in it, whoever they are; the records behind it are both.',
} as const;

/** For each stage how many entered it; how many went on, how long that took, and who is stuck. */
export function explainFunnel(view: FunnelView, answer: readonly StageCounts[], span: Span): readonly Explained[] {
  return view.stages.flatMap((stage, index): readonly Explained[] => {
    const id = milestoneOf(stage);
    const next = view.stages[index + 1];
    const common = {
      dateField: milestoneFields[id],
      filters: [periodWords(view.period), 'a later stage implies the earlier ones'],
      ruleVersion: null,
    };
    const entered: Explained = {
      ...common,
      id: `funnel.${id}`,
      label: stage.label,
      definition: 'Records that entered this stage in the period.',
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
      label: `${stage.label}: on to the next stage`,
      definition: countingWords[view.counting],
      value: stage.conversion,
      unit: 'ratio',
      records: view.counting === 'allInOrder' ? stage.entered : stage.entered + next.entered,
      behind: { of: view.counting === 'allInOrder' ? 'cohort' : 'range', ...way },
    };
    const time: Explained = {
      ...common,
      id: `funnel.${id}.time`,
      label: `${stage.label}: time to the next stage`,
      definition: 'Half of the records that entered this stage in the period and went on took no longer than this.',
      value: stage.medianMs,
      unit: 'duration',
      records: answer.find((counts) => counts.stage === id)?.timed ?? 0,
      behind: { of: 'taken', ...way },
    };
    return [entered, conversion, time, ...explainStuck(stage, common, way)];
  });
}

function explainStuck(
  stage: FunnelStageView,
  common: Pick<Explained, 'dateField' | 'filters' | 'ruleVersion'>,
  way: { readonly stage: FunnelMilestone; readonly next: FunnelMilestone; readonly span: Span },
): readonly Explained[] {
  const { stuck, oldestStuckMs, medianMs } = stage;
  const records = { ...common, records: stuck };
  return [
    {
      ...records,
      id: `funnel.${way.stage}.stuck`,
      label: `${stage.label}: stuck`,
      definition:
        'Records that entered this stage in the period and are still in it after more than twice the median time; the lost and rejected have left.',
      value: stuck,
      unit: 'count',
      behind: medianMs === null ? nothingBehind : { of: 'stuck', ...way, medianMs, value: 'one' },
    },
    {
      ...records,
      id: `funnel.${way.stage}.oldestStuck`,
      label: `${stage.label}: stuck for the longest`,
      definition: 'For how long the oldest of the stuck records has been in this stage.',
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
};

/** For each step what is needed of it, the rate that comes from, and what there is; and the average deal. */
export function explainChain(view: ChainView, told: ChainTold): readonly Explained[] {
  return [...view.steps.flatMap((step) => explainStep(step, view, told)), averageDeal(view, told)];
}

const windowWords = ({ window }: ChainView): string => `measured from ${window.from} until before ${window.until}`;

function explainStep(step: ChainView['steps'][number], view: ChainView, told: ChainTold): readonly Explained[] {
  const common = { dateField: step.id === 'visits' ? 'traffic.day' : milestoneFields[step.id], ruleVersion: null };
  const filters = [windowWords(view)];
  const have: Explained = {
    ...common,
    id: `chain.${step.id}.have`,
    label: `So far ${periodWords(view.period)}: ${step.id}`,
    definition: 'What there is of it so far in the period of the goal.',
    value: step.have,
    unit: 'count',
    filters: [periodWords(view.period)],
    ...haveBehind(step, told),
  };
  if (step.id === 'won' || step.toNext === null) {
    const { records, behind } = averageDeal(view, told);
    const needed: Explained = {
      ...common,
      id: 'chain.won',
      label: `Needed ${periodWords(view.period)}: won`,
      definition: told.isMoney
        ? "The goal's target, divided by the average deal that was won in the window."
        : "The goal's target itself.",
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
    label: `Needed ${periodWords(view.period)}: ${step.id}`,
    definition: 'What is needed of the next step, divided by the rate from this one to it.',
    value: step.needed,
    unit: 'count',
  };
  const rate: Explained = {
    ...measured,
    id: `chain.${step.id}.rate`,
    label: `Rate to the next step: ${step.id}`,
    definition:
      step.id === 'visits'
        ? 'The leads that came in during the window, against the visits in it.'
        : 'Of the records that reached this step in the window, the share that has reached the next one by now.',
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

function averageDeal(view: ChainView, { question }: ChainTold): Explained {
  return {
    id: 'chain.averageDeal',
    label: 'Average deal',
    definition: 'The sum of the amounts of the deals won in the window, divided by their number.',
    value: view.averageDeal,
    unit: 'money',
    dateField: 'deal.wonAt',
    filters: [windowWords(view)],
    ruleVersion: null,
    records: view.averageDealBase,
    behind: { of: 'won', span: question.window, value: 'amount' },
  };
}
