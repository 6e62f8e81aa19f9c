/** Where the agreement stands: both promises, the verdict, and how it went before. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { agreementDocument } from './agreement-document.ts';
import type { PromiseDay } from './agreement-answer.ts';
import type { Aggregates } from './aggregates.ts';
import { versionInForce, versionsByDay } from './agreement.ts';
import { type AgreementHistory, agreementHistory } from './agreement-question.ts';
import type { AgreementView } from './agreement-view.ts';
import type { Calendar } from './calendar.ts';
import { dayNumber } from './day.ts';
import type { GoalView, IncentiveView } from './goal-view.ts';
import { type GatedPromise, incentive, incentiveGate } from './incentive.ts';
import type { PeriodView } from './pace-view.ts';
import { marketingPromise } from './promise.ts';
import { type PromisedPeriod, promisedPeriod } from './promised-period.ts';
import type { Day, Instant } from './records.ts';
import { salesPromise } from './response.ts';
import { told } from './told.ts';
import { toldOfTrials, trialView } from './trial.ts';
import { marketingClosesByDay, salesClosesByDay, streak, verdictDays } from './verdict-history.ts';
import { verdict } from './verdict.ts';

export type AgreementContext = {
  readonly config: Config;
  readonly calendar: Calendar;
  readonly aggregates: Aggregates;
  readonly now: Instant;
  /** The first day of which nobody knows yet how it ended: today, or an earlier one where the data stops there. */
  readonly untoldFrom: Day;
  /** What an incentive may be about. */
  readonly goals: readonly GoalView[];
};

/** Working days that a board has room for. */
const shownDays = 20;

/** Null while no version is in force. */
export function agreementStatus(input: AgreementContext): AgreementView | null {
  const { config, calendar, aggregates, now, untoldFrom } = input;
  const today = calendar.dayOf(now);
  const version = versionInForce(config.agreement, today);
  const history = agreementHistory(config.agreement, { calendar, now });
  if (!version || !history) return null;
  const promised = promisedPeriods(history, aggregates.promise, input);
  const [lastPromised, salesPeriod] = [promised.at(-1), history.sales.at(-1)];
  const known = toldOfTrials(told(config.sources), aggregates.trialOwners);
  const context = { bounds: config.status, calendar, told: known };
  const marketing = lastPromised && marketingPromise(lastPromised, { ...context, now });
  if (!marketing || !salesPeriod) return null;
  const sales = salesPromise(version.sales, aggregates.sales, salesPeriod, known(version));
  const closes = {
    marketing: marketingClosesByDay(promised, context),
    sales: salesClosesByDay(history, aggregates.sales.history, { config, told: known }),
  };
  const days = verdictDays(history.days, closes, { calendar, today, untoldFrom });
  return {
    versionFrom: version.from,
    versionNumber: versionsByDay(config.agreement).indexOf(version) + 1,
    trial: trialView(version, aggregates.trialOwners),
    verdict: verdict(marketing.status, sales.status),
    marketing,
    sales,
    streak: streak(days, { lookedAtFrom: lookedAtFrom(history), config, calendar, untoldFrom }),
    days: days.slice(-shownDays),
    incentive: incentiveView(version, input, [
      { periods: history.marketing, closes: closes.marketing, status: marketing.status },
      { periods: history.sales, closes: closes.sales, status: sales.status },
    ]),
    document: agreementDocument(version, config),
  };
}

/** Every period of marketing's promise with what was handed over in it. */
function promisedPeriods(
  { marketing, days }: AgreementHistory,
  answer: readonly PromiseDay[],
  context: { readonly config: Config; readonly calendar: Calendar },
): readonly PromisedPeriod[] {
  const byDay = days.map((): PromiseDay[] => []);
  for (const row of answer) byDay[row.day]?.push(row);
  const first = dayNumber(days[0] ?? '1970-01-01');
  const rowsOf = ({ from, until }: PeriodView) => byDay.slice(dayNumber(from) - first, dayNumber(until) - first);
  return marketing.map((period) => promisedPeriod(period, rowsOf(period), context));
}

/** Since when both promises were looked at. */
function lookedAtFrom({ marketing, sales }: AgreementHistory): Day {
  const [a = '', b = ''] = [marketing[0]?.from, sales[0]?.from];
  return a > b ? a : b;
}

function incentiveView(
  version: AgreementVersion,
  { config, calendar, goals, now }: AgreementContext,
  promises: readonly Omit<GatedPromise, 'isOlder'>[],
): IncentiveView | null {
  const goal = goals.find(({ id }) => id === version.incentive?.goal);
  if (!version.incentive || !goal) return null;
  const isOlder = ([first]: readonly PeriodView[]): boolean =>
    first !== undefined && versionInForce(config.agreement, calendar.addDays(first.from, -1)) !== null;
  const looked = promises.map((promise) => ({ ...promise, isOlder: isOlder(promise.periods) }));
  return incentive(version.incentive, goal, incentiveGate(looked, goal.period, calendar.dayOf(now)));
}
