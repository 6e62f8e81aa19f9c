/** How every day of the agreement ended, and for how long both promises have been kept. */
import type { Config, StatusConfig } from '../config/config.ts';
import { agreementStretches, versionInForce } from './agreement.ts';
import type { SalesDay } from './agreement-answer.ts';
import type { AgreementHistory } from './agreement-question.ts';
import type { DayVerdict, PromiseStatus, StreakView } from './agreement-view.ts';
import type { Calendar } from './calendar.ts';
import { daysOf } from './period.ts';
import { marketingCloses } from './promise.ts';
import type { PromisedPeriod } from './promised-period.ts';
import type { Day } from './records.ts';
import { salesStatusOf } from './response.ts';
import { nothingDecided, type SalesTally } from './sales-tally.ts';
import type { ToldOf } from './trial.ts';
import { verdict } from './verdict.ts';

/** The status at the end of each day. Days on which a promise had no terms are missing. */
export type Closes = ReadonlyMap<Day, PromiseStatus>;

/** Marketing's promise at the end of each day of these periods. */
export function marketingClosesByDay(
  periods: readonly PromisedPeriod[],
  context: { readonly bounds: StatusConfig; readonly calendar: Calendar; readonly told: ToldOf },
): Closes {
  return new Map(
    periods.flatMap((promised) => {
      const statuses = marketingCloses(promised, context);
      return daysOf(promised.period).map((day, index) => [day, statuses[index] ?? 'unknown'] as const);
    }),
  );
}

/**
 * Sales' promise at the end of each day, by the terms then in force, from what had been decided by then about the leads of
 * the period the day lies in.
 */
export function salesClosesByDay(
  history: AgreementHistory,
  decided: readonly SalesDay[],
  { config, told }: { readonly config: Config; readonly told: ToldOf },
): Closes {
  const stretches = agreementStretches(config.agreement);
  const dayNumbers = new Map(history.days.map((day, index) => [day, index]));
  const key = (period: number, day: number): string => `${period} ${day}`;
  const decidedOn = new Map<string, SalesTally>();
  for (const part of decided) {
    const on = key(part.period, part.day);
    decidedOn.set(on, added(decidedOn.get(on) ?? nothingDecided, part));
  }
  return new Map(
    history.sales.flatMap((period, periodNumber) => {
      let tally = nothingDecided;
      return daysOf(period).flatMap((day) => {
        tally = added(tally, decidedOn.get(key(periodNumber, dayNumbers.get(day) ?? -1)) ?? nothingDecided);
        const version = stretches.findLast(({ from }) => from <= day)?.version;
        return version ? [[day, salesStatusOf(tally, version.sales, told(version))] as const] : [];
      });
    }),
  );
}

function added(a: SalesTally, b: SalesTally): SalesTally {
  return {
    responseMet: a.responseMet + b.responseMet,
    responseMissed: a.responseMissed + b.responseMissed,
    attemptsKept: a.attemptsKept + b.attemptsKept,
    attemptsMissed: a.attemptsMissed + b.attemptsMissed,
    dispositionKept: a.dispositionKept + b.dispositionKept,
    dispositionMissed: a.dispositionMissed + b.dispositionMissed,
    handedOver: a.handedOver + b.handedOver,
    worked: a.worked + b.worked,
  };
}

/**
 * The working days before today on which both promises had terms, ascending. From `untoldFrom` on nobody knows how they
 * ended.
 */
export function verdictDays(
  days: readonly Day[],
  closes: { readonly marketing: Closes; readonly sales: Closes },
  { calendar, today, untoldFrom }: { readonly calendar: Calendar; readonly today: Day; readonly untoldFrom: Day },
): readonly DayVerdict[] {
  return days.flatMap((day) => {
    const [marketing, sales] = [closes.marketing.get(day), closes.sales.get(day)];
    if (day >= today || marketing === undefined || sales === undefined || calendar.weight(day) === 0) return [];
    if (day >= untoldFrom) return [{ day, marketing: 'unknown', sales: 'unknown', verdict: 'unknown' }];
    return [{ day, marketing, sales, verdict: verdict(marketing, sales) }];
  });
}

/**
 * Full working days in a row, up to the last one whose end is known, that ended with both promises kept or too early to judge. A working day
 * without an agreement ends it, as a breach does.
 *
 * @param days every working day since `lookedAtFrom`, as `verdictDays` tells of them.
 */
export function streak(
  days: readonly DayVerdict[],
  context: {
    readonly lookedAtFrom: Day;
    readonly config: Config;
    readonly calendar: Calendar;
    readonly untoldFrom: Day;
  },
): StreakView {
  const { lookedAtFrom, config, calendar, untoldFrom } = context;
  const verdicts = new Map(days.map((day) => [day.day, day.verdict]));
  let length = 0;
  let since: Day | null = null;
  for (let day = calendar.addDays(untoldFrom, -1); day >= lookedAtFrom; day = calendar.addDays(day, -1)) {
    if (calendar.weight(day) === 0) continue;
    if (verdicts.get(day) !== 'kept') return { days: length, since, openEnded: false };
    length += 1;
    since = day;
  }
  const isOlder = versionInForce(config.agreement, calendar.addDays(lookedAtFrom, -1)) !== null;
  return { days: length, since, openEnded: length > 0 && isOlder };
}
