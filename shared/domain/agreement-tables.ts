/** The terms of an agreement as tables of Markdown. */
import type { AgreementConfig, AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { versionsByDay } from './agreement.ts';
import { type AgreementWords, counted, deliveryText, workingTimeText } from './agreement-words.ts';
import { foldName } from './fold-name.ts';
import { table } from './markdown.ts';
import { own } from './response-rule.ts';

const none = '–';

export function marketingTable({ marketing, capacity }: AgreementVersion, words: AgreementWords): string {
  const capable = capacity
    ? `${words.number(capacity.reps * capacity.leadsPerRep)} leads a ${marketing.period} (${counted(capacity.reps, 'rep', words)}, ${words.number(capacity.leadsPerRep)} each)`
    : none;
  return table(
    ['Term', 'Agreed'],
    [
      ['Handed over', deliveryText(marketing, words)],
      ['What sales can work', capable],
    ],
  );
}

/** Null where leads are counted. */
export function leadValueTable({ marketing }: AgreementVersion, words: AgreementWords): string | null {
  if (marketing.kind === 'count') return null;
  const values = Object.entries(marketing.leadValues).map(([name, value]) => [name, words.money(value)]);
  return table(
    [marketing.valueBy === 'leadType' ? 'Lead type' : 'Lead source', 'Worth of a lead'],
    [...values, ['Any other', words.money(marketing.otherwise)]],
  );
}

/** A row for each lead type that has a term of its own, and one for all others. */
export function responseTable({ sales }: AgreementVersion, words: AgreementWords): string {
  const { respondWithinMinutes, attempts, disposition } = sales;
  const named = [respondWithinMinutes, attempts, disposition].flatMap((terms) => Object.keys(terms?.byLeadType ?? {}));
  const leadTypes = new Map(named.map((name) => [foldName(name), name]));
  const days = (count: number): string => counted(count, 'working day', words);
  const row = (leadType: string | null): readonly string[] => {
    const tries = attempts && own(attempts, leadType);
    const decided = disposition && own(disposition, leadType);
    return [
      leadType ?? (leadTypes.size === 0 ? 'Every lead' : 'Every other lead'),
      workingTimeText(own(respondWithinMinutes, leadType), words),
      tries ? `${words.number(tries.count)} within ${days(tries.withinDays)}` : none,
      decided === undefined ? none : days(decided),
    ];
  };
  return table(
    ['Lead type', 'First response within', 'Attempts', 'Accepted or rejected within'],
    [...leadTypes.values(), null].map(row),
  );
}

export function salesTargetTable({ sales }: AgreementVersion, words: AgreementWords): string {
  const share = (target: number | undefined): string => (target === undefined ? none : words.percent(target));
  return table(
    [`Of the leads of each ${sales.period}`, 'At least'],
    [
      ['Answered in time', share(sales.target)],
      ['With the attempts promised', share(sales.attempts?.target)],
      ['Accepted or rejected in time', share(sales.disposition?.target)],
      ['Worked', share(sales.workedTarget)],
    ],
  );
}

/** Null where none is agreed. */
export function incentiveTable(
  { incentive }: AgreementVersion,
  goals: Config['goals'],
  words: AgreementWords,
): string | null {
  if (!incentive) return null;
  const goal = goals.find(({ id }) => id === incentive.goal)?.label ?? incentive.goal;
  return table(
    [`Tier of "${goal}"`, 'From', 'Reward'],
    [
      ['Floor', words.percent(incentive.floor), none],
      ...incentive.tiers.map(({ label, at, reward }) => [label, words.percent(at), reward ?? none]),
    ],
  );
}

export function versionTable(agreement: AgreementConfig, words: AgreementWords): string {
  return table(
    ['Version', 'Takes effect on', 'Trial up to and including'],
    versionsByDay(agreement).map(({ from, trial }, index) => [
      words.number(index + 1),
      words.date(from),
      trial ? words.date(trial.until) : none,
    ]),
  );
}
