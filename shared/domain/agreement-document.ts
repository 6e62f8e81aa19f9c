/** The agreement in words: the six parts of a service level agreement. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import {
  type AgreementWords,
  agreementWords,
  byLeadTypeText,
  counted,
  deliveryText,
  listed,
  workingTimeText,
} from './agreement-words.ts';
import type { AgreementDocument } from './agreement-view.ts';

/** What the config says in its own words, and the rest said from the terms themselves. */
export function agreementDocument(
  version: AgreementVersion,
  config: Pick<Config, 'company' | 'currency' | 'goals' | 'status'>,
): AgreementDocument {
  const { document } = version;
  const words = agreementWords(config);
  const { marketing, sales } = document.requirements;
  return {
    summary: withTrial(document.summary ?? summary(version, config.company, words), version, words),
    goals: {
      marketing: document.goals.marketing ?? `Hand over ${deliveryText(version.marketing, words)}.`,
      sales: document.goals.sales ?? salesGoal(version.sales, words),
    },
    requirements: {
      marketing: marketing.length > 0 ? marketing : marketingRequirements(version, config, words),
      sales: sales.length > 0 ? sales : salesRequirements(version.sales, words),
    },
    contacts: document.contacts.map(({ name, role, side, contact }) => ({
      name,
      role,
      side,
      contact: contact ?? null,
    })),
    whenMissed: document.whenMissed ?? whenMissed(version, config.goals),
    cancellation: document.cancellation ?? cancellation(version, words),
  };
}

function summary({ marketing, sales }: AgreementVersion, company: string, words: AgreementWords): string {
  const share = words.percent(sales.target);
  return `At ${company}, marketing hands over ${deliveryText(marketing, words)}, and sales gives ${share} of the leads their first response in time.`;
}

/** A trial must not be taken for the agreement of everybody, whatever else the summary says. */
function withTrial(text: string, { trial }: AgreementVersion, words: AgreementWords): string {
  if (!trial) return text;
  return `${text} This is a trial run up to and including ${words.date(trial.until)}: only the leads of ${counted(trial.owners.length, 'owner', words)} count.`;
}

function salesGoal({ target, period }: AgreementVersion['sales'], words: AgreementWords): string {
  return `Give at least ${words.percent(target)} of the leads of each ${period} their first response in time.`;
}

function marketingRequirements(
  { marketing, capacity }: AgreementVersion,
  { status }: Pick<Config, 'status'>,
  words: AgreementWords,
): readonly string[] {
  const lines = [
    `Hand the leads over evenly over the working days: less than ${words.percent(status.onTrack)} of what is due by then is at risk, more than ${words.percent(status.tooFast)} is too fast.`,
  ];
  if (marketing.kind === 'value') {
    const group = marketing.valueBy === 'leadType' ? 'lead type' : 'lead source';
    const values = Object.entries(marketing.leadValues).map(([name, value]) => `${name} ${words.money(value)}`);
    const others = `any other ${words.money(marketing.otherwise)}`;
    lines.push(`What a lead is worth goes by its ${group}: ${listed([...values, others])}.`);
  }
  if (capacity) {
    const { reps, leadsPerRep } = capacity;
    const total = words.number(reps * leadsPerRep);
    lines.push(
      `Hand over no more than sales can work: ${total} leads a ${marketing.period}, that is ${words.number(leadsPerRep)} for each of ${counted(reps, 'rep', words)}.`,
    );
  }
  return lines;
}

const clockStartWords: Readonly<Record<AgreementVersion['sales']['clockStart'][number], string>> = {
  assigned: 'is assigned',
  mql: 'becomes an MQL',
  created: 'comes in',
};

function salesRequirements(sales: AgreementVersion['sales'], words: AgreementWords): readonly string[] {
  const { respondWithinMinutes, attempts, disposition, workedTarget } = sales;
  const days = (count: number): string => counted(count, 'working day', words);
  const within = byLeadTypeText(respondWithinMinutes, (minutes) => `within ${workingTimeText(minutes, words)}`);
  const starts = sales.clockStart.map((start) => clockStartWords[start]).join(', or else when it ');
  const lines = [
    `First response by a person: ${within}, for at least ${words.percent(sales.target)} of the leads.`,
    `The clock starts when the lead ${starts}; it stands still outside working hours.`,
  ];
  if (attempts) {
    const each = byLeadTypeText(
      attempts,
      ({ count, withinDays }) => `${counted(count, 'attempt', words)} within ${days(withinDays)}`,
    );
    lines.push(
      `Attempts, unless the lead is rejected or qualified before: ${each}, for at least ${words.percent(attempts.target)} of the leads.`,
    );
  }
  if (disposition) {
    const each = byLeadTypeText(disposition, (withinDays) => `within ${days(withinDays)}`);
    lines.push(`Accepted or rejected: ${each}, for at least ${words.percent(disposition.target)} of the leads.`);
  }
  if (workedTarget !== undefined) {
    lines.push(`At least ${words.percent(workedTarget)} of the leads handed over are worked.`);
  }
  return lines;
}

function whenMissed({ incentive }: AgreementVersion, goals: Config['goals']): string {
  const label = goals.find(({ id }) => id === incentive?.goal)?.label;
  const locked = label === undefined ? '' : `, and the reward for "${label}" stays locked for everybody`;
  return `A promise that is not kept is shown to both teams on the day, and the count of days kept starts again${locked}. Nothing else is agreed.`;
}

function cancellation({ trial, from }: AgreementVersion, words: AgreementWords): string {
  const since = `In force from ${words.date(from)}`;
  if (trial) return `${since}; the trial ends by itself after ${words.date(trial.until)}. Nothing else is agreed.`;
  return `${since} until another version takes its place. Nothing else is agreed.`;
}
