/** Where the agreement stands: both promises, the verdict, and how it went before. */
import type { Aggregates } from './aggregates.ts';
import { versionInForce, versionsByDay } from './agreement.ts';
import type { AgreementView } from './agreement-view.ts';
import type { Calendar } from './calendar.ts';
import type { Config } from '../config/config.ts';
import { marketingPromise } from './promise.ts';
import type { Instant } from './records.ts';
import { agreementHistory } from './agreement-question.ts';
import { salesPromise } from './response.ts';
import { verdict } from './verdict.ts';

export type AgreementContext = {
  readonly config: Config;
  readonly calendar: Calendar;
  readonly aggregates: Aggregates;
  readonly now: Instant;
};

/** Null while no version is in force. */
export function agreementStatus(input: AgreementContext): AgreementView | null {
  const version = versionInForce(input.config.agreement, input.calendar.dayOf(input.now));
  const period = agreementHistory(input.config.agreement, input)?.sales.at(-1);
  if (!version || !period) return null;
  const marketing = marketingPromise(version.marketing, input.aggregates.promise, input);
  const sales = salesPromise(version.sales, input.aggregates.sales, period);
  return {
    versionFrom: version.from,
    versionNumber: versionsByDay(input.config.agreement).indexOf(version) + 1,
    trial: version.trial ? { owners: version.trial.owners.length, until: version.trial.until } : null,
    verdict: verdict(marketing.status, sales.status),
    marketing,
    sales,
    streak: { days: 0, since: null, openEnded: false },
    days: [],
    incentive: null,
    document: {
      summary: '',
      goals: { marketing: '', sales: '' },
      requirements: { marketing: [], sales: [] },
      contacts: [],
      whenMissed: '',
      cancellation: '',
    },
  };
}
