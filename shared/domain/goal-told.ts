/** Whether any source tells what a goal counts: what nobody tells is unknown, and no goal missed. */
import type { SourceConfig } from '../config/sources.ts';
import { foldName } from './fold-name.ts';
import type { MeasureQuestion, RecordFilter } from './goal-answer.ts';
import type { Problem } from './problem.ts';
import { filesOf, isMapped, isTold, type Telling } from './source-tells.ts';

type Measured = MeasureQuestion['of'];

/** What no source tells: columns of a kind of record, or none of its records where no column is named. */
export type GoalLack = { readonly record: Measured; readonly columns: readonly string[] };

/** Null where a source tells it: one file has everything that a record needs to count. The demo tells everything. */
export function goalLack(measure: MeasureQuestion, sources: readonly SourceConfig[]): GoalLack | null {
  const needed = neededColumns(measure);
  const lacking = (file: Telling): readonly string[] => needed.filter((column) => !isMapped(file, column));
  const ofRecord = ({ entity }: Telling): boolean => entity === measure.of;
  if (isTold(sources, (file) => ofRecord(file) && lacking(file).length === 0)) return null;
  const least = filesOf(sources)
    .filter(ofRecord)
    .map(lacking)
    .toSorted((a, b) => a.length - b.length)[0];
  return { record: measure.of, columns: least ?? [] };
}

/** One for everything that is lacking, with the goals that lack it. */
export function goalProblems(
  goals: readonly { readonly label: string; readonly lack: GoalLack | null }[],
): readonly Problem[] {
  const labels = new Map<string, { readonly lack: GoalLack; readonly goals: string[] }>();
  for (const { label, lack } of goals) {
    if (lack === null) continue;
    const key = [lack.record, ...lack.columns].join('\n');
    const found = labels.get(key) ?? { lack, goals: [] };
    found.goals.push(`"${label}"`);
    labels.set(key, found);
  }
  return [...labels.values()].map(({ lack: { record, columns }, goals: affected }) => {
    const field = columns[0] ?? '';
    return {
      code: 'goalUntold',
      params: {
        goals: affected.join(', '),
        what: field === '' ? record : `${record}_${field}`,
        record,
        field,
        columns: columns.length,
        first: columns.slice(0, -1).join(', '),
        last: columns.at(-1) ?? '',
      },
    };
  });
}

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
