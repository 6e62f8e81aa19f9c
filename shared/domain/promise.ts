/** Marketing's promise to sales: a number of leads, or what they are worth. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { StatusConfig } from '../config/config.ts';
import type { MarketingPromiseView, PromiseStatus } from './agreement-view.ts';
import type { Calendar } from './calendar.ts';
import { dayNumber, dayOfNumber } from './day.ts';
import { foldName } from './fold-name.ts';
import { floods } from './lead-value.ts';
import type { PaceStatus } from './pace-view.ts';
import { closingStatuses, progress, type ProgressInput } from './progress.ts';
import type { Delivery, PromisedPeriod } from './promised-period.ts';
import { periodContaining } from './period.ts';
import { ratio, tidy } from './ratio.ts';
import type { Day, Instant } from './records.ts';
import type { ToldOf } from './trial.ts';

type Context = {
  readonly bounds: StatusConfig;
  readonly calendar: Calendar;
  readonly told: ToldOf;
};

/**
 * The promise by `now`, which lies in the period. delivered = sum over groups of count * leadValue >= target (Roberge,
 * ch. 12), or the number of leads, against a straight line by working days. Null where no day of the period has terms.
 */
export function marketingPromise(
  promised: PromisedPeriod,
  { now, ...context }: Context & { readonly now: Instant },
): MarketingPromiseView | null {
  const { period, versions, deliveries } = promised;
  const today = dayNumber(context.calendar.dayOf(now)) - dayNumber(period.from);
  const version = versions[today];
  if (!version) return null;
  const delivered = progress({ ...progressInput(promised, context), now });
  const told = context.told(version)[version.marketing.of];
  const leads = sumOf(deliveries, (delivery) => delivery.leads);
  const capacity = capacityView(leads, version.capacity);
  const status = capacity?.exceeded ? floodedStatus(delivered.pace.status) : delivered.pace.status;
  return {
    kind: version.marketing.kind,
    of: version.marketing.of,
    period,
    pace: { ...delivered.pace, status },
    series: delivered.series,
    status: marketingStatus(status, told),
    told,
    leads,
    today: {
      promised: tidy(promised.dailyTargets[today] ?? 0),
      delivered: sumOf(deliveries, (delivery) => (delivery.day === today ? delivery.value : 0)),
    },
    byGroup: byGroup(deliveries),
    capacity,
  };
}

/**
 * How the promise stood at the end of each day of the period: by its pace, on the last day by attainment. A period that a
 * later version cut short was judged as the whole one it was meant to be.
 */
export function marketingCloses(promised: PromisedPeriod, context: Context): readonly PromiseStatus[] {
  const { period, versions } = promised;
  const plannedUntil = plannedEnd(promised, context.calendar);
  const isCut = period.until < plannedUntil;
  const input = progressInput(isCut ? { ...promised, isEven: false } : promised, context);
  return closingStatuses({ ...input, plannedUntil }).map((status, day) => {
    const version = versions[day];
    return marketingStatus(status, version !== undefined && context.told(version)[version.marketing.of]);
  });
}

/** The first day after the period as it was meant to be when it began. The end of a trial is known from its first day on. */
function plannedEnd({ period, versions: [version] }: PromisedPeriod, calendar: Calendar): Day {
  if (!version) return period.until;
  const { until } = periodContaining(version.marketing.period, calendar.startOf(period.from), calendar);
  const trialEnd = version.trial && dayOfNumber(dayNumber(version.trial.until) + 1);
  return trialEnd !== undefined && trialEnd < until ? trialEnd : until;
}

function progressInput(promised: PromisedPeriod, { bounds, calendar }: Context): Omit<ProgressInput, 'now'> {
  const { period, target, deliveries } = promised;
  const dailyTargets = promised.isEven ? undefined : promised.dailyTargets;
  return { period, target, dailyTargets, additions: deliveries, calendar, bounds, warnsOfFlood: true };
}

/** Groups that differ in case or blanks only are one, in the spelling that most leads have. */
function byGroup(deliveries: readonly Delivery[]): MarketingPromiseView['byGroup'] {
  const groups = new Map<string | null, { readonly spellings: Map<string | null, number>; value: number }>();
  for (const { group, leads, value } of deliveries) {
    const key = group === null ? null : foldName(group);
    const found = groups.get(key) ?? { spellings: new Map<string | null, number>(), value: 0 };
    found.spellings.set(group, (found.spellings.get(group) ?? 0) + leads);
    found.value += value;
    groups.set(key, found);
  }
  const byName = (a: string | null, b: string | null): number => (a === null ? 1 : b === null || a < b ? -1 : 1);
  return [...groups.values()]
    .map(({ spellings, value }) => ({
      group: [...spellings].toSorted(([a, n], [b, m]) => m - n || byName(a, b))[0]?.[0] ?? null,
      leads: sumOf([...spellings.values()], (count) => count),
      value,
    }))
    .toSorted((a, b) => b.value - a.value || b.leads - a.leads || byName(a.group, b.group));
}

/** What was handed over by the promise's own measure (leads, MQL or SQL), against what sales can work of it. */
function capacityView(leads: number, capacity: AgreementVersion['capacity']): MarketingPromiseView['capacity'] {
  if (!capacity) return null;
  const capable = capacity.reps * capacity.leadsPerRep;
  return { leads: capable, used: ratio(leads, capable) ?? 0, exceeded: floods(leads, capacity) };
}

function sumOf<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}

const statusByPace: Readonly<Record<PaceStatus, PromiseStatus>> = {
  notStarted: 'early',
  early: 'early',
  ahead: 'kept',
  onTrack: 'kept',
  met: 'kept',
  tooFast: 'kept',
  atRisk: 'atRisk',
  behind: 'broken',
  missed: 'broken',
};

/** Beyond what sales can work: a warning in place of a good word, never of one that says that less came than was promised. */
function floodedStatus(status: PaceStatus): PaceStatus {
  return statusByPace[status] === 'kept' ? 'tooFast' : status;
}

/**
 * The promise by its pace; unknown where no source tells of what is promised. Too fast is kept: more came than was
 * promised, and the pace itself carries the warning.
 */
export function marketingStatus(status: PaceStatus, told: boolean): PromiseStatus {
  return told ? statusByPace[status] : 'unknown';
}
