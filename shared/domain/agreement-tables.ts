/** The terms of an agreement as tables of Markdown. */
import type { AgreementConfig, AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { versionsByDay } from './agreement.ts';
import { type AgreementWords, capacityText, deliveryText, workingTimeText } from './agreement-words.ts';
import { foldName } from './fold-name.ts';
import { table } from './markdown.ts';
import { own } from './response-rule.ts';

const none = '–';

export function marketingTable(version: AgreementVersion, words: AgreementWords): string {
  const { marketing, capacity } = version;
  const { printed } = words.texts;
  const leads = capacityText(version, words);
  const capable =
    capacity && leads !== null
      ? printed.capacityOf({ leads, reps: capacity.reps, each: words.number(capacity.leadsPerRep) })
      : none;
  return table(
    [printed.term, printed.agreed],
    [
      [printed.handedOver, deliveryText(marketing, words)],
      [printed.capacity, capable],
    ],
  );
}

/** Null where leads are counted. */
export function leadValueTable({ marketing }: AgreementVersion, words: AgreementWords): string | null {
  if (marketing.kind === 'count') return null;
  const { printed } = words.texts;
  const values = Object.entries(marketing.leadValues).map(([name, value]) => [name, words.money(value)]);
  return table(
    [printed[marketing.valueBy], printed.worth],
    [...values, [printed.anyOther, words.money(marketing.otherwise)]],
  );
}

/** A row for each lead type that has a term of its own, and one for all others. */
export function responseTable({ sales }: AgreementVersion, words: AgreementWords): string {
  const { respondWithinMinutes, attempts, disposition } = sales;
  const named = [respondWithinMinutes, attempts, disposition].flatMap((terms) => Object.keys(terms?.byLeadType ?? {}));
  const leadTypes = new Map(named.map((name) => [foldName(name), name]));
  const { printed, parts } = words.texts;
  const row = (leadType: string | null): readonly string[] => {
    const tries = attempts && own(attempts, leadType);
    const decided = disposition && own(disposition, leadType);
    return [
      leadType ?? (leadTypes.size === 0 ? printed.everyLead : printed.everyOtherLead),
      workingTimeText(own(respondWithinMinutes, leadType), words),
      tries ? printed.attemptsOf({ count: tries.count, within: parts.withinDays({ days: tries.withinDays }) }) : none,
      decided === undefined ? none : parts.days({ days: decided }),
    ];
  };
  return table(
    [printed.leadType, printed.responseWithin, printed.attempts, printed.decidedWithin],
    [...leadTypes.values(), null].map(row),
  );
}

export function salesTargetTable({ sales }: AgreementVersion, words: AgreementWords): string {
  const share = (target: number | undefined): string => (target === undefined ? none : words.percent(target));
  const { printed } = words.texts;
  return table(
    [printed.ofLeads[sales.period], printed.atLeast],
    [
      [printed.answered, share(sales.target)],
      [printed.attempted, share(sales.attempts?.target)],
      [printed.decided, share(sales.disposition?.target)],
      [printed.worked, share(sales.workedTarget)],
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
  const { printed } = words.texts;
  const goal = goals.find(({ id }) => id === incentive.goal)?.label ?? incentive.goal;
  return table(
    [printed.tierOf({ goal }), printed.from, printed.reward],
    [
      [printed.floor, words.percent(incentive.floor), none],
      ...incentive.tiers.map(({ label, at, reward }) => [label, words.percent(at), reward ?? none]),
    ],
  );
}

export function versionTable(agreement: AgreementConfig, words: AgreementWords): string {
  const { printed } = words.texts;
  return table(
    [printed.version, printed.takesEffect, printed.trialUntil],
    versionsByDay(agreement).map(({ from, trial }, index) => [
      words.number(index + 1),
      words.date(from),
      trial ? words.date(trial.until) : none,
    ]),
  );
}
