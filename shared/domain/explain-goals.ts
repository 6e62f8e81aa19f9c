/** What explains the goals: what is counted, by which date, and who is said to have brought it. */
import type { GoalConfig } from '../config/goals.ts';
import type { ExplainWords } from './explain-language.ts';
import type { Explained } from './explain-words.ts';
import type { GoalAnswer, MeasureQuestion, RecordFilter, Side } from './goal-answer.ts';
import type { GoalView } from './goal-view.ts';
import { measureQuestion } from './measure.ts';
import type { Day } from './records.ts';

export const sides: readonly Side[] = ['marketing', 'sales', 'unknown'];

type Of = { readonly config: GoalConfig; readonly view: GoalView; readonly answer: GoalAnswer | undefined };

/** One for the goal, one for each side's part, and one for what marketing touched. */
export function explainGoal({ config, view, answer }: Of, currency: string, words: ExplainWords): readonly Explained[] {
  const { goals } = words;
  const question = measureQuestion(config.measure, currency);
  const how = toldBy(question, config, words);
  const common = {
    unit: view.unit,
    dateField: `${question.of}.${question.at}`,
    ruleVersion: targetFrom(config, view.period.from),
  };
  const filters = [
    words.inPeriodOf(view.period),
    ...(typeof config.measure === 'string' ? question : config.measure).where.map((filter) =>
      filterWords(filter, currency, words),
    ),
    ...(view.unit === 'money' ? [words.rates] : []),
  ];
  const countedSides = sides.filter((side) => config.team === undefined || side === config.team);
  const ofSides = (some: readonly Side[]) => ({
    records: (answer?.days ?? []).reduce((sum, day) => (some.includes(day.side) ? sum + day.records : sum), 0),
    behind: { of: 'goal', goal: view.id, sides: some } as const,
    filters: config.team === undefined ? filters : [...filters, goals.ofTeam[config.team]({ how })],
  });
  const id = `goal.${view.id}`;
  const whole: Explained = {
    ...common,
    ...ofSides(countedSides),
    id,
    label: view.label,
    definition: definition(config.measure, words),
    value: view.told ? view.pace.actual : null,
  };
  const partOf = (side: Side): Explained => ({
    ...common,
    ...ofSides(countedSides.filter((counted) => counted === side)),
    id: `${id}.${side}`,
    label: goals.partLabel[side]({ goal: view.label }),
    definition: goals.part[side]({ how }),
    value: view.told ? view.contribution[side] : null,
  });
  const parts = sides.map(partOf);
  if (view.influenced === null) return [whole, ...parts];
  const influenced: Explained = {
    ...common,
    id: `${id}.influenced`,
    label: goals.influencedLabel({ goal: view.label }),
    definition: goals.influenced,
    value: view.influenced,
    filters,
    records: answer?.influenced?.records ?? 0,
    behind: { of: 'influenced', goal: view.id },
  };
  return [whole, ...parts, influenced];
}

function definition(measure: GoalConfig['measure'], { goals }: ExplainWords): string {
  if (typeof measure === 'string') return goals.definition[measure];
  const date = measure.at === 'at' ? goals.time : measure.at;
  return measure.sum === undefined
    ? goals.countOf[measure.of]({ date })
    : goals.sumOf[measure.of]({ field: measure.sum, date });
}

function toldBy({ of }: MeasureQuestion, { sourcedBy }: GoalConfig, { goals: { how } }: ExplainWords): string {
  return of === 'deal' ? how[sourcedBy] : how[of];
}

/** Amounts as they are written in the config: in major units. */
function filterWords(
  { field, is, isNot, atLeast, below }: RecordFilter,
  currency: string,
  { goals }: ExplainWords,
): string {
  const amount = (value: number): string => (field === 'amount' ? `${value} ${currency}` : String(value));
  const listed = (values: readonly string[]): string => values.reduce((first, last) => goals.or({ first, last }));
  return [
    ...(is ? [goals.is({ field, values: listed(is) })] : []),
    ...(isNot ? [goals.isNot({ field, values: listed(isNot) })] : []),
    ...(atLeast === undefined ? [] : [goals.atLeast({ field, value: amount(atLeast) })]),
    ...(below === undefined ? [] : [goals.below({ field, value: amount(below) })]),
  ].join(', ');
}

/** The day the target in force took effect; null where the goal has one target alone. */
function targetFrom(config: GoalConfig, firstDay: Day): Day | null {
  if (typeof config.target === 'number') return null;
  const steps = config.target.map(({ from }) => from).toSorted();
  return steps.findLast((from) => from <= firstDay) ?? steps[0] ?? null;
}
