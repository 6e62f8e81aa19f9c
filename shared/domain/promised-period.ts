/** A period of marketing's promise: what was promised for each of its days, and what was handed over. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { agreementStretches } from './agreement.ts';
import type { PromiseDay } from './agreement-answer.ts';
import type { Calendar } from './calendar.ts';
import { leadWorth } from './lead-worth.ts';
import { toMinor } from './money.ts';
import type { PeriodView } from './pace-view.ts';
import { daysOf, periodContaining } from './period.ts';
import type { Day } from './records.ts';

/** Leads of one group handed over on a day, counted from the period's first; `value` in the unit of the promise. */
export type Delivery = {
  readonly day: number;
  readonly group: string | null;
  readonly leads: number;
  readonly value: number;
};

export type PromisedPeriod = {
  readonly period: PeriodView;
  /** The version in force on each day. */
  readonly versions: readonly AgreementVersion[];
  /** The sum of what was promised for its days: minor units, or leads. */
  readonly target: number;
  readonly dailyTargets: readonly number[];
  /** Whether every working day was promised alike, so that the line to the target is straight. */
  readonly isEven: boolean;
  readonly deliveries: readonly Delivery[];
};

/**
 * Each day promises `target * w(day) / W` of the version in force that day, W being the weight of the whole period of its
 * kind; so a period cut short promises its part, and a new target counts from its first day on. Leads are worth what the
 * rate table in force on the day of their hand-over says.
 *
 * @param handedOver the ledger's answer for each day of the period, in their order.
 */
export function promisedPeriod(
  period: PeriodView,
  handedOver: readonly (readonly PromiseDay[])[],
  { config, calendar }: { readonly config: Config; readonly calendar: Calendar },
): PromisedPeriod {
  const days = daysOf(period);
  const versions = versionsOn(days, config);
  const worth = new Map(versions.map((version) => [version, leadWorth(version.marketing, config.currency)]));
  return {
    period,
    versions,
    ...targetsOf({ period, days, versions, currency: config.currency, calendar }),
    deliveries: versions.flatMap((version, day) =>
      (handedOver[day] ?? []).map(({ group, count }) => ({
        day,
        group,
        leads: count,
        value: count * (worth.get(version)?.(group) ?? 0),
      })),
    ),
  };
}

function versionsOn(days: readonly Day[], { agreement }: Config): readonly AgreementVersion[] {
  const stretches = agreementStretches(agreement);
  return days.flatMap((day) => stretches.findLast(({ from }) => from <= day)?.version ?? []);
}

type TargetsInput = {
  readonly period: PeriodView;
  readonly days: readonly Day[];
  readonly versions: readonly AgreementVersion[];
  readonly currency: string;
  readonly calendar: Calendar;
};

function targetsOf(input: TargetsInput): Pick<PromisedPeriod, 'target' | 'dailyTargets' | 'isEven'> {
  const { period, days, versions, calendar } = input;
  const kind = versions[0]?.marketing.period ?? 'month';
  const whole = weightOf(daysOf(periodContaining(kind, calendar.startOf(period.from), calendar)), calendar);
  const targets = versions.map(({ marketing }) => wholeTarget(marketing, input.currency));
  const [first = 0] = targets;
  const isEven = targets.every((target) => target === first);
  const dailyTargets = days.map((day, index) =>
    whole > 0 ? ((targets[index] ?? 0) * calendar.weight(day)) / whole : 0,
  );
  const share = whole > 0 ? weightOf(days, calendar) / whole : 1;
  const target = isEven ? first * share : dailyTargets.reduce((sum, daily) => sum + daily, 0);
  const isMoney = versions.some(({ marketing }) => marketing.kind === 'value');
  return { target: isMoney ? Math.round(target) : target, dailyTargets, isEven };
}

function weightOf(days: readonly Day[], calendar: Calendar): number {
  return days.reduce((sum, day) => sum + calendar.weight(day), 0);
}

/** What a whole period promises: minor units, or leads. */
function wholeTarget(terms: AgreementVersion['marketing'], currency: string): number {
  return terms.kind === 'value' ? toMinor(terms.target, currency) : terms.target;
}
