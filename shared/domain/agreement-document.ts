/** The agreement in words: the six parts of a service level agreement. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import type { AgreementDocument } from './agreement-view.ts';
import {
  type AgreementWords,
  agreementWords,
  byLeadTypeText,
  capacityText,
  deliveryText,
  listed,
  withinText,
} from './agreement-words.ts';

/** What the config says in its own words, and the rest said from the terms themselves, in the language of the config. */
export function agreementDocument(
  version: AgreementVersion,
  config: Pick<Config, 'company' | 'locale' | 'currency' | 'goals' | 'status'>,
): AgreementDocument {
  const { document } = version;
  const words = agreementWords(config);
  const { texts } = words;
  const { marketing, sales } = document.requirements;
  return {
    summary: withTrial(document.summary ?? summary(version, config.company, words), version, words),
    goals: {
      marketing: document.goals.marketing ?? texts.marketingGoal({ delivery: deliveryText(version.marketing, words) }),
      sales:
        document.goals.sales ?? texts.salesGoal[version.sales.period]({ share: words.percent(version.sales.target) }),
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
    whenMissed: document.whenMissed ?? whenMissed(version, config.goals, words),
    cancellation: document.cancellation ?? cancellation(version, words),
  };
}

function summary({ marketing, sales }: AgreementVersion, company: string, words: AgreementWords): string {
  const share = words.percent(sales.target);
  return words.texts.summary({ company, delivery: deliveryText(marketing, words), share });
}

/** A trial must not be taken for the agreement of everybody, whatever else the summary says. */
function withTrial(text: string, { trial }: AgreementVersion, words: AgreementWords): string {
  if (!trial) return text;
  return words.texts.trial({ summary: text, until: words.date(trial.until), owners: trial.owners.length });
}

function marketingRequirements(
  version: AgreementVersion,
  { status }: Pick<Config, 'status'>,
  words: AgreementWords,
): readonly string[] {
  const { texts } = words;
  const { marketing, capacity } = version;
  const lines = [texts.evenly({ onTrack: words.percent(status.onTrack), tooFast: words.percent(status.tooFast) })];
  if (marketing.kind === 'value') {
    const values = Object.entries(marketing.leadValues).map(([name, value]) =>
      texts.parts.valueOf({ name, amount: words.money(value) }),
    );
    const others = texts.parts.valueOther({ amount: words.money(marketing.otherwise) });
    lines.push(texts.worthBy[marketing.valueBy]({ values: listed([...values, others], words) }));
  }
  const leads = capacityText(version, words);
  if (capacity && leads !== null) {
    const { reps, leadsPerRep } = capacity;
    lines.push(texts.capacity({ leads, each: words.number(leadsPerRep), reps }));
  }
  return lines;
}

function salesRequirements(sales: AgreementVersion['sales'], words: AgreementWords): readonly string[] {
  const { respondWithinMinutes, attempts, disposition, workedTarget } = sales;
  const { texts } = words;
  const { parts } = texts;
  const within = byLeadTypeText(respondWithinMinutes, (minutes) => withinText(minutes, words), words);
  const starts = sales.clockStart
    .map((start): string => parts.starts[start])
    .reduce((starts, next) => parts.startsElse({ starts, next }));
  const lines = [texts.response({ within, share: words.percent(sales.target) }), texts.clock({ starts })];
  if (attempts) {
    const each = byLeadTypeText(
      attempts,
      ({ count, withinDays }) => parts.attempts({ count, within: parts.withinDays({ days: withinDays }) }),
      words,
    );
    lines.push(texts.attempts({ attempts: each, share: words.percent(attempts.target) }));
  }
  if (disposition) {
    const each = byLeadTypeText(disposition, (days) => parts.withinDays({ days }), words);
    lines.push(texts.disposition({ within: each, share: words.percent(disposition.target) }));
  }
  if (workedTarget !== undefined) lines.push(texts.worked({ share: words.percent(workedTarget) }));
  return lines;
}

function whenMissed({ incentive }: AgreementVersion, goals: Config['goals'], { texts }: AgreementWords): string {
  const goal = goals.find(({ id }) => id === incentive?.goal)?.label;
  return goal === undefined ? texts.missed : texts.missedReward({ goal });
}

function cancellation({ trial, from }: AgreementVersion, words: AgreementWords): string {
  const since = words.date(from);
  if (trial) return words.texts.cancellationTrial({ from: since, until: words.date(trial.until) });
  return words.texts.cancellation({ from: since });
}
