/** Whether any source tells what a goal counts: what nobody tells is unknown, and no goal missed. */
import type { CsvFileConfig, SourceConfig } from '../config/sources.ts';
import { foldName } from './fold-name.ts';
import type { MeasureQuestion, RecordFilter } from './goal-answer.ts';
import type { Problem } from './problem.ts';

/** What no source tells, in words, and what would tell it. */
export type GoalLack = { readonly what: string; readonly columns: string };

type Measured = MeasureQuestion['of'];

/** Null where a source tells it: one file has everything that a record needs to count. The demo tells everything. */
export function goalLack(measure: MeasureQuestion, sources: readonly SourceConfig[]): GoalLack | null {
  const files: CsvFileConfig[] = [];
  for (const source of sources) {
    if (source.kind === 'demo') return null;
    files.push(...source.files.filter(({ entity }) => entity === measure.of));
  }
  if (files.length === 0) return { what: `of ${plurals[measure.of]}`, columns: `a file of ${plurals[measure.of]}` };
  const needed = neededColumns(measure);
  const lacking = files.map((file) => needed.filter((column) => !isMapped(file, column)));
  const least = lacking.toSorted((a, b) => a.length - b.length)[0] ?? [];
  const [first] = least;
  if (first === undefined) return null;
  const columns = least.length === 1 ? `the column ${first}` : `the columns ${least.join(' and ')}`;
  return { what: words[measure.of][first] ?? `the ${first} of ${plurals[measure.of]}`, columns };
}

/** One for everything that is lacking, with the goals that lack it. */
export function goalProblems(
  goals: readonly { readonly label: string; readonly lack: GoalLack | null }[],
): readonly Problem[] {
  const labels = new Map<string, { readonly lack: GoalLack; readonly goals: string[] }>();
  for (const { label, lack } of goals) {
    if (lack === null) continue;
    const key = `${lack.what}\n${lack.columns}`;
    const found = labels.get(key) ?? { lack, goals: [] };
    found.goals.push(`"${label}"`);
    labels.set(key, found);
  }
  return [...labels.values()].map(({ lack, goals: affected }) => ({
    code: 'goalUntold',
    params: { ...lack, goals: affected.join(' and ') },
  }));
}

const plurals: Readonly<Record<Measured, string>> = {
  lead: 'leads',
  deal: 'deals',
  activity: 'activities',
  traffic: 'traffic',
};

const words: Readonly<Record<Measured, Readonly<Record<string, string>>>> = {
  lead: {
    assignedAt: 'when leads are assigned',
    firstResponseAt: 'when leads are answered',
    mqlAt: 'when leads are handed over',
    acceptedAt: 'when leads are accepted',
    sqlAt: 'when leads are qualified',
    rejectedAt: 'when leads are rejected',
  },
  deal: {
    createdAt: 'when deals are created',
    wonAt: 'when deals are won',
    lostAt: 'when deals are lost',
    stageEnteredAt: 'when deals enter their stage',
    amount: 'what deals are worth',
  },
  activity: { kind: 'which activities are meetings, calls or messages' },
  traffic: { conversions: 'of conversions' },
};

/** The date, what is summed up, and what the filters ask for. */
function neededColumns(measure: MeasureQuestion): readonly string[] {
  const { at, value, where } = measure;
  return [...new Set([at, ...(value === 'one' ? [] : [value]), ...where.filter(isNeeded).map(({ field }) => field)])];
}

/** Fields that have a value where no column tells one, and the two that a deal may have from its lead. */
const neverLacking = new Set(['attempts', 'amount', 'currency', 'outbound', 'automated', 'leadSource', 'campaignId']);

/** A record whose field is empty passes every `isNot`, and no other filter. An activity of no kind is of kind "other". */
function isNeeded({ field, is }: RecordFilter): boolean {
  if (is === undefined || neverLacking.has(field)) return false;
  return field !== 'kind' || !is.some((kind) => foldName(kind) === 'other');
}

function isMapped({ columns }: CsvFileConfig, column: string): boolean {
  return Object.entries(columns).some(([name, mapped]) => name === column && mapped !== undefined);
}
