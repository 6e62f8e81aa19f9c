/** What explains the goals: what is counted, by which date, and who is said to have brought it. */
import type { GoalConfig, NamedMeasure } from '../config/goals.ts';
import { type Explained, periodWords, ratesWords } from './explain-words.ts';
import type { GoalAnswer, MeasureQuestion, RecordFilter, Side } from './goal-answer.ts';
import type { GoalView } from './goal-view.ts';
import { measureQuestion } from './measure.ts';
import type { Day } from './records.ts';

const namedDefinitions: Readonly<Record<NamedMeasure, string>> = {
  wonValue: 'The sum of the amounts of the deals won in the period.',
  wonCount: 'The number of deals won in the period.',
  customers:
    'The number of companies whose first won deal ever falls in the period; a deal without a company is a customer of its own.',
  leads: 'The number of leads that came in during the period.',
  mql: 'The number of leads that marketing handed over as qualified in the period.',
  accepted: 'The number of leads that sales accepted in the period.',
  sql: 'The number of leads that sales qualified in the period.',
  meetings: 'The number of meetings held in the period.',
  visits: 'The sum of the visits that the traffic of the period tells of.',
  conversions: 'The sum of the conversions that the traffic of the period tells of.',
};

const sideDefinitions: Readonly<Record<Side, string>> = {
  marketing: 'The part of the goal that marketing brought',
  sales: 'The part of the goal that sales brought by itself',
  unknown: 'The part of the goal of which nobody knows who brought it',
};

export const sides: readonly Side[] = ['marketing', 'sales', 'unknown'];

type Of = { readonly config: GoalConfig; readonly view: GoalView; readonly answer: GoalAnswer | undefined };

/** One for the goal, one for each side's part, and one for what marketing touched. */
export function explainGoal({ config, view, answer }: Of, currency: string): readonly Explained[] {
  const question = measureQuestion(config.measure, currency);
  const told = toldBy(question, config);
  const common = {
    unit: view.unit,
    dateField: `${question.of}.${question.at}`,
    ruleVersion: targetFrom(config, view.period.from),
  };
  const filters = [
    periodWords(view.period),
    ...(typeof config.measure === 'string' ? question : config.measure).where.map((filter) =>
      filterWords(filter, currency),
    ),
    ...(view.unit === 'money' ? [ratesWords] : []),
  ];
  const countedSides = sides.filter((side) => config.team === undefined || side === config.team);
  const ofSides = (some: readonly Side[]) => ({
    records: (answer?.days ?? []).reduce((sum, day) => (some.includes(day.side) ? sum + day.records : sum), 0),
    behind: { of: 'goal', goal: view.id, sides: some } as const,
    filters: config.team === undefined ? filters : [...filters, `brought by ${config.team}, told ${told}`],
  });
  const id = `goal.${view.id}`;
  const whole: Explained = {
    ...common,
    ...ofSides(countedSides),
    id,
    label: view.label,
    definition: definition(config.measure),
    value: view.told ? view.pace.actual : null,
  };
  const partOf = (side: Side): Explained => ({
    ...common,
    ...ofSides(countedSides.filter((counted) => counted === side)),
    id: `${id}.${side}`,
    label: `${view.label}: ${side}`,
    definition: `${sideDefinitions[side]}, told ${told}.`,
    value: view.told ? view.contribution[side] : null,
  });
  const parts = sides.map(partOf);
  if (view.influenced === null) return [whole, ...parts];
  const influenced: Explained = {
    ...common,
    id: `${id}.influenced`,
    label: `${view.label}: touched by marketing`,
    definition:
      "What marketing brought or touched before it counted: deals of a lead source, campaign or lead of marketing's, and those that a marketing person did something about, or about a lead of theirs. It is no part of the contributions.",
    value: view.influenced,
    filters,
    records: answer?.influenced?.records ?? 0,
    behind: { of: 'influenced', goal: view.id },
  };
  return [whole, ...parts, influenced];
}

const plurals = { lead: 'leads', deal: 'deals', activity: 'activities', traffic: 'records of traffic' } as const;

function definition(measure: GoalConfig['measure']): string {
  if (typeof measure === 'string') return namedDefinitions[measure];
  const what =
    measure.sum === undefined
      ? `The number of ${plurals[measure.of]}`
      : `The sum of ${measure.sum} of the ${plurals[measure.of]}`;
  return `${what} whose ${measure.at === 'at' ? 'time' : measure.at} falls in the period.`;
}

function toldBy({ of }: MeasureQuestion, { sourcedBy }: GoalConfig): string {
  switch (of) {
    case 'deal':
      return sourcedBy === 'firstTouch'
        ? 'by whoever touched the deal first, and where nobody did by its lead source or campaign'
        : 'by the lead source or campaign of the deal, else of its lead';
    case 'lead':
      return 'by the lead source of the lead, else by its having a campaign';
    case 'activity':
      return 'by the team of the person';
    case 'traffic':
      return 'by its lead source; without one of sales it is of marketing';
  }
}

/** Amounts as they are written in the config: in major units. */
function filterWords({ field, is, isNot, atLeast, below }: RecordFilter, currency: string): string {
  const amount = (value: number): string => (field === 'amount' ? `${value} ${currency}` : String(value));
  return [
    ...(is ? [`${field} is ${is.join(' or ')}`] : []),
    ...(isNot ? [`${field} is not ${isNot.join(' or ')}`] : []),
    ...(atLeast === undefined ? [] : [`${field} is at least ${amount(atLeast)}`]),
    ...(below === undefined ? [] : [`${field} is below ${amount(below)}`]),
  ].join(', ');
}

/** The day the target in force took effect; null where the goal has one target alone. */
function targetFrom(config: GoalConfig, firstDay: Day): Day | null {
  if (typeof config.target === 'number') return null;
  const steps = config.target.map(({ from }) => from).toSorted();
  return steps.findLast((from) => from <= firstDay) ?? steps[0] ?? null;
}
