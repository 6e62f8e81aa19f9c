/** What explains the chain computed backwards: each step of it, and the average deal it starts from. */
import type { ExplainWords } from './explain-language.ts';
import { type Explained, nothingBehind } from './explain-words.ts';
import { type ChainAnswer, chainMilestones, type ChainQuestion } from './insight-answers.ts';
import type { ChainView } from './insight-views.ts';
import { milestoneFields } from './milestone-fields.ts';

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
